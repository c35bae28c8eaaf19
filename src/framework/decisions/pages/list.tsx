import { inWords } from '../../../calendar/day.ts'
import type { Child } from '../../../ui/jsx/elements.ts'
import { type Decision, standingOf, wordsOf } from '../decision.ts'
import { decisionPaths } from '../paths.ts'

export type DecisionListProps = {
  elementId: string
  decisions: readonly Decision[]
  today: string
  mayAdd: boolean
}

/** What was decided in a cycle, and the ways to the log and to the next decision. */
export const DecisionList = ({ elementId, decisions, today, mayAdd }: DecisionListProps): Child => (
  <>
    <h3 class="gt-h3">What was decided</h3>
    {decisions.length === 0 && <p class="gt-p">Nothing is written down yet.</p>}
    {decisions.length > 0 && (
      <ul class="govuk-list">
        {decisions.map(decision => (
          <li>
            <a class="gt-a" href={decisionPaths.decision(decision.station.id)}>
              {decision.station.title}
            </a>
            <p class="gt-meta">
              {inWords(decision.station.standsOn)}, by {decision.decidedBy}.
              {standingOf(decision, today) !== 'holds' && ` ${wordsOf(decision, today)}.`}
            </p>
          </li>
        ))}
      </ul>
    )}
    <p class="gt-p">
      {mayAdd && (
        <>
          <a class="gt-a" href={decisionPaths.addingFrom({ element: elementId })}>
            Write down a decision
          </a>
          {', or read '}
        </>
      )}
      <a class="gt-a" href={decisionPaths.all}>
        {mayAdd ? 'all decisions' : 'All decisions'}
      </a>
    </p>
  </>
)
