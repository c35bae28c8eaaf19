import { type Day, inWords } from '../../../calendar/day.ts'
import { eventsPaths } from '../../../events/paths.ts'
import { livePaths } from '../../../live/paths.ts'
import type { Plenary } from '../../../live/plenary/plenary.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ButtonLink } from '../../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { LinkList } from '../../../ui/link-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { PackContent } from '../../content.ts'
import { audienceNames, type Listed } from '../../editions/edition.ts'
import type { Facts } from '../../facts.ts'
import { PackBlocks } from '../../pages/blocks.tsx'
import { paperOf } from '../../paper.ts'
import { type Part, parts } from '../../part.ts'
import { packsPaths } from '../../paths.ts'
import { ReflectionsToWorkOn } from '../../reflections/page.tsx'
import { ResourcesToWorkOn } from '../../resources/page.tsx'
import type { Again } from '../routes.tsx'
import { TextFields } from './text-form.tsx'

export type DraftPageProps = {
  frame: Frame
  facts: Facts
  content: PackContent
  editions: readonly Listed[]
  again?: Again | undefined
  today: Day
  origin: string
  mayAddGaps: boolean
  notice?: string | undefined
}

/** The pack as it stands at this moment, with a place to write under each heading. */
export const DraftPage = (props: DraftPageProps) => {
  const { frame, facts, content, editions, again, today, origin, notice } = props
  const { event } = facts
  const { document, bars } = paperOf(content, { edition: null, on: today, origin })
  const title = `Insights pack: ${event.title}`
  return (
    <Page frame={frame} title={title} now="Learn" error={(again?.errors.length ?? 0) > 0} script="live.js">
      <Spine>
        <Section mark="now" side="Draft" note={inWords(event.heldOn)} kind="now">
          <BackLink href={eventsPaths.one(event.id)}>The event</BackLink>
          {again && again.errors.length > 0 && (
            <ErrorSummary title="There is a problem" errors={errorLinks(again.errors)} />
          )}
          {notice && <NotificationBanner type="success" title="Done" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <p class="gt-lead">
            This is the pack as it stands now. It is made of what is written down about the event and said in its room;
            under each heading you can add words of your own. Whatever you press, everything that you typed is saved.
          </p>
          <div class="gt-actions">
            <ButtonLink href={packsPaths.publishing(event.id)}>
              {editions.length === 0 ? 'Publish it' : 'Publish a corrected edition'}
            </ButtonLink>
            <a class="gt-a" href={packsPaths.draftPdf(event.id)}>
              This draft as a PDF
            </a>
            <a class="gt-a" href={packsPaths.draftSlides(event.id)}>
              This draft as slides for PowerPoint
            </a>
          </div>
          <Editions {...{ editions }} eventId={event.id} />
        </Section>
        {/* One form around everything: whatever is pressed, nothing that was typed elsewhere on the page is lost. */}
        <form action={packsPaths.texts(event.id)} method="post" novalidate>
          {document.sections.map(({ title: heading, side, blocks }, i) => {
            const part = parts[i]
            return (
              <Section mark="stop" side={side} id={part} end={part === undefined} tight>
                <h2 class="gt-h2">{heading}</h2>
                <PackBlocks {...{ blocks, bars }} />
                {part && <ToWorkOn {...props} part={part} />}
              </Section>
            )
          })}
        </form>
      </Spine>
    </Page>
  )
}

const Editions = ({ eventId, editions }: { eventId: string; editions: readonly Listed[] }): Child => {
  if (editions.length === 0)
    return <p class="gt-p gt-space">It is not published yet: only those who run events see it.</p>
  return (
    <>
      <h2 class="gt-h2">Published</h2>
      <LinkList
        links={editions.map(({ number, publishedOn, audience, why, isCut }) => ({
          text: `Edition ${number}`,
          href: packsPaths.edition(eventId, number),
          why: `${inWords(publishedOn)}. For: ${audienceNames[audience].toLowerCase()}.${why && ` What was corrected: ${why}`}${isCut ? ' Something was taken out of it since.' : ''}`,
        }))}
      />
    </>
  )
}

const isAllTold = ({ formula, keyQuestions }: Plenary) =>
  formula.isTold && keyQuestions.every(({ isTold, words }) => isTold || !words)

/** What can be done under a heading. */
const ToWorkOn = ({ part, facts, again, mayAddGaps }: DraftPageProps & { part: Part }): Child => {
  const { event, texts } = facts
  return (
    <>
      <TextFields {...{ part, again }} text={texts[part] ?? { words: '', version: 0 }} />
      {(part === 'questions' || part === 'insights') && (
        <p class="gt-p gt-space">
          <a class="gt-a" href={packsPaths.quotes(event.id)}>
            {part === 'questions' ? 'Choose which questions are printed' : 'Choose who is quoted'}
          </a>
        </p>
      )}
      {part === 'output' && facts.plenary && !isAllTold(facts.plenary) && (
        <p class="gt-p gt-space">
          The formula and the key questions stand here once they were on the wall, or you have saved them.{' '}
          <a class="gt-a" href={livePaths.outputs(event.id)}>
            The formula and the key questions
          </a>
        </p>
      )}
      {part === 'cases' && (
        <p class="gt-p gt-space">
          <a class="gt-a" href={packsPaths.chooseCases(event.id)}>
            Choose case studies
          </a>{' '}
          or{' '}
          <a class="gt-a" href={packsPaths.cases}>
            look at all of them
          </a>
        </p>
      )}
      {part === 'reflections' && (
        <ReflectionsToWorkOn eventId={event.id} reflections={facts.reflections} {...{ again, mayAddGaps }} />
      )}
      {part === 'resources' && (
        <ResourcesToWorkOn action={packsPaths.resources(event.id)} resources={facts.resources} again={again} />
      )}
    </>
  )
}
