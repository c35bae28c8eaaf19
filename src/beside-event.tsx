import type { BesideEvent } from './events/beside.ts'
import { roomBesideEvent } from './live/beside-event.tsx'
import { cameOfIt } from './packs/came-of-it/beside.tsx'
import { pledgesBesideEvent } from './pledges/beside-event.tsx'

/** What other features say on the page of an event. */
export const besideEvent: BesideEvent = async (...about) => (
  <>
    {await roomBesideEvent(...about)}
    {await cameOfIt(...about)}
    {await pledgesBesideEvent(...about)}
  </>
)
