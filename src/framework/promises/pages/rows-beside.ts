import { dayAt, inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import type { SummaryRow } from '../../../ui/govuk/summary-list.tsx'
import { outcomeNames } from '../../promise.ts'
import type { CyclePromise } from '../queries.ts'

/** What others have written beside a locked promise. */
export function rowsBeside({ amendments, outcome, result, resultOn }: CyclePromise): SummaryRow[] {
  const last = amendments.at(-1)
  return [
    ...(last
      ? [
          {
            key: 'Amended to',
            value: `${last.target}. By ${whoOf(last.by)}, ${inWords(dayAt(last.at))}. Why: ${last.reason}`,
          },
        ]
      : []),
    ...(outcome && resultOn
      ? [{ key: 'What came of it', value: `${outcomeNames[outcome]}, ${inWords(resultOn)}: ${result}` }]
      : []),
  ]
}
