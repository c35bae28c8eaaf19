import type { Child } from '../../../ui/jsx/elements.ts'
import { livePaths } from '../../paths.ts'
import { StandingPress } from '../../plenary/pages/standing-press.tsx'
import type { Wording } from '../../plenary/plenary.ts'
import type { Question } from '../../questions/question.ts'
import type { Reaction } from '../../reactions/queries.ts'
import { Press } from './press.tsx'

export type ModerationPartProps = {
  eventId: string
  /** Those that wait, ten of each guest. */
  held: readonly Question[]
  /** How many more wait behind these. */
  more: number
  shown: readonly Question[]
  /** Those that wait. */
  reactions: readonly Reaction[]
  /** Those of tables that wait. */
  insights: readonly Wording[]
}

/** What people write, while it is a host's turn. What needs typing is done on a page of its own, where nothing moves. */
export const ModerationPart = ({ eventId, held, more, shown, reactions, insights }: ModerationPartProps): Child => {
  return (
    <>
      <h2 class="gt-h2">What people write</h2>
      {held.length + reactions.length + insights.length === 0 && <p class="gt-p">Nothing waits to be read.</p>}
      {held.length > 0 && <h3 class="gt-h3">Questions that wait</h3>}
      <ul class="gt-agenda">
        {held.map(question => (
          <One {...{ question }} press={{ settle: 'show', text: 'Show it' }} more="Answer or refuse" />
        ))}
      </ul>
      <MoreWait more={more} />
      {reactions.length > 0 && <h3 class="gt-h3">Other words that wait</h3>}
      <ul class="gt-agenda">
        {reactions.map(({ id, words }) => (
          <li>
            <span dir="auto">{words}</span>
            <Press action={livePaths.reaction(id)} settle="show" text="Show it" of={words} />
            <Press action={livePaths.reaction(id)} settle="remove" text="Throw it away" of={words} />
          </li>
        ))}
      </ul>
      {insights.length > 0 && <h3 class="gt-h3">Insights that wait</h3>}
      <ul class="gt-agenda">
        {insights.map(insight => (
          <li>
            <span dir="auto">{insight.words}</span>
            <form action={livePaths.sort(eventId)} method="post" data-send>
              <StandingPress {...insight} />
              <span class="gt-meta" data-said role="status"></span>
            </form>
          </li>
        ))}
      </ul>
      {shown.length > 0 && <h3 class="gt-h3">Questions that everyone reads, most wanted first</h3>}
      <ol class="gt-agenda">
        {shown.map(question => (
          <One
            {...{ question }}
            press={{ settle: 'answer', text: 'Answered in the room' }}
            more="Write an answer or refuse"
          />
        ))}
      </ol>
      <p class="gt-p">
        <a class="gt-a" href={livePaths.questions(eventId)}>
          All questions, answers and reactions
        </a>
      </p>
      <p class="gt-p">
        <a class="gt-a" href={livePaths.policy(eventId)}>
          Which questions are taken, and what waits
        </a>
      </p>
    </>
  )
}

export const MoreWait = ({ more }: { more: number }): Child =>
  more > 0 && (
    <p class="gt-p">
      {more === 1 ? '1 more question waits' : `${more} more questions wait`}: no more than ten of one guest stand here
      at once. To be rid of all that somebody sent, open one of theirs.
    </p>
  )

type OneProps = { question: Question; press: { settle: 'show' | 'answer'; text: string }; more: string }

const One = ({ question: { id, words, version }, press, more }: OneProps) => (
  <li>
    <span dir="auto">{words}</span>
    <Press action={livePaths.question(id)} {...press} of={words} version={version} />
    <a class="gt-a" href={livePaths.question(id)}>
      {more}
      <span class="govuk-visually-hidden">: {words}</span>
    </a>
  </li>
)
