import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { readWhy, versionIn } from '../../thread/typed.ts'
import { goingOn } from '../asking/going-on.ts'
import { listAsking } from '../asking/queries.ts'
import { type Event, isAnother, stateAt, stateOf } from '../event.ts'
import { handInLetters } from '../letters/jobs.ts'
import { onEvent } from '../on-event.ts'
import { eventsPaths } from '../paths.ts'
import { fillUp } from '../places/giving-up.ts'
import { countTaken } from '../places/queries.ts'
import { listSeries, type Series } from '../series/queries.ts'
import { type EventTyped, emptyEvent, readEvent, typedEvent, typedOf } from './forms.ts'
import { CallingOffPage } from './pages/calling-off.tsx'
import { EventFormPage } from './pages/event-form.tsx'
import {
  addEvent,
  callOffEvent,
  changeEvent,
  findEvent,
  holdEvent,
  remindAnew,
  removeDraft,
  tellEvent,
} from './queries.ts'

/** An event is made, changed, told of, called off, or thrown away. */
export const detailsRoutes = new Hono<SignedIn>()

type Again = Readonly<{
  event?: Event
  errors?: readonly FieldError[]
  stands?: Event
}>

async function showForm(c: Context<SignedIn>, typed: EventTyped, series: readonly Series[], again: Again = {}) {
  const { event, errors = [], stands } = again
  const surveys = event ? await findGoingOn(c, event) : noSurveys
  const isOver = event !== undefined && stateAt(event, c.var.clock.now()) === 'over'
  const page = <EventFormPage {...{ frame: c.var.frame, typed, series, errors, stands, event, isOver, ...surveys }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

const noSurveys = { goOn: [], mayAskPeople: false }

/** The surveys of an event that go on whatever becomes of it. */
async function findGoingOn({ var: { db, viewer, today } }: Context<SignedIn>, { id }: Event) {
  const asking = await asViewer(db, viewer, tx => listAsking(tx, viewer, id))
  return { goOn: goingOn(asking, today), mayAskPeople: may(viewer, 'work on answers') }
}

const allSeries = ({ var: { db, viewer } }: Context<SignedIn>) => asViewer(db, viewer, tx => listSeries(tx, viewer))
const idsOf = (series: readonly Series[]) => series.map(({ id }) => id)

detailsRoutes.get(eventsPaths.making, async c => showForm(c, emptyEvent(c.var.viewer.name), await allSeries(c)))

detailsRoutes.post(eventsPaths.all, async c => {
  const { db, viewer, today, clock } = c.var
  const typed = typedEvent(await readForm(c, longForm))
  const series = await allSeries(c)
  const reading = readEvent(typed, { today, seriesIds: idsOf(series), placesTaken: 0 })
  if (reading.outcome === 'wrong') return showForm(c, typed, series, { errors: reading.errors })
  const id = await asViewer(db, viewer, async tx => {
    await recordAct(tx, viewer, { act: 'event-begun', now: clock.now() })
    return addEvent(tx, viewer, reading.value, today)
  })
  return c.redirect(`${eventsPaths.one(id)}?done=${reading.value.heldOn < today ? 'begun-past' : 'begun'}`, 303)
})

/** What was called off stays as it was. */
const unlessCalledOff = (handle: (c: Context<SignedIn>, event: Event) => Response | Promise<Response>) =>
  onEvent((c, event) => (event.calledOffOn ? c.redirect(eventsPaths.one(event.id), 303) : handle(c, event)))

detailsRoutes.get(
  eventsPaths.change(':id'),
  unlessCalledOff(async (c, event) => showForm(c, typedOf(event), await allSeries(c), { event })),
)

detailsRoutes.post(
  eventsPaths.change(':id'),
  unlessCalledOff(async (c, { id }) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, version] = [typedEvent(form), versionIn(form)]
    const series = await allSeries(c)
    const again = await asViewer(db, viewer, async (tx): Promise<Again | null> => {
      await recordAct(tx, viewer, { act: 'event-changed', now: clock.now() })
      const stands = await holdEvent(tx, viewer, id)
      if (!stands) throw new Unchanged({})
      const placesTaken = await countTaken(tx, viewer, id)
      const reading = readEvent(typed, { today, seriesIds: idsOf(series), event: stands, placesTaken })
      if (reading.outcome === 'wrong') throw new Unchanged({ event: { ...stands, version }, errors: reading.errors })
      if (stands.calledOffOn || stands.version !== version) throw new Unchanged({ event: stands, stands })
      await changeEvent(tx, viewer, stands, reading.value)
      await tellOfChange(c, tx, stands)
      return null
    }).catch(asAgain)
    if (again) return showForm(c, typed, series, again)
    return c.redirect(`${eventsPaths.one(id)}?done=changed`, 303)
  }),
)

