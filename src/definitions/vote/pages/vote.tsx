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
import { HowItWorks } from '../blind/pages/how.tsx'
import { Voting } from '../blind/pages/voting.tsx'
import type { VoteKey } from '../blind/queries.ts'
import type { BallotTyped } from '../forms.ts'
import type { FoundVote } from '../on-vote.ts'
import type { Turnout } from '../outcome.ts'
import { Result } from './result.tsx'

export type VotePageProps = FoundVote & {
  frame: Frame
  state: BoxState
  /** Cleared counts; null where nothing of the kind is shown. */
  turnout: Turnout | null
  base: number
  /** Null of a vote that was set before there were blind ballots. */
  voteKey: VoteKey | null
  /** Has the reader used up their vote? */
  voted: boolean
  /** Whose ballot is taken on this page, for the browser alone. */
  whose: string
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
    <Page
      frame={frame}
      title={title}
      now="Strategy"
      error={errors.length > 0}
      script={state === 'open' ? 'ballot.js' : undefined}
    >
      <Spine>
        <Section mark="now" side="Vote" note={noteOf(props)} kind="now">
          <BackLink href={definitionsPaths.term(term.station.id)}>{term.station.title}</BackLink>
          {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errorLinks(errors)} />}
          {notice && <NotificationBanner title="About your vote" text={notice} />}
          <h1 class="gt-h1 gt-h1--s">{title}</h1>
          <Now {...props} />
        </Section>
        {state !== 'counted' && <OnIt {...props} />}
        <HowItWorks {...props} />
      </Spine>
    </Page>
  )
}

const noteOf = ({ term }: VotePageProps) => `${kindWords[term.kind].side} ${term.station.number}`

const Now = (props: VotePageProps): Child => {
  const { vote, state, leads } = props
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
      return <Voting {...props} />
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
