import { answerPaths } from '../../ballots/paths.ts'
import { inWords } from '../../calendar/day.ts'
import { BackLink } from '../../ui/govuk/back-link.tsx'
import type { Child } from '../../ui/jsx/elements.ts'
import { type Frame, Page } from '../../ui/page.tsx'
import { Section, Spine } from '../../ui/spine.tsx'
import { Words } from '../../ui/words.tsx'
import { issuingPaths } from '../paths.ts'
import type { AskedWithKey } from '../queries.ts'
import { Taking } from './taking.tsx'

type BallotPageProps = { frame: Frame; survey: AskedWithKey; whose: string; isOpen: boolean }

/** Where somebody takes their ballot, and is told what it is before they do. */
export const BallotPage = ({ frame, survey, whose, isOpen }: BallotPageProps) => (
  <Page frame={frame} title={survey.title} now="Ask" script={isOpen ? 'ballot.js' : undefined}>
    <Spine>
      <Section mark="now" side="Your ballot" kind="now">
        <BackLink href={issuingPaths.mine}>Surveys you are asked in</BackLink>
        <h1 class="gt-h1 gt-h1--s">{survey.title}</h1>
        {survey.why && <Words text={survey.why} />}
        <TakeIt {...{ survey, whose, isOpen }} action={issuingPaths.ballot(survey.id)} />
      </Section>
      <Section mark="plan" side="How it works" kind="plan" end>
        <HowItWorks survey={survey} unknown="that you are signed in" />
      </Section>
    </Spine>
  </Page>
)

function notOpen({ calledOffOn, opensOn, closesOn, closedOn }: AskedWithKey): string {
  if (calledOffOn) return `This survey was called off on ${inWords(calledOffOn)}. Nothing that was answered is used.`
  if (closedOn) return `This survey closed after ${inWords(closesOn)}.`
  return `This survey is open from ${inWords(opensOn)} to ${inWords(closesOn)}.`
}

type TakeItProps = {
  survey: AskedWithKey
  whose: string
  /** Where the covered ballot is sent. */
  action: string
  isOpen: boolean
}

/** The button to take a ballot, or why there is none today. */
export const TakeIt = ({ survey, whose, action, isOpen }: TakeItProps): Child =>
  isOpen ? <OpenBallot {...{ survey, whose, action }} /> : <p class="gt-lead">{notOpen(survey)}</p>

const OpenBallot = ({ survey, whose, action }: Omit<TakeItProps, 'isOpen'>) => (
  <>
    <p class="gt-lead">Open until {inWords(survey.closesOn)}. You can leave out any question.</p>
    <Taking
      {...survey}
      whose={whose}
      action={action}
      press={survey.hasTaken ? 'Go on with your ballot' : 'Take your ballot and begin'}
      second="You took your ballot in another browser, or this one has forgotten it. Go on where you took it. If you cannot, ask for a code on paper."
      closed="The survey is not open any more."
    >
      <p class="gt-p">
        This browser cannot make a blind ballot: it needs JavaScript and a safe (https) connection. You can answer with
        a code on paper instead. Ask whoever told you about this survey for one.
      </p>
      <p class="gt-p">
        <a class="gt-a" href={answerPaths.answer(survey.id)} rel="noreferrer">
          Answer with a code
        </a>
      </p>
    </Taking>
  </>
)

/** `unknown`: what the part of Goldthread that takes answers in does not know of whoever sends them. */
export const HowItWorks = ({ survey, unknown }: { survey: AskedWithKey; unknown: string }): Child => (
  <>
    <h2 class="gt-h2">Why nobody can tell what you answered</h2>
    <p class="gt-p">
      Your browser makes a ballot and puts it into a cover, so to speak. We sign through the cover, and write down that
      you have had your one ballot. Then your browser takes the cover off. When the ballot comes back with your answers,
      we can tell that we signed it, and not for whom.
    </p>
    <p class="gt-p">
      The answers go to a part of Goldthread that does not know {unknown}. It keeps no name, no time and no address.
      Groups of fewer than {survey.base} people are never shown.
    </p>
    <h2 class="gt-h2">What it does not protect you from</h2>
    <p class="gt-p">
      Whoever runs the server could, with a changed program, watch while you answer. When very few people answer on a
      day, they might guess. Until the survey closes, ballots and answers lie in the order they came: whoever can get at
      the whole database, or a copy of its files, could hold one order against the other and find some people’s answers.
      When it closes, all answers are shuffled, and that order is gone. And whoever has your receipt can see that an
      answer was counted, and can take it out or put another in its place until the survey closes. They can never read
      what it says. So show your receipt to nobody.
    </p>
    <h2 class="gt-h2">The key of this survey</h2>
    <p class="gt-p">
      Everyone’s ballots are signed with one key. Compare its fingerprint with a colleague: if yours were another, your
      ballot could be told from theirs.
    </p>
    <p class="gt-p">
      <code>{survey.fingerprint}</code>
    </p>
    <p class="gt-p">
      <a class="gt-a" href={answerPaths.key(survey.id)} rel="noreferrer">
        The same fingerprint, where nobody is signed in
      </a>
    </p>
  </>
)
