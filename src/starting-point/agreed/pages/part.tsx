import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { Meanwhile } from '../../../thread/pages/meanwhile.tsx'
import type { Station } from '../../../thread/station.ts'
import { whoOf } from '../../../thread/who.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { Details } from '../../../ui/govuk/details.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import { SummaryList } from '../../../ui/govuk/summary-list.tsx'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import type { Met } from '../../crosswalk/crosswalk.ts'
import { ShownBy } from '../../crosswalk/pages/shown-by.tsx'
import { startingPaths } from '../../paths.ts'
import type { FoundPart } from '../../rounds/on-round.ts'
import { PartSpread } from '../../rounds/pages/spread.tsx'
import { nameOf, type RoundState } from '../../rounds/round.ts'
import { type AgreedTyped, type StepTyped, surenessNames } from '../forms.ts'
import type { Agreed, Home, Taken } from '../queries.ts'
import { AgreedForm } from './agreed-form.tsx'
import { FirstSteps } from './first-steps.tsx'

export type PartPageProps = FoundPart & {
  frame: Frame
  state: RoundState
  base: number
  /** What was agreed, the newest first, and what was agreed in the round before. */
  versions: readonly Agreed[]
  before: Agreed | null
  homes: readonly Home[]
  /** Evidence that shows what was agreed, and what could. */
  showing: readonly Station[]
  toShow: readonly Station[]
  /** Parts of other workbooks that ask about the same elements. */
  met: readonly Met[]
  taken: readonly Taken[]
  typed: AgreedTyped
  version: number
  step: StepTyped
  errors: readonly FieldError[]
  /** Somebody else has written meanwhile. */
  isMeanwhile: boolean
  leads: boolean
  works: boolean
  notice?: string | undefined
}

/** One part of a round: how people rated it, what the group agreed on, and what to do first. */
export const PartPage = (props: PartPageProps) => {
  const { frame, round, workbook, item, part, state, versions, errors, isMeanwhile, leads, works, notice } = props
  const title = nameOf(item)
  const [now] = versions
  return (
    <Page frame={frame} title={title} now="Strategy" error={errors.length > 0}>
      <Spine>
        <Section mark={now ? 'done' : 'now'} side={workbook.title} note={`Round ${round.number}`} kind="now">
          <BackLink href={startingPaths.round(round.id)}>Round {round.number}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner title="About this part" text={notice} />}
          {isMeanwhile && now && <Meanwhile rows={linesOf(now, props)} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          {part.prompt && <p class="gt-lead">{part.prompt}</p>}
          {state !== 'agreeing' && <p class="gt-p">Agree on a rating when the round is over.</p>}
          {state === 'agreeing' && <PartSpread {...props} />}
        </Section>
        {state === 'agreeing' && (
          <Section mark={now ? 'done' : 'plan'} side="Agreed" kind="plan">
            <h2 class="gt-h2">{now ? 'What we agreed on' : 'Nothing is agreed yet'}</h2>
            {now && <SummaryList rows={linesOf(now, props)} />}
            {leads && <AgreedForm {...props} />}
            <Earlier {...props} />
          </Section>
        )}
        {state === 'agreeing' && <ShownBy {...props} end={!works || part.suggestions.length === 0} />}
        {state === 'agreeing' && works && part.suggestions.length > 0 && <FirstSteps {...props} />}
      </Spine>
    </Page>
  )
}

function linesOf({ rating, sureness, why, shownBy, agreedOn, by }: Agreed, { round, before }: PartPageProps) {
  const { scale } = round.items
  return [
    { key: 'Agreed rating', value: scale[rating - 1] ?? '' },
    ...(before ? [{ key: 'In the round before', value: scale[before.rating - 1] ?? '' }] : []),
    { key: 'How sure we are', value: surenessNames[sureness] },
    { key: 'Why', value: why },
    { key: 'What shows it', value: shownBy || 'Nothing is noted' },
    { key: 'Written down', value: `${inWords(agreedOn)}, by ${whoOf(by)}` },
  ]
}

const Earlier = (props: PartPageProps) => {
  const earlier = props.versions.slice(1)
  if (earlier.length === 0) return null
  return (
    <Details summary="What stood there before">
      {earlier.map(each => (
        <SummaryList rows={linesOf(each, { ...props, before: null })} />
      ))}
    </Details>
  )
}
