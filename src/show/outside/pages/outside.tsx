import { type Day, dayAt, inWords } from '../../../calendar/day.ts'
import { outcomeNames } from '../../../framework/promise.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { InsetText } from '../../../ui/govuk/inset-text.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { MarkName } from '../../../ui/marks.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import { showPaths } from '../../paths.ts'
import type { Shown, ShownPromise } from '../outside.ts'

export type OutsidePageProps = {
  frame: Frame
  organisation: string
  shown: Shown
  today: Day
  /** Only whoever sets the page sees it so. */
  isPreview?: boolean
}

/** What an organisation shows to everyone, and nothing beside it. */
export const OutsidePage = ({ frame, organisation, shown, today, isPreview }: OutsidePageProps) => {
  const { definition, values, promises, policies, stories, sponsor } = shown
  return (
    <Page frame={frame} title={`Allyship at ${organisation}`} now={isPreview ? 'Show' : undefined}>
      <Spine>
        <Section mark="now" side={isPreview ? 'Preview' : 'Kept in the open'} note={inWords(today)}>
          {isPreview && <BackLink href={showPaths.setting}>The public page</BackLink>}
          {isPreview && <InsetText>This is what everyone could read. Read it once more for names of people.</InsetText>}
          <h1 class="gt-h1">Allyship at {organisation}</h1>
          {isEmpty(shown) && <p class="gt-lead">Nothing stands here yet.</p>}
        </Section>
        {definition && (
          <Section mark="stop" side="Our words">
            <h2 class="gt-h2">{definition.title}</h2>
            <Words text={definition.words} />
          </Section>
        )}
        {sponsor && (
          <Section mark="stop" side="Our sponsor">
            <h2 class="gt-h2">{sponsor.name} stands for our strategy</h2>
            <InsetText>
              <Words text={sponsor.words} />
            </InsetText>
          </Section>
        )}
        <List title="Our values" of={values} />
        {promises?.map(promise => (
          <Promised promise={promise} today={today} />
        ))}
        <List title="Policies that say so" of={policies} />
        {stories?.map(({ title, words }) => (
          <Section mark="stop" side="A story" note="told with consent">
            <h2 class="gt-h2">{title}</h2>
            <Words text={words} />
          </Section>
        ))}
        <Section mark="plan" side="And then" end tight>
          <p class="gt-p">This page changes by itself when what it says does.</p>
        </Section>
      </Spine>
    </Page>
  )
}

const isEmpty = ({ definition, sponsor, ...lists }: Shown) =>
  !definition && !sponsor && Object.values(lists).every(list => list === null || list.length === 0)

const List = ({ title, of }: { title: string; of: readonly string[] | null }): Child =>
  of && of.length > 0 ? (
    <Section mark="stop" side={title}>
      <h2 class="gt-h2">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {of.map(each => (
          <li>{each}</li>
        ))}
      </ul>
    </Section>
  ) : null

const Promised = ({ promise, today }: { promise: ShownPromise; today: Day }) => {
  const { measure, target, dueOn, outcome, result, amendedTo, amendedWhy, amendedAt } = promise
  const isLate = !outcome && dueOn < today
  return (
    <Section mark={markOf(promise, isLate)} side={outcome ? outcomeNames[outcome] : isLate ? 'Late' : 'Promised'}>
      <h2 class="gt-h2">{measure}</h2>
      <p class="gt-p">
        We promised, by {inWords(dueOn)}: {target}
      </p>
      {amendedAt && (
        <p class="gt-p">
          Amended on {inWords(dayAt(amendedAt))} to: {amendedTo} <br />
          <b>Why:</b> {amendedWhy}
        </p>
      )}
      {outcome && (
        <p class="gt-p">
          <b class={outcome === 'kept' ? 'gt-good' : 'gt-late'}>{outcomeNames[outcome]}.</b> {result}
        </p>
      )}
      {isLate && <p class="gt-p">Its day has passed, and we have not said yet what came of it.</p>}
    </Section>
  )
}

function markOf({ outcome }: ShownPromise, isLate: boolean): MarkName {
  if (!outcome) return isLate ? 'late' : 'stop'
  return outcome === 'not-kept' ? 'cut' : 'done'
}
