import { type Day, inWords } from '../../../calendar/day.ts'
import type { CyclePromise } from '../queries.ts'

type Props = { promise: Pick<CyclePromise, 'baseline' | 'target' | 'dueOn' | 'outcome'>; made: Day }

/** Then, promised, and the thread between them: hollow until it is known, and gold when it was kept. */
export const ThenAndPromised = ({ promise, made }: Props) => {
  const { baseline, target, dueOn, outcome } = promise
  const then = baseline || 'Not known'
  const kinds = [
    'gt-promise',
    !areFigures(then, target) && 'gt-promise--words',
    outcome === 'kept' && 'gt-promise--kept',
  ]
  return (
    <div class={kinds.filter(Boolean).join(' ')}>
      <div>
        {then}
        <small>where it stood on {inWords(made)}</small>
      </div>
      <i aria-hidden="true" />
      <div>
        {target}
        <small>promised by {inWords(dueOn)}</small>
      </div>
    </div>
  )
}

/** Short enough to stand large side by side: 47% and 25%. */
const areFigures = (...texts: readonly string[]) => texts.every(text => text.length <= 7)
