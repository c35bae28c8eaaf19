import type { PledgesAfter } from '../totals.ts'
import { sayPledges } from '../words.ts'

/** What may be known of the pledges of an event, and before that when it will be. */
export const Totals = ({ pledges }: { pledges: readonly PledgesAfter[] }) => (
  <>
    {pledges.map(each => (
      <p class="gt-p">
        <b>After {each.after} days:</b> {sayPledges(each)}
      </p>
    ))}
  </>
)