/** Who moves up because there are more places, and letters to everyone else where something that they were told changed. */
async function tellOfChange(c: Context<SignedIn>, tx: Tx, before: Event): Promise<void> {
  const { viewer, today, clock } = c.var
  const event = await findEvent(tx, viewer, before.id)
  if (!event?.toldOn) return
  if (before.heldOn !== event.heldOn) await remindAnew(tx, viewer, event.id)
  if (isAnother(before, event)) {
    const { organisationId } = viewer
    await handInLetters(tx, { organisationId, eventId: event.id, version: event.version }, clock.now())
  }
  await fillUp(tx, c.var, viewer, event, today)
}

/** Nothing is changed, nor written down as done. */
class Unchanged extends Error {
  readonly again: Again
  constructor(again: Again) {
    super('Nothing is changed.')
    this.again = again
  }
}

function asAgain(error: unknown): Again {
  if (error instanceof Unchanged) return error.again
  throw error
}

detailsRoutes.post(
  eventsPaths.telling(':id'),
  onEvent(async (c, event) => {
    const { db, viewer, today, clock } = c.var
    const isPast = (await readForm(c)).one('past') === 'yes'
    const back = (done: string) => c.redirect(`${eventsPaths.one(event.id)}?done=${done}`, 303)
    if (event.heldOn < today && !isPast) return back('past')
    if (stateOf(event, today) !== 'draft') return back('told')
    await asViewer(db, viewer, async tx => {
      await recordAct(tx, viewer, { act: 'event-told', now: clock.now() })
      await tellEvent(tx, viewer, event.id, today)
    })
    return back('told')
  }),
)

type WhyTyped = Readonly<{ why?: string; errors?: readonly FieldError[] }>

async function showCallingOff(c: Context<SignedIn>, event: Event, { why = '', errors = [] }: WhyTyped = {}) {
  const page = { frame: c.var.frame, event, why, errors, ...(await findGoingOn(c, event)) }
  return c.html(<CallingOffPage {...page} />, errors.length > 0 ? 422 : 200)
}

/** A draft is thrown away instead, and what is over has happened. */
const mayCallOff = (handle: (c: Context<SignedIn>, event: Event) => Response | Promise<Response>) =>
  onEvent((c, event) =>
    ['draft', 'called-off', 'over'].includes(stateAt(event, c.var.clock.now()))
      ? c.redirect(eventsPaths.one(event.id), 303)
      : handle(c, event),
  )

detailsRoutes.get(
  eventsPaths.callingOff(':id'),
  mayCallOff((c, event) => showCallingOff(c, event)),
)

detailsRoutes.post(
  eventsPaths.callingOff(':id'),
  mayCallOff(async (c, event) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c)
    const why = form.one('why')
    const reading = readWhy(form)
    if (reading.outcome === 'wrong') return showCallingOff(c, event, { why, errors: reading.errors })
    if (why.length > 1000)
      return showCallingOff(c, event, { why, errors: [{ field: 'why', text: 'Shorten this to 1,000 characters' }] })
    await asViewer(db, viewer, async tx => {
      await recordAct(tx, viewer, { act: 'event-called-off', now: clock.now() })
      const stands = await holdEvent(tx, viewer, event.id)
      if (!stands || stands.calledOffOn) return
      await callOffEvent(tx, viewer, stands, why, today)
      const { organisationId } = viewer
      await handInLetters(tx, { organisationId, eventId: event.id, version: stands.version + 1 }, clock.now())
    })
    return c.redirect(`${eventsPaths.one(event.id)}?done=called-off`, 303)
  }),
)

detailsRoutes.post(
  eventsPaths.removal(':id'),
  onEvent(async (c, event) => {
    const { db, viewer } = c.var
    const isGone = await asViewer(db, viewer, tx => removeDraft(tx, viewer, event.id))
    return c.redirect(isGone ? `${eventsPaths.all}?done=removed` : eventsPaths.one(event.id), 303)
  }),
)
