import { dayAt, inWords } from '../../../calendar/day.ts'
import { whoOf } from '../../../thread/who.ts'
import type { Amendment } from '../queries.ts'

/** What was promised instead, and why. */
export const Amended = ({ amendment: { target, reason, at, by } }: { amendment: Amendment }) => (
  <>
    <p>
      <b>Amended to:</b> {target}
    </p>
    <p class="gt-meta">
      {inWords(dayAt(at))}, by {whoOf(by)}. Why: {reason}
    </p>
  </>
)
