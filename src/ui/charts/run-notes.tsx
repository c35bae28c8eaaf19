import { HIDDEN } from '../hidden.ts'
import type { RunPoint } from './run.tsx'

/** What the numbers over the line mean, and the bare warp if there is any. */
export const RunNotes = ({ points }: { points: readonly RunPoint[] }) => {
  const noted = points.filter(({ note }) => note)
  const isAnyHidden = points.some(({ reading }) => reading === null)
  if (noted.length === 0 && !isAnyHidden) return null
  return (
    <ul class="gt-key gt-key--chart gt-key--under" aria-label="Key">
      {noted.map(({ label, note }, i) => (
        <li>
          <span>
            <b>{i + 1}</b> {label}: {note}
          </span>
        </li>
      ))}
      {isAnyHidden && (
        <li>
          <svg aria-hidden="true" focusable="false">
            <rect class="f-h" x="1" y="1" width="30" height="18" />
          </svg>
          <span>{HIDDEN}</span>
        </li>
      )}
    </ul>
  )
}
