import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { findEvent } from '../../events/details/queries.ts'
import { type OutsideEvent, onTold } from '../../events/outside/on-told.ts'
import { findName } from '../../events/outside/queries.ts'
import { outsidePaths } from '../../events/paths.ts'
import { readPlaceToken } from '../../events/places/own-link.ts'
import { findPlace } from '../../events/places/queries.ts'
import { onGuest } from '../../live/guests/on-guest.ts'
import type { Guest } from '../../live/guests/queries.ts'
import { livePaths } from '../../live/paths.ts'
import { mayTake } from '../../live/writing/taking.ts'
import { asViewer } from '../../platform/db.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import { takeTry } from '../../platform/tries.ts'
import { limits } from '../limits.ts'
import { pledgePaths } from '../paths.ts'
import { type Door, showForm, write } from './door.tsx'

/** Writing a pledge without an account: in the room, from one's own place, or from the page of an event that is just over. */
export const pledgeWritingRoutes = new Hono<Open>()

const byAddress = (c: Context<Open>) => () => {
  const { db, keyed, clock } = c.var
  return takeTry({ db, keyed, now: clock.now() }, limits.written, clientAddress(c))
}

/** Nobody knows who comes by this door: so what is written here is kept, and not counted. */
function doorOutside(c: Context<Open>, { outside: whose, event }: OutsideEvent): Door {
  const back = { href: outsidePaths.event(event.id), text: 'The event' }
  const own = { action: pledgePaths.outside(event.id), back, email: '' }
  return { whose, event, ...own, writerOf: () => ({ once: null }), mayWrite: byAddress(c) }
}

pledgeWritingRoutes.get(
  pledgePaths.outside(':id'),
  onTold((c, told) => showForm(c, doorOutside(c, told))),
)
pledgeWritingRoutes.post(
  pledgePaths.outside(':id'),
  onTold((c, told) => write(c, doorOutside(c, told))),
)

const onPlace =
  (handle: (c: Context<Open>, door: Door) => Promise<Response>) =>
  async (c: Context<Open>): Promise<Response> => {
    const door = await doorOfPlace(c)
    return door ? handle(c, door) : c.notFound()
  }

async function doorOfPlace(c: Context<Open>): Promise<Door | null> {
  const { db, keyed } = c.var
  const token = c.req.param('token') ?? ''
  const at = readPlaceToken(keyed, token)
  const found =
    at &&
    (await asViewer(db, at, async tx => {
      const place = await findPlace(tx, at, at.placeId)
      const event = place?.standing === 'registered' && (await findEvent(tx, at, place.eventId))
      return place && event && { place, event, organisationName: await findName(tx, at.organisationId) }
    }))
  if (!at || !found) return null
  const { place, event, organisationName } = found
  const back = { href: outsidePaths.place(token), text: 'Your place' }
  const own = { action: pledgePaths.placed(token), back, email: place.email ?? '' }
  const once = keyed('the pledge of a place', place.id)
  const whose = { organisationId: at.organisationId, organisationName }
  return { whose, event, ...own, writerOf: () => ({ once }), mayWrite: byAddress(c) }
}

pledgeWritingRoutes.get(pledgePaths.placed(':token'), onPlace(showForm))
pledgeWritingRoutes.post(pledgePaths.placed(':token'), onPlace(write))

const inRoom = (handle: (c: Context<Open>, door: Door) => Promise<Response>) =>
  onGuest(async (c, guest) => {
    const door = await doorOfGuest(c, guest)
    return door ? handle(c, door) : c.notFound()
  })

async function doorOfGuest(c: Context<Open>, guest: Guest): Promise<Door | null> {
  const { db, keyed } = c.var
  const event = await asViewer(db, guest, tx => findEvent(tx, guest, guest.eventId))
  if (!event) return null
  const once = keyed('the pledge of a guest', guest.guestId)
  return {
    ...{ whose: { organisationId: guest.organisationId, organisationName: guest.organisation }, event },
    ...{ action: pledgePaths.inRoom, back: { href: livePaths.here, text: 'Back to the event' }, email: '' },
    ...{ isInRoom: true, writerOf: () => ({ once }), mayWrite: () => mayTake(c, guest, limits.ofGuest) },
  }
}

pledgeWritingRoutes.get(pledgePaths.inRoom, inRoom(showForm))
pledgeWritingRoutes.post(pledgePaths.inRoom, inRoom(write))
