import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { listAsked } from '../../issuing/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { findPlaces } from '../../questionnaires/support/queries.ts'
import { versionIn } from '../../thread/typed.ts'
import { findEvent, holdEvent } from '../details/queries.ts'
import { type Event, stateAt } from '../event.ts'
import { eventCalendar } from '../letters/calendar.ts'
import { eventsPaths, outsidePaths } from '../paths.ts'
import { giveUp } from '../places/giving-up.ts'
import { readPlaceToken, squareToken } from '../places/own-link.ts'
import type { Place } from '../places/place.ts'
import { changePlace, findPlace } from '../places/queries.ts'
import { type PlaceTyped, readPlace, typedAnew, typedOf } from './forms.ts'
import { frameOf } from './on-told.ts'
import { LeavingPage, LeftPage, NoPlacePage, OwnPlacePage } from './pages/own-place.tsx'
import { findName, type Outside } from './queries.ts'

/** Somebody's own place, for whoever holds its address: see it, change it, give it up. */
export const placeRoutes = new Hono<Open>()

placeRoutes.get(outsidePaths.left, c => c.html(<LeftPage frame={c.var.frame} />))

export type OwnPlace = Readonly<{ outside: Outside; place: Place; event: Event; token: string }>

export function onOwnPlace(handle: (c: Context<Open>, own: OwnPlace) => Response | Promise<Response>) {
  return async (c: Context<Open>): Promise<Response> => {
    const { db, keyed } = c.var
    const token = c.req.param('token') ?? ''
    const at = readPlaceToken(keyed, token)
    if (!at) return c.notFound()
    c.header('x-robots-tag', 'noindex')
    const found = await asViewer(db, at, async tx => {
      const place = await findPlace(tx, at, at.placeId)
      const event = place && (await findEvent(tx, at, place.eventId))
      return place && event && { place, event, organisationName: await findName(tx, at.organisationId) }
    })
    if (!found) return c.html(<NoPlacePage frame={c.var.frame} />, 404)
    const { place, event, organisationName } = found
    return handle(c, { outside: { organisationId: at.organisationId, organisationName }, place, event, token })
  }
}

const done = { changed: 'It is changed.' }

type Again = Readonly<{ typed?: PlaceTyped; version?: number; errors?: readonly FieldError[]; isChanged?: boolean }>

async function showPlace(c: Context<Open>, own: OwnPlace, again: Again = {}) {
  const { db, frame, clock, keyed, today } = c.var
  const { outside, place, event, token } = own
  const { typed = typedOf(place), version = place.version, errors = [], isChanged = false } = again
  const guest = { organisationId: outside.organisationId, placeId: place.id }
  const [support, asked] = await asViewer(
    db,
    outside,
    async tx => [await findPlaces(tx, outside), await listAsked(tx, { ...outside, takerId: place.id }, today)] as const,
  )
  const page = {
    ...{ frame: { ...frame, organisation: outside.organisationName }, event, place, token, support, asked },
    checkIn: c.var.publicUrl + eventsPaths.checkIn(squareToken(keyed, guest)),
    ...{ state: stateAt(event, clock.now()), typed, version, errors, isChanged },
    notice: noticeAfter(c, done),
  }
  return c.html(<OwnPlacePage {...page} />, isChanged ? 409 : errors.length > 0 ? 422 : 200)
}

placeRoutes.get(
  outsidePaths.place(':token'),
  onOwnPlace((c, own) => showPlace(c, own)),
)

placeRoutes.post(
  outsidePaths.place(':token'),
  onOwnPlace(async (c, own) => {
    const { outside, place } = own
    const form = await readForm(c)
    const [typed, version] = [typedAnew(form, place), versionIn(form)]
    const reading = readPlace(typed)
    if (reading.outcome === 'wrong') return showPlace(c, own, { typed, version, errors: reading.errors })
    const seen = { id: place.id, version }
    const stands = await asViewer(c.var.db, outside, async tx =>
      (await changePlace(tx, outside, seen, reading.value)) ? null : findPlace(tx, outside, place.id),
    )
    if (stands) return showPlace(c, { ...own, place: stands }, { typed, isChanged: true })
    return c.redirect(`${outsidePaths.place(own.token)}?done=changed`, 303)
  }),
)

placeRoutes.get(
  outsidePaths.leaving(':token'),
  onOwnPlace(async (c, { outside, event, token }) => {
    const support = await asViewer(c.var.db, outside, tx => findPlaces(tx, outside))
    return c.html(<LeavingPage {...{ frame: frameOf(c, outside), event, token, support }} />)
  }),
)

placeRoutes.post(
  outsidePaths.leaving(':token'),
  onOwnPlace(async (c, { outside, place }) => {
    await asViewer(c.var.db, outside, async tx => {
      const event = await holdEvent(tx, outside, place.eventId)
      if (event) await giveUp(tx, c.var, outside, { event, place, today: c.var.today, by: 'themselves' })
    })
    return c.redirect(outsidePaths.left, 303)
  }),
)

placeRoutes.get(
  outsidePaths.placeCalendar(':token'),
  onOwnPlace((c, { event, place }) => {
    const { publicUrl, clock } = c.var
    const address = publicUrl + outsidePaths.event(event.id)
    const hasPlace = place.standing === 'registered'
    return c.body(eventCalendar({ event, address, method: 'PUBLISH', hasPlace, now: clock.now() }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="event.ics"',
    })
  }),
)
