import type { Child } from '../../../ui/jsx/elements.ts'
import type { LiveDay } from '../../day.ts'

/** Who can read what somebody says, and when, before they say it. */
export const WhoReads = ({ day: { holdsReactions, heldWords } }: { day: LiveDay }): Child => (
  <p class="gt-p">
    {holdsReactions
      ? 'A host reads this first. Then everyone can, on phones and on the wall.'
      : 'Everyone can read this at once, on phones and on the wall.'}
    {heldWords.length > 0 && !holdsReactions && ' Some words make it wait until a host has read it.'} Name nobody.
  </p>
)

export const SayingPart = ({ day }: { day: LiveDay }): Child => (
  <>
    <h2 class="gt-h2">What people say</h2>
    {!day.endedAt && <WhoReads day={day} />}
  </>
)
