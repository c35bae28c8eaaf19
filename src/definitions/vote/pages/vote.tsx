import type { BoxState } from '../../../ballot-box/days.ts'
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
import { kindWords } from '../../kinds.ts'
import { definitionsPaths } from '../../paths.ts'
import type { BallotTyped } from '../forms.ts'
import type { FoundVote } from '../on-vote.ts'
import type { Turnout } from '../outcome.ts'
import { Ballot } from './ballot.tsx'
import { Result } from './result.tsx'

export type VotePageProps = FoundVote & {
  frame: Frame
  state: BoxState
  /** Cleared counts; null where nothing of the kind is shown. */
  turnout: Turnout | null
  base: number
  /** Has the reader voted? */
  voted: boolean
  leads: boolean
  typed: BallotTyped
  errors: readonly FieldError[]
  notice?: string | undefined
}

/** One vote, from the day it is set to what came of it. */
export const VotePage = (props: VotePageProps) => {
  const { frame, term, state, errors, notice } = props
  const title = `Vote: ${term.station.title}`
  return (
    <Page frame={frame} title={title} now="Strategy" error={errors.length > 0}>
      <Spine>
        <Section mark="now" side="Vote" note={noteOf(props)} kind="now">
          <BackLink href={definitionsPaths.term(term.station.id)}>{term.station.title}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner title="About your vote" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <Now {...props} />
        </Section>
        {state !== 'counted' && state !== 'open' && <OnIt {...props} />}
        <HowItWorks {...props} />
      </Spine>
    </Page>
  )
}

const noteOf = ({ term }: VotePageProps) => `${kindWords[term.kind].side} ${term.station.number}`

const Now = (props: VotePageProps): Child => {
  const { vote, state, voted, leads } = props
  const days = `from ${inWords(vote.opensOn)} to ${inWords(vote.closesOn)}`
  switch (state) {
    case 'called-off':
      return (
        <>
          <p class="gt-lead">It was called off on {inWords(vote.calledOffOn ?? '')}.</p>
          <Words text={vote.calledOffWhy ?? ''} />
        </>
      )
    case 'set':
      return (
        <>
          <p class="gt-lead">Everyone who works here can vote {days}.</p>
          {leads && (
            <p class="gt-p">
              <a class="gt-a" href={definitionsPaths.callingOff(vote.id)}>
                Call it off before it opens
              </a>
            </p>
          )}
        </>
      )
    case 'open':
      return voted ? (
        <p class="gt-lead">You have voted. What came of it stands here after {inWords(vote.closesOn)}.</p>
      ) : (
        <Ballot {...props} />
      )
    case 'over':
      return (
        <p class="gt-lead">
          The last day was {inWords(vote.closesOn)}. The votes are being counted; look again in an hour.
        </p>
      )
    case 'counted':
      return <Result {...props} />
  }
}

const OnIt = ({ wordings }: VotePageProps) => (
  <Section mark="plan" side="The ballot" kind="plan">
    <h2 class="gt-h2">What is on the ballot</h2>
    {wordings.map(({ id, number, words }) => (
      <>
        <h3 class="gt-h3">
          <a class="gt-a" href={definitionsPaths.wording(id)}>
            Wording {number}
          </a>
        </h3>
        <Words text={words} />
      </>
    ))}
  </Section>
)

const HowItWorks = ({ base }: VotePageProps) => (
  <Section mark="plan" side="How it works" kind="plan" end>
    <h2 class="gt-h2">How far your vote is secret</h2>
    <p class="gt-p">
      Your vote goes into one box with all others. Nothing beside it says who you are, when you voted, or who voted
      before you. A list apart from it says that you have voted, so that nobody votes twice. Nobody sees a count before
      the last day is over. Then the box is counted, and both the box and the list are deleted. Neither is in a backup.
    </p>
    <p class="gt-p">
      That is not perfect. Whoever runs the database server could watch it while you vote. Surveys will have ballots
      that even they cannot follow; votes will then use them too.
    </p>
    <h2 class="gt-h2">How it is counted</h2>
    <p class="gt-p">
      A wording that is the first choice of more than half wins. If there is none, the one with the fewest goes out, and
      its votes go on to the next choice on each. So it goes on until one has more than half. When several have the
      fewest, the one that had fewer in the round before goes out; if they were level all the way, the one that was
      proposed last.
    </p>
    <h2 class="gt-h2">What is shown</h2>
    <p class="gt-p">
      When fewer than {base} people vote, nothing is shown. Otherwise the wording that won, and how many voted if that
      gives nobody away. How many chose each first is shown only when no number is small and no second choice decided.
    </p>
  </Section>
)
