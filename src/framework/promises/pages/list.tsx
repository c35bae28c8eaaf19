import { type Day, dayAt, inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import { StackTable } from '../../../ui/stack-table.tsx'
import { frameworkPaths } from '../../paths.ts'
import { outcomeNames } from '../../promise.ts'
import type { CyclePromise } from '../queries.ts'
import { Amended } from './amendments.tsx'
import { Padlock } from './padlock.tsx'

/** The promises of a cycle: then, promised, and what came of it. */
export const PromiseList = ({ promises, today }: { promises: readonly CyclePromise[]; today: Day }) =>
  promises.length === 0 ? (
    <p class="gt-p">
      Nothing is promised yet. A promise says what will be different, by when, and how anyone can tell.
    </p>
  ) : (
    <>
      <StackTable
        caption="Promises"
        headings={['Promise', 'When it was made', 'Promised', 'By', 'What came of it']}
        rows={promises.map(promise => ({
          name: (
            <a class="gt-a" href={frameworkPaths.promise(promise.station.id)}>
              {promise.measure}
            </a>
          ),
          cells: [
            promise.baseline || 'Not known',
            <Promised promise={promise} />,
            inWords(promise.dueOn),
            <CameOf promise={promise} today={today} />,
          ],
        }))}
      />
      <Locked promises={promises} />
    </>
  )

const Locked = ({ promises }: { promises: readonly CyclePromise[] }) => {
  const [first] = promises
  if (!first?.lockedAt) return null
  return (
    <Padlock>
      The plan was agreed on {inWords(dayAt(first.lockedAt))} by {whoOf(first.lockedBy)}. Since then its promises are
      locked: nobody can change one without saying why.
    </Padlock>
  )
}

const Promised = ({ promise: { target, amendments } }: { promise: CyclePromise }) => (
  <>
    {target}
    {amendments.map(amendment => (
      <Amended amendment={amendment} />
    ))}
  </>
)

const CameOf = ({ promise: { outcome, dueOn, lockedAt }, today }: { promise: CyclePromise; today: Day }) => {
  if (outcome) return <span class={outcome === 'kept' ? 'gt-good' : undefined}>{outcomeNames[outcome]}</span>
  if (!lockedAt) return 'Not agreed yet'
  return dueOn < today ? <span class="gt-late">Its day has passed</span> : 'Not known yet'
}
