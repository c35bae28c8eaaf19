import { answerPaths } from '../../../../ballots/paths.ts'
import { inWords } from '../../../../calendar/day.ts'
import { Taking } from '../../../../issuing/pages/taking.tsx'
import type { Child } from '../../../../ui/jsx/elements.ts'
import { definitionsPaths } from '../../../paths.ts'
import { Ballot } from '../../pages/ballot.tsx'
import type { VotePageProps } from '../../pages/vote.tsx'
import type { VoteKey } from '../queries.ts'

/** What somebody can do while the vote is open: take a blind ballot, or vote in the box where their browser can make none. */
export const Voting = (props: VotePageProps): Child => {
  const { vote, voteKey, voted, whose } = props
  const closes = inWords(vote.closesOn)
  if (voted)
    return (
      <>
        <p class="gt-lead">You have voted, or taken your ballot. What came of it stands here after {closes}.</p>
        {voteKey && <Taken voteId={vote.id} {...{ voteKey, whose }} />}
      </>
    )
  return (
    <>
      <p class="gt-lead">Everyone who works here has one vote, until {closes}.</p>
      {voteKey ? (
        <Take voteId={vote.id} {...{ voteKey, whose }} press="Take your ballot and vote">
          <p class="gt-p">
            This browser cannot make a blind ballot: it needs JavaScript and a safe (https) connection. You can vote in
            the box below instead. That is weaker: whoever runs the database server could watch it while you vote.
          </p>
          <Ballot {...props} />
        </Take>
      ) : (
        <Ballot {...props} />
      )}
    </>
  )
}

/** Whoever took a ballot goes on with it where it is kept. Whether they have put it in, nobody knows. */
const Taken = (ballot: { voteId: string; voteKey: VoteKey; whose: string }) => (
  <>
    <p class="gt-p">If you took a ballot in this browser and have not put it in yet, go on with it.</p>
    <Take {...ballot} press="Go on with your ballot" />
    <p class="gt-p gt-space">
      <a class="gt-a" href={answerPaths.receipt(ballot.voteId)} rel="noreferrer">
        If you have a receipt: look whether your vote is in, or vote again
      </a>
    </p>
  </>
)

type TakeProps = { voteId: string; voteKey: VoteKey; whose: string; press: string; children?: Child }

const Take = ({ voteId, voteKey: { publicKey }, whose, press, children }: TakeProps) => (
  <Taking
    {...{ id: voteId, publicKey, whose, press }}
    action={definitionsPaths.blindBallot(voteId)}
    second="Your vote is used up: you voted in the box, or took your ballot in another browser, or put it in already. If it is in another browser, go on there."
    closed="The vote is not open any more."
  >
    {children}
  </Taking>
)
