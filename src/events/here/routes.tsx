import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { checkEmail } from '../../people/forms.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { type FieldError, type Form, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { errorsOf, versionIn } from '../../thread/typed.ts'
import { findEvent, holdEvent } from '../details/queries.ts'
import type { Event } from '../event.ts'
import { writeTo } from '../letters/jobs.ts'
import { onEvent } from '../on-event.ts'
import { nothingTyped, type PlaceTyped, readPlace, typedAnew, typedOf, typedPlace } from '../outside/forms.ts'
import { eventsPaths } from '../paths.ts'
import { giveUp } from '../places/giving-up.ts'
import { readSquareToken } from '../places/own-link.ts'
import type { Place } from '../places/place.ts'
import { changePlace, findPlace, takePlace } from '../places/queries.ts'
import { CheckInPage, HowToCheckInPage } from './pages/check-in.tsx'
import { PeoplePage } from './pages/people.tsx'
import { PlacePage } from './pages/place.tsx'
import { checkIn, countPeople, listPeople, peopleOnPage } from './queries.ts'

/** Who has a place, who is here, and who comes without a place: for those who run events. */
export const hereRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  here: 'They are here.',
  'not-here': 'They are not here after all.',
  added: 'They are on the list.',
  changed: 'It is put right.',
  removed: 'They are off the list, and what they told us is deleted.',
}

const notDone = { had: 'Somebody with this address is on the list already. Nothing was added.' }

type Again = Readonly<{ typed?: PlaceTyped; errors?: readonly FieldError[] }>

async function showPeople(c: Context<SignedIn>, event: Event, { typed = nothingTyped, errors = [] }: Again = {}) {
  const { db, viewer, frame, today } = c.var
  const called = (c.req.query('called') ?? '').slice(0, 200).replaceAll('\0', '').trim()
  const page = readPage(c.req.query('page'))
  const [found, tally] = await asViewer(
    db,
    viewer,
    async tx =>
      [await listPeople(tx, viewer, event.id, { called, page }), await countPeople(tx, viewer, event.id)] as const,
  )
  const listed = { people: found.slice(0, peopleOnPage), hasMore: found.length > peopleOnPage, tally, called, page }
  const [notice, refused] = [noticeAfter(c, done), noticeAfter(c, notDone)]
  return c.html(
    <PeoplePage {...{ frame, event, today, ...listed, typed, errors, notice, refused }} />,
    errors.length > 0 ? 422 : 200,
  )
}

hereRoutes.get(
  eventsPaths.people(':id'),
  onEvent((c, event) => showPeople(c, event)),
)

const noName = 'Enter the name'

/** A host may write down a name alone. Mail goes to whoever has an address. */
function readByHand(form: Form) {
  const typed = typedPlace(form)
  const reading = readPlace(typed, noName)
  const errors = [...errorsOf(reading), ...(typed.email ? checkEmail(typed.email) : [])]
  return { typed, errors, words: reading.outcome === 'read' && errors.length === 0 ? reading.value : null }
}

hereRoutes.post(
  eventsPaths.people(':id'),
  onEvent(async (c, { id, ...event }) => {
    const { db, viewer, today } = c.var
    const form = await readForm(c)
    const { typed, errors, words } = readByHand(form)
    if (!words) return showPeople(c, { id, ...event }, { typed, errors })
    const isHere = form.one('here') === 'yes' && event.heldOn <= today
    const outcome = await asViewer(db, viewer, async tx => {
      const held = await holdEvent(tx, viewer, id)
      if (!held || held.calledOffOn) return 'had'
      const who = { email: typed.email || null, memberId: null }
      const taken = await takePlace(tx, viewer, held, { words, who, today, always: true })
      if (taken.outcome === 'had') return 'had'
      if (isHere) await checkIn(tx, viewer, taken.place.id, true)
      else await writeTo(tx, c.var, viewer, { event: held, occasion: 'placed', to: [taken.place] })
      return 'added'
    })
    return c.redirect(`${eventsPaths.people(id)}?done=${outcome}`, 303)
  }),
)

function onPlace(handle: (c: Context<SignedIn>, place: Place) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const place = id ? await asViewer(db, viewer, tx => findPlace(tx, viewer, id)) : null
    return place ? handle(c, place) : c.notFound()
  }
}

type PlaceAgain = Readonly<{ version?: number; errors?: readonly FieldError[]; isChanged?: boolean }>

function showPlace(c: Context<SignedIn>, place: Place, typed: PlaceTyped, again: PlaceAgain = {}) {
  const { version = place.version, errors = [], isChanged = false } = again
  const page = <PlacePage {...{ frame: c.var.frame, place, version, typed, errors, isChanged }} />
  return c.html(page, isChanged ? 409 : errors.length > 0 ? 422 : 200)
}

hereRoutes.get(
  eventsPaths.placeOf(':id'),
  onPlace((c, place) => showPlace(c, place, typedOf(place))),
)

hereRoutes.post(
  eventsPaths.placeOf(':id'),
  onPlace(async (c, place) => {
    const { db, viewer } = c.var
    const form = await readForm(c)
    const [typed, version] = [typedAnew(form, place), versionIn(form)]
    const reading = readPlace(typed, noName)
    if (reading.outcome === 'wrong') return showPlace(c, place, typed, { version, errors: reading.errors })
    const seen = { id: place.id, version }
    const stands = await asViewer(db, viewer, async tx =>
      (await changePlace(tx, viewer, seen, reading.value)) ? null : findPlace(tx, viewer, place.id),
    )
    if (stands) return showPlace(c, stands, typed, { isChanged: true })
    return c.redirect(`${eventsPaths.people(place.eventId)}?done=changed#place-${place.id}`, 303)
  }),
)

hereRoutes.post(
  eventsPaths.placeHere(':id'),
  onPlace(async (c, { id, eventId }) => {
    const { db, viewer } = c.var
    const isHere = (await readForm(c)).one('here') === 'yes'
    await asViewer(db, viewer, tx => checkIn(tx, viewer, id, isHere))
    return c.redirect(`${eventsPaths.people(eventId)}?done=${isHere ? 'here' : 'not-here'}#place-${id}`, 303)
  }),
)

hereRoutes.post(
  eventsPaths.placeRemoval(':id'),
  onPlace(async (c, place) => {
    const { db, viewer, today } = c.var
    await asViewer(db, viewer, async tx => {
      const event = await holdEvent(tx, viewer, place.eventId)
      if (event) await giveUp(tx, c.var, viewer, { event, place, today, by: 'a host' })
    })
    return c.redirect(`${eventsPaths.people(place.eventId)}?done=removed`, 303)
  }),
)

/** Where the square on somebody's own page leads a host's phone. */
hereRoutes.get(eventsPaths.checkingIn, async c => {
  const { db, viewer, keyed, frame } = c.var
  const token = c.req.query('place')
  if (token === undefined) return c.html(<HowToCheckInPage frame={frame} />)
  const at = readSquareToken(keyed, token)
  if (!at || at.organisationId !== viewer.organisationId) return c.notFound()
  const found = await asViewer(db, viewer, async tx => {
    const place = await findPlace(tx, viewer, at.placeId)
    const event = place && (await findEvent(tx, viewer, place.eventId))
    return place && event && { place, event }
  })
  return found ? c.html(<CheckInPage {...{ frame, ...found }} />) : c.notFound()
})
