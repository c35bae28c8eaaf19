import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { Viewer } from '../../people/viewer.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { findEvent, holdEvent } from '../details/queries.ts'
import { type Event, stateAt } from '../event.ts'
import { writeTo } from '../letters/jobs.ts'
import { onEvent } from '../on-event.ts'
import { nothingTyped, type PlaceTyped, readPlace, typedOf, typedPlace } from '../outside/forms.ts'
import { eventsPaths } from '../paths.ts'
import { giveUp } from '../places/giving-up.ts'
import type { Place, PlaceWords } from '../places/place.ts'
import { changePlace, findPlaceOf, takePlace } from '../places/queries.ts'
import { MyPlacePage } from './pages/my-place.tsx'
import { findEmail } from './queries.ts'

/** Somebody who works here takes a place, changes what they said, or gives it up. */
export const ownRoutes = new Hono<SignedIn>()

type Again = Readonly<{ typed?: PlaceTyped; errors?: readonly FieldError[]; status?: 409 }>

async function showMine(c: Context<SignedIn>, event: Event, { typed, errors = [], status }: Again = {}) {
  const { db, viewer, frame, clock } = c.var
  const place = await asViewer(db, viewer, tx => findPlaceOf(tx, viewer, event.id, viewer.memberId))
  const shown = { event, state: stateAt(event, clock.now()), place, errors }
  const words = typed ?? (place ? typedOf(place) : nothingTyped)
  return c.html(<MyPlacePage {...{ frame, ...shown }} typed={words} />, status ?? (errors.length > 0 ? 422 : 200))
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
    const typed = {
      ...typedPlace(await readForm(c)),
      ...{ name: viewer.name, email: '', organisation: viewer.organisationName },
    }
    const reading = readPlace(typed)
    if (reading.outcome === 'wrong') return showMine(c, event, { typed, errors: reading.errors })
    const isDone = await asViewer(db, viewer, tx => takeOrChange(c, tx, viewer, event.id, reading.value))
    if (isDone) return c.redirect(`${eventsPaths.one(event.id)}?done=place`, 303)
    // Registration has ended since the page was shown, perhaps this moment.
    const stands = await asViewer(db, viewer, tx => findEvent(tx, viewer, event.id))
    return stands ? showMine(c, stands, { typed, status: 409 }) : c.notFound()
  }),
)

/** False when registration is over, and they had no place before. */
async function takeOrChange(c: Context<SignedIn>, tx: Tx, viewer: Viewer, id: string, words: PlaceWords) {
  const { today, clock } = c.var
  const event = await holdEvent(tx, viewer, id)
  if (!event) return false
  const mine = await findPlaceOf(tx, viewer, id, viewer.memberId)
  if (mine) return changed(tx, viewer, mine, words)
  if (!['told', 'full'].includes(stateAt(event, clock.now()))) return false
  const email = await findEmail(tx, viewer)
  const { outcome, place } = await takePlace(tx, viewer, event, {
    ...{ words, who: { email, memberId: viewer.memberId }, today },
  })
  const occasion = outcome === 'had' ? 'had' : place.standing === 'waiting' ? 'waiting' : 'placed'
  await writeTo(tx, c.var, viewer, { event, occasion, to: [place] })
  return true
}

async function changed(tx: Tx, viewer: Viewer, mine: Place, words: PlaceWords): Promise<true> {
  await changePlace(tx, viewer, mine, words)
  return true
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
