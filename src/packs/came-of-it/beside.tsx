import type { BesideEvent } from '../../events/beside.ts'
import { CameOfIt } from './pages/inside.tsx'
import { CameOfItOutside, PackOutside } from './pages/outside.tsx'
import { findCameOfIt, findCameOfItOutside } from './queries.ts'

/** The pack that everyone can read of an event that is over. */
export const packFirst: BesideEvent = async (tx, of, event) => {
  if (event.calledOffOn) return null
  return (await findCameOfItOutside(tx, of, event.id)) && <PackOutside event={event} />
}

/** What came of an event: its pack, what followed on the thread, and questions that were answered afterwards. */
export const cameOfIt: BesideEvent = async (tx, of, event, { isMember, mayRun, today }) => {
  if (event.toldOn === null || event.calledOffOn || event.heldOn > today) return null
  if (!isMember) {
    const outside = await findCameOfItOutside(tx, of, event.id)
    return outside && <CameOfItOutside {...{ event, ...outside }} />
  }
  const found = await findCameOfIt(tx, of, event.id)
  if (!found.newest && !mayRun && found.followed.length === 0) return null
  return <CameOfIt {...{ event, mayRun, ...found }} />
}
