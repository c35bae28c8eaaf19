import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { Viewer } from '../../people/viewer.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { versionIn } from '../../thread/typed.ts'
import { findEvent, holdEvent } from '../details/queries.ts'
import { type Event, stateAt } from '../event.ts'
import { writeTo } from '../letters/jobs.ts'
import { onEvent } from '../on-event.ts'
import { nothingTyped, type PlaceTyped, readPlace, typedOf, typedPlace } from '../outside/forms.ts'
import { eventsPaths } from '../paths.ts'
import { giveUp } from '../places/giving-up.ts'
import type { PlaceWords } from '../places/place.ts'
import { changePlace, findPlaceOf, takePlace } from '../places/queries.ts'
import { MyPlacePage } from './pages/my-place.tsx'
import { findEmail } from './queries.ts'

/** Somebody who works here takes a place, changes what they said, or gives it up. */
export const ownRoutes = new Hono<SignedIn>()

type Again = Readonly<{
  typed?: PlaceTyped
  version?: number
  errors?: readonly FieldError[]
  /** What was meanwhile: registration has ended, a host has put something right, or they have no place any more. */
  meanwhile?: 'over' | 'changed' | 'gone'
}>

async function showMine(c: Context<SignedIn>, event: Event, { typed, version, errors = [], meanwhile }: Again = {}) {
  const { db, viewer, frame, clock } = c.var
  const place = await asViewer(db, viewer, tx => findPlaceOf(tx, viewer, event.id, viewer.memberId))
  const shown = { event, state: stateAt(event, clock.now()), place, errors, meanwhile }
  const words = typed ?? (place ? typedOf(place) : nothingTyped)
  const page = <MyPlacePage {...{ frame, ...shown }} typed={words} version={version ?? place?.version ?? 0} />
  return c.html(page, meanwhile ? 409 : errors.length > 0 ? 422 : 200)
}

ownRoutes.get(
  eventsPaths.mine(':id'),
  onEvent((c, event) => showMine(c, event)),
)

ownRoutes.post(
  eventsPaths.mine(':id'),
  onEvent(async (c, event) => {
    const { db, viewer } = c.var
    // Name and organisation are known: what else stands in such a form is not read.
    const form = await readForm(c)
    const version = versionIn(form)
    const typed = {
      ...typedPlace(form),
      ...{ name: viewer.name, email: '', organisation: viewer.organisationName },
    }
    const reading = readPlace(typed)
    if (reading.outcome === 'wrong') return showMine(c, event, { typed, version, errors: reading.errors })
    const seen = { id: event.id, version }
    const outcome = await asViewer(db, viewer, tx => takeOrChange(c, tx, viewer, seen, reading.value))
    if (outcome === 'done') return c.redirect(`${eventsPaths.one(event.id)}?done=place`, 303)
    // As it has become since the page was shown, perhaps this moment.
    const stands = await asViewer(db, viewer, tx => findEvent(tx, viewer, event.id))
    return stands ? showMine(c, stands, { typed, meanwhile: outcome }) : c.notFound()
  }),
)

type Seen = Readonly<{ id: string; version: number }>

/** `seen`: the event, and the version of their place as they saw it; 0 where they had none. */
async function takeOrChange(
  c: Context<SignedIn>,
  tx: Tx,
  viewer: Viewer,
  { id, version }: Seen,
  words: PlaceWords,
): Promise<'done' | 'over' | 'changed' | 'gone'> {
  const { today, clock } = c.var
  const event = await holdEvent(tx, viewer, id)
  if (!event) return 'over'
  const mine = await findPlaceOf(tx, viewer, id, viewer.memberId)
  if (mine) return (await changePlace(tx, viewer, { id: mine.id, version }, words)) ? 'done' : 'changed'
  if (!['told', 'full'].includes(stateAt(event, clock.now()))) return 'over'
  if (version > 0) return 'gone'
  const email = await findEmail(tx, viewer)
  const { outcome, place } = await takePlace(tx, viewer, event, {
    ...{ words, who: { email, memberId: viewer.memberId }, today },
  })
  const occasion = outcome === 'had' ? 'had' : place.standing === 'waiting' ? 'waiting' : 'placed'
  await writeTo(tx, c.var, viewer, { event, occasion, to: [place] })
  return 'done'
}

ownRoutes.post(
  eventsPaths.mineLeaving(':id'),
  onEvent(async (c, { id }) => {
    const { db, viewer, today } = c.var
    await asViewer(db, viewer, async tx => {
      const event = await holdEvent(tx, viewer, id)
      const place = event && (await findPlaceOf(tx, viewer, id, viewer.memberId))
      if (event && place) await giveUp(tx, c.var, viewer, { event, place, today, by: 'themselves' })
    })
    return c.redirect(`${eventsPaths.one(id)}?done=left`, 303)
  }),
)
