import { inWords } from '../../../calendar/day.ts'
import type { FieldError } from '../../../platform/http/form.ts'
import { errorLinks } from '../../../ui/form-errors.ts'
import { BackLink } from '../../../ui/govuk/back-link.tsx'
import { ErrorSummary } from '../../../ui/govuk/error-summary.tsx'
import { NotificationBanner } from '../../../ui/govuk/notification-banner.tsx'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../../ui/page.tsx'
import { Section, Spine } from '../../../ui/spine.tsx'
import { Words } from '../../../ui/words.tsx'
import type { Agreed } from '../../agreed/queries.ts'
import { startingPaths } from '../../paths.ts'
import type { RatingsTyped } from '../forms.ts'
import type { FoundRound } from '../on-round.ts'
import { type Round, type RoundState, whenOf } from '../round.ts'
import { PartsTable } from './parts-table.tsx'
import { RatingForm } from './rating-form.tsx'

export type RoundPageProps = FoundRound & {
  frame: Frame
  state: RoundState
  base: number
  /** Has the reader rated? */
  rated: boolean
  /** The round before, and what was agreed in both. */
  before: Round | null
  agreed: readonly Agreed[]
  leads: boolean
  typed: RatingsTyped
  errors: readonly FieldError[]
  notice?: string | undefined
}

/** One round, from the day it is set to what was agreed. */
export const RoundPage = (props: RoundPageProps) => {
  const { frame, round, workbook, errors, notice } = props
  const title = `${workbook.title}, round ${round.number}`
  return (
    <Page frame={frame} title={title} now="Strategy" error={errors.length > 0}>
      <Spine>
        <Section mark="now" side="Workbook" note={whenOf(round)} kind="now" end={!round.opensOn}>
          <BackLink href={startingPaths.workbook(workbook.id)}>{workbook.title}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner title="About this round" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <Now {...props} />
        </Section>
        {round.opensOn && <HowItWorks {...props} />}
      </Spine>
    </Page>
  )
}

const Now = (props: RoundPageProps): Child => {
  const { round, state, rated, leads } = props
  switch (state) {
    case 'called-off':
      return (
        <>
          <p class="gt-lead">It was called off on {inWords(round.calledOffOn ?? '')}.</p>
          <Words text={round.calledOffWhy ?? ''} />
        </>
      )
    case 'set':
      return (
        <>
          <p class="gt-lead">
            Everyone who works here can rate from {inWords(round.opensOn ?? '')} to {inWords(round.closesOn ?? '')}.
          </p>
          {leads && (
            <p class="gt-p">
              <a class="gt-a" href={startingPaths.callingOff(round.id)}>
                Call it off before it opens
              </a>
            </p>
          )}
        </>
      )
    case 'open':
      return rated ? (
        <p class="gt-lead">You have rated. What came of it stands here after {inWords(round.closesOn ?? '')}.</p>
      ) : (
        <RatingForm {...props} />
      )
    case 'over':
      return (
        <p class="gt-lead">
          The last day was {inWords(round.closesOn ?? '')}. The ratings are being counted; look again in an hour.
        </p>
      )
    case 'agreeing':
      return <PartsTable {...props} />
  }
}

const HowItWorks = ({ base }: RoundPageProps) => (
  <Section mark="plan" side="How it works" kind="plan" end>
    <h2 class="gt-h2">How far your ratings are secret</h2>
    <p class="gt-p">
      Your ratings go into one box with all others. The box only counts how often each part was rated with each word. It
      does not even keep together what one person chose. A list apart from it says that you have rated, so that nobody
      rates twice. Nobody sees a count before the last day is over. Then both the box and the list are deleted. Neither
      is in a backup.
    </p>
    <p class="gt-p">
      That is not perfect. Whoever runs the database server could watch it while you rate. So there is no room here for
      reasons: bring yours to the talk afterwards.
    </p>
    <h2 class="gt-h2">What is shown</h2>
    <p class="gt-p">
      When fewer than {base} people rate a part, nothing is shown about it. Otherwise you see how many chose each word,
      where that gives nobody away. Then the group talks about where people differ, and agrees on a rating.
    </p>
  </Section>
)
