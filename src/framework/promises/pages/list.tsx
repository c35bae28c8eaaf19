import { type Day, inWords } from '../../../calendar/day.ts'
import { StackTable } from '../../../ui/stack-table.tsx'
import { frameworkPaths } from '../../paths.ts'
import { outcomeNames } from '../../promise.ts'
import type { CyclePromise } from '../queries.ts'

/** The promises of a cycle: then, promised, and what came of it. */
export const PromiseList = ({ promises, today }: { promises: readonly CyclePromise[]; today: Day }) =>
  promises.length === 0 ? (
    <p class="gt-p">
      Nothing is promised yet. A promise says what will be different, by when, and how anyone can tell.
    </p>
  ) : (
    <StackTable
      caption="Promises"
      headings={['Promise', 'When it was made', 'Promised', 'By', 'What came of it']}
      rows={promises.map(promise => ({
        name: (
          <a class="gt-a" href={frameworkPaths.promise(promise.station.id)}>
            {promise.measure}
          </a>
        ),
        cells: [promise.baseline || 'Not known', promise.target, inWords(promise.dueOn), cameOf(promise, today)],
      }))}
    />
  )

function cameOf({ outcome, dueOn, lockedAt }: CyclePromise, today: Day): string {
  if (outcome) return outcomeNames[outcome]
  if (!lockedAt) return 'Not agreed yet'
  return dueOn < today ? 'Its day has passed' : 'Not known yet'
}
