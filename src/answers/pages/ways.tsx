import type { FieldError } from '../../platform/http/form.ts'
import type { Rule } from '../../statistics/release.ts'
import { errorAt, errorLinks } from '../../ui/form-errors.ts'
import { Button, ButtonLink } from '../../ui/govuk/button.tsx'
import { ErrorSummary } from '../../ui/govuk/error-summary.tsx'
import { InsetText } from '../../ui/govuk/inset-text.tsx'
import { Radios } from '../../ui/govuk/radios.tsx'
import { type Frame, Page } from '../../ui/page.tsx'
import { Share } from '../../ui/share.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { answersPaths } from '../paths.ts'
import type { OfferedWay } from '../ways.ts'
import { DraftSteps } from './steps.tsx'
import { StopLink } from './stop.tsx'

export type WaysPageProps = {
  frame: Frame
  id: string
  rule: Rule
  ways: readonly OfferedWay[]
  /** Was everything but the way fixed before the first answer? Then there is nothing to go back to, and nothing to stop. */
  isFixed: boolean
  /** The survey before in the same series, where nothing is released of it yet. */
  unreleased: string | null
  /** How many codes on paper were printed for the survey. */
  codesPrinted: number
  errors?: readonly FieldError[]
}

export const WaysPage = ({ frame, id, rule, ways, isFixed, unreleased, codesPrinted, errors = [] }: WaysPageProps) => {
  const title = titleFor(ways)
  return (
    <Page frame={frame} title={title} now="Ask" error={errors.length > 0}>
      <Spine>
        <Section mark="now" side="What can be shown" note="You are here" kind="now" end>
          <DraftSteps id={id} now={2} isFixed={isFixed} />
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          <h1 class="gt-h1 gt-h1--s gt-space">{title}</h1>
          {ways.map(way => (
            <Share percent={way.percent}>{sayShare(way)}</Share>
          ))}
          <p class="gt-small gt-space">
            The striped part stays hidden: it stands for fewer than {rule.cell} people in a group, for a group of fewer
            than {rule.base}, or it would give one of these away.
          </p>
          {codesPrinted > 0 && (
            <InsetText>
              {codesPrinted === 1 ? 'One code' : `${codesPrinted.toLocaleString('en-GB')} codes`} on paper{' '}
              {codesPrinted === 1 ? 'was' : 'were'} printed. Whoever holds codes can take their own answers away from
              the figures, so fewer than {rule.base} ballots beside codes are not counted.
            </InsetText>
          )}
          {unreleased !== null && (
            <InsetText>
              Release “{unreleased}” first. Until then nobody can tell what the two give away together, so a draft made
              now will not say how the same people’s answers have moved since, and that cannot be added later.
            </InsetText>
          )}
          <form action={answersPaths.ways(id)} method="post" novalidate class="gt-space">
            <Choice ways={ways} isFixed={isFixed} error={errorAt(errors, 'way')} />
            <div class="gt-actions">
              <Button preventDoubleClick>Make the draft</Button>
            </div>
          </form>
          <StopLink id={id} isFixed={isFixed} />
        </Section>
      </Spine>
    </Page>
  )
}

type ChoiceProps = { ways: readonly OfferedWay[]; isFixed: boolean; error: string | undefined }

/** With one way only there is nothing to choose. */
const Choice = ({ ways, isFixed, error }: ChoiceProps) =>
  ways.length === 1 ? (
    <input type="hidden" name="way" value={ways[0]?.id} />
  ) : (
    <Radios
      name="way"
      legend="Which do you want?"
      legendSize="s"
      hint={
        isFixed
          ? 'You can choose once, before you see any figure: nobody sees these answers in two ways.'
          : 'You cannot switch once it is released.'
      }
      error={error}
      choices={ways.map(way => ({ value: way.id, text: names[way.id], hint: hintOf(way) }))}
    />
  )

function titleFor(ways: readonly OfferedWay[]): string {
  const best = ways.at(-1)
  if (!best || best.percent === 0) return 'Nothing of it can be shown like this'
  if (ways.length === 1 && best.percent === 100) return 'Everything can be shown'
  if (ways.length === 1) return `${best.percent}% of the figures can be shown`
  return best.percent >= 50 ? 'Joined, most of it can be shown' : 'Joined, more of it can be shown'
}

function sayShare({ id }: OfferedWay): string {
  return id === 'as it is'
    ? 'of the figures can be shown with the groups and answers in your file.'
    : `can be shown when ${joins[id]}.`
}

const joins: Readonly<Record<Exclude<OfferedWay['id'], 'as it is'>, string>> = {
  sides: 'answers on the same side are added up',
  groups: 'small groups are joined',
  'groups and sides': 'small groups are joined and answers on the same side are added up',
  'large groups': 'there are fewer, larger groups',
  'large groups and sides': 'there are fewer, larger groups and answers on the same side are added up',
}

const names: Readonly<Record<OfferedWay['id'], string>> = {
  'as it is': 'Keep all groups and answers',
  sides: 'Add up answers on the same side',
  groups: 'Join small groups',
  'groups and sides': 'Join small groups, and add up answers on the same side',
  'large groups': 'Make fewer, larger groups',
  'large groups and sides': 'Make fewer, larger groups, and add up answers on the same side',
}

function hintOf({ words, percent }: OfferedWay): string {
  return [...words, `${percent}% can be shown.`].join(' ')
}

/** When nothing can be made of the choices: why, and the way back. */
type RefusedPageProps = { frame: Frame; id: string; words: string; isFixed: boolean }

export const RefusedPage = ({ frame, id, words, isFixed }: RefusedPageProps) => (
  <Page frame={frame} title="This cannot be shown" now="Ask">
    <Spine>
      <Section mark="cut" side="What can be shown" kind="now" end>
        <h1 class="gt-h1 gt-h1--s">This cannot be shown</h1>
        <p class="gt-lead">{words}</p>
        {isFixed ? (
          <p class="gt-p">What was answered is deleted on the day that everyone was told. Nobody sees it before.</p>
        ) : (
          <div class="gt-actions">
            <ButtonLink href={answersPaths.columns(id)}>Change the columns</ButtonLink>
          </div>
        )}
        <StopLink id={id} isFixed={isFixed} />
      </Section>
    </Spine>
  </Page>
)
