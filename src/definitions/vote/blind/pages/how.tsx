import { answerPaths } from '../../../../ballots/paths.ts'
import { Section } from '../../../../ui/spine.tsx'
import type { VotePageProps } from '../../pages/vote.tsx'

/** How far a vote is secret, in both ways of voting, how it is counted, and what is shown. */
export const HowItWorks = (props: VotePageProps) => (
  <Section mark="plan" side="How it works" kind="plan" end>
    <Secrecy {...props} />
    <h2 class="gt-h2">How it is counted</h2>
    <p class="gt-p">
      A wording that is the first choice of more than half wins. If there is none, the one with the fewest goes out, and
      its votes go on to the next choice on each. So it goes on until one has more than half. When several have the
      fewest, the one that had fewer in the round before goes out; if they were level all the way, the one that was
      proposed last.
    </p>
    <h2 class="gt-h2">What is shown</h2>
    <p class="gt-p">
      When fewer than {props.base} people vote, nothing is shown. Otherwise the wording that won, and how many voted if
      that gives nobody away. How many chose each first is shown only when no number is small and no second choice
      decided.
    </p>
  </Section>
)

const Secrecy = ({ vote, voteKey }: VotePageProps) => (
  <>
    <h2 class="gt-h2">How far your vote is secret</h2>
    <p class="gt-p">
      <b>With a blind ballot.</b> Your browser makes a ballot and puts it into a cover, so to speak. We sign through the
      cover, and write down that your vote is used up. Then your browser takes the cover off. When the ballot comes back
      with your choice, where nobody is signed in, we can tell that we signed it, and not for whom. You get a receipt:
      with it you can look whether your vote is in, take it out, or vote again until the last day.
    </p>
    <p class="gt-p">
      <b>In the box</b>, for browsers that cannot make a ballot. Your vote goes into one row with all others in the box,
      and nothing beside it says who you are or when you voted. It is weaker: whoever runs the database server could
      watch it while you vote. It cannot be changed afterwards.
    </p>
    <p class="gt-p">
      Either uses up your one vote. One list says so, and not in which way. Nobody sees a count before the last day is
      over. Then all votes are counted together, and votes, list and key are thrown away. None of them is in a backup:
      after a restore, a vote that was open is called off.
    </p>
    <h3 class="gt-h3">What it does not protect you from</h3>
    <p class="gt-p">
      Whoever runs the server could, with a changed program, watch while you vote; and until the vote is counted, they
      could see in which order ballots were taken and votes came in. When very few people vote on a day, they might
      guess.
    </p>
    {voteKey && (
      <>
        <h3 class="gt-h3">The key of this vote</h3>
        <p class="gt-p">
          Everyone’s ballots are signed with one key. Compare its fingerprint with a colleague: if yours were another,
          your ballot could be told from theirs.
        </p>
        <p class="gt-p">
          <code>{voteKey.fingerprint}</code>
        </p>
        <p class="gt-p">
          <a class="gt-a" href={answerPaths.key(vote.id)} rel="noreferrer">
            The same fingerprint, where nobody is signed in
          </a>
        </p>
      </>
    )}
  </>
)
