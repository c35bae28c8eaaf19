import { SummaryList } from '../../ui/govuk/summary-list.tsx'
import type { Reading } from '../draft.ts'
import { saysLeftOut } from '../left-out.ts'

/** What of the file was never stored, and why. */
export const LeftOut = ({ reading: { columns, comments } }: { reading: Reading }) => {
  const dropped = columns.filter(({ isUsable }) => !isUsable)
  const said = saysLeftOut(comments)
  if (dropped.length === 0) return null
  return (
    <div class="gt-space">
      <h2 class="gt-h2">Never stored</h2>
      {said && <p class="gt-p">{said}</p>}
      <SummaryList rows={dropped.map(({ label, reason }) => ({ key: label, value: reason }))} />
      <p class="gt-small gt-space">
        Is one of them a question with a few answers to choose from? Give it another heading in your file, and bring the
        file again.
      </p>
    </div>
  )
}
