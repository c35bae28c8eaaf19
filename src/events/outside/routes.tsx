import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { askToJoin } from '../../mailing-list/joining/asking.ts'
import { type Door, join, showJoining } from '../../mailing-list/joining/door.tsx'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { takeTry } from '../../platform/tries.ts'
import { findPlaces } from '../../questionnaires/support/queries.ts'
import { guestBallotRoutes } from '../asking/guests/routes.tsx'
import { eventsOnPage, findEvent, holdEvent, listEvents } from '../details/queries.ts'
import { stateAt } from '../event.ts'
import { eventCalendar } from '../letters/calendar.ts'
import { writeTo } from '../letters/jobs.ts'
import { outsidePaths } from '../paths.ts'
import { takePlace } from '../places/queries.ts'
import { findSeries } from '../series/queries.ts'
import { nothingTyped, type PlaceTyped, type Registration, readRegistration, typedPlace } from './forms.ts'
import { limits } from './limits.ts'
import { frameOf, type OutsideEvent, onTold } from './on-told.ts'
import { Help } from './pages/around.tsx'
import { RegisteredPage, RegisterPage } from './pages/register.tsx'
import { OutsideSeriesPage } from './pages/series.tsx'
import { placeRoutes } from './place-routes.tsx'
import { findOutside } from './queries.ts'

/** Open to everyone: events that are told of, and registering for them. What is not told of is not there. */
export const outsideEventRoutes = new Hono<Open>()

outsideEventRoutes.route('/', placeRoutes)
outsideEventRoutes.route('/', guestBallotRoutes)

/** A series may be a minute old. */
const briefly = 'public, max-age=60'

outsideEventRoutes.get(
  outsidePaths.calendar(':id'),
  onTold((c, { event }) => {
    const { publicUrl, clock } = c.var
    const address = publicUrl + outsidePaths.event(event.id)
    return c.body(eventCalendar({ event, address, method: 'PUBLISH', hasPlace: false, now: clock.now() }), 200, asFile)
  }),
)

/** What a calendar program takes as its own. */
const asFile = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'attachment; filename="event.ics"',
}

async function listDoor(c: Context<Open>, { outside, event }: OutsideEvent): Promise<Door> {
  const support = await asViewer(c.var.db, outside, tx => findPlaces(tx, outside))
  return {
    ...{ whose: outside, joinedAt: 'event', action: outsidePaths.mailingList(event.id) },
    back: { href: outsidePaths.event(event.id), text: 'The event' },
    help: <Help {...{ event, support }} />,
  }
}

outsideEventRoutes.get(
  outsidePaths.mailingList(':id'),
  onTold(async (c, told) => showJoining(c, await listDoor(c, told))),
)

outsideEventRoutes.post(
  outsidePaths.mailingList(':id'),
  onTold(async (c, told) => join(c, await listDoor(c, told))),
)

type Again = Readonly<{ typed?: PlaceTyped; errors?: readonly FieldError[]; status?: 200 | 422 | 429 }>

async function showRegister(c: Context<Open>, { outside, event }: OutsideEvent, again: Again = {}) {
  const { typed = nothingTyped, errors = [], status = errors.length > 0 ? 422 : 200 } = again
  const state = stateAt(event, c.var.clock.now())
  const support = await asViewer(c.var.db, outside, tx => findPlaces(tx, outside))
  return c.html(<RegisterPage {...{ frame: frameOf(c, outside), event, state, typed, errors, support }} />, status)
}

outsideEventRoutes.get(
  outsidePaths.registering(':id'),
  onTold((c, told) => showRegister(c, told)),
)

const tooOften = {
  field: 'email',
  text: 'Somebody has asked for places very often in the last hour. Wait an hour, or ask the contact of the event',
}

outsideEventRoutes.post(
  outsidePaths.registering(':id'),
  onTold(async (c, told) => {
    const { db, keyed, clock } = c.var
    const typed = typedPlace(await readForm(c))
    const reading = readRegistration(typed)
    if (reading.outcome === 'wrong') return showRegister(c, told, { typed, errors: reading.errors })
    const counting = { db, keyed, now: clock.now() }
    const mayAsk =
      (await takeTry(counting, limits.registrations, clientAddress(c))) &&
      (await takeTry(counting, limits.ofAddress, reading.value.email.toLowerCase()))
    if (!mayAsk) return showRegister(c, told, { typed, errors: [tooOften], status: 429 })
    const isDone = await asViewer(db, told.outside, tx => register(c, tx, told, reading.value))
    // Registration has ended since the page was shown: it says so, and takes nothing.
    if (!isDone) {
      const event = await asViewer(db, told.outside, tx => findEvent(tx, told.outside, told.event.id))
      return showRegister(c, { ...told, event: event ?? told.event }, { typed, status: 422 })
    }
    return c.redirect(outsidePaths.registered(told.event.id), 303)
  }),
)

/** Takes a place, or one on the waiting list, and writes a letter that says which. False when registration is over. */
async function register(
  c: Context<Open>,
  tx: Tx,
  told: OutsideEvent,
  { words, email, wantsLetters }: Registration,
): Promise<boolean> {
  const { outside } = told
  const { today, clock } = c.var
  const event = await holdEvent(tx, outside, told.event.id)
  if (!event || !['told', 'full'].includes(stateAt(event, clock.now()))) return false
  const taken = await takePlace(tx, outside, event, { words, who: { email, memberId: null }, today })
  const isNew = taken.outcome === 'taken'
  const occasion = isNew ? (taken.place.standing === 'waiting' ? 'waiting' : 'placed') : 'had'
  await writeTo(tx, c.var, outside, { event, occasion, to: [{ ...taken.place, email }] })
  if (wantsLetters) await askToJoin(tx, c.var, outside, { email, joinedAt: 'registration' })
  return true
}

outsideEventRoutes.get(
  outsidePaths.registered(':id'),
  onTold(async (c, { outside, event }) => {
    const support = await asViewer(c.var.db, outside, tx => findPlaces(tx, outside))
    return c.html(<RegisteredPage {...{ frame: frameOf(c, outside), event, support, sendsMail: c.var.sendsMail }} />)
  }),
)

outsideEventRoutes.get(outsidePaths.series(':id'), async c => {
  const { db, today } = c.var
  const id = idFrom(c.req.param('id'))
  const outside = id ? await findOutside(db, 'series', id) : null
  if (!id || !outside) return c.notFound()
  const page = readPage(c.req.query('page'))
  const [series, found, support] = await asViewer(
    db,
    outside,
    async tx =>
      [
        await findSeries(tx, outside, id),
        await listEvents(tx, outside, { page, told: true, open: true, seriesId: id }, today),
        await findPlaces(tx, outside),
      ] as const,
  )
  if (!series) return c.notFound()
  c.header('cache-control', briefly)
  const listed = {
    events: found.slice(0, eventsOnPage),
    page,
    hasMore: found.length > eventsOnPage,
    now: c.var.clock.now(),
    support,
  }
  return c.html(<OutsideSeriesPage {...{ frame: frameOf(c, outside), series, ...listed }} />)
})
