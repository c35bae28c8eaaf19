import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import type { Measure } from './measure.ts'
import { measuresPaths } from './paths.ts'
import { findMeasure } from './queries.ts'

type Handle = (c: Context<SignedIn>, measure: Measure) => Response | Promise<Response>

/** A measure of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onMeasure(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const measure = id && (await asViewer(db, viewer, tx => findMeasure(tx, viewer, id)))
    return measure ? handle(c, measure) : c.notFound()
  }
}

/** One that was not taken back; who asks to write on any other is shown it. */
export function onOpenMeasure(handle: Handle) {
  return onMeasure((c, measure) =>
    measure.station.withdrawnOn ? c.redirect(measuresPaths.measure(measure.station.id), 303) : handle(c, measure),
  )
}

/** May the viewer add and correct figures? Those who work on the strategy, and whoever looks after it. */
export function mayKeep({ var: { viewer } }: Context<SignedIn>, { station }: Measure): boolean {
  return may(viewer, 'work on the strategy') || station.owner?.id === viewer.memberId
}

/** A measure whose figures the viewer may keep: everybody else is shown it, and cannot send anything. */
export function onKeptMeasure(handle: Handle) {
  return onOpenMeasure((c, measure) => {
    if (mayKeep(c, measure)) return handle(c, measure)
    return c.req.method === 'GET' ? c.redirect(measuresPaths.measure(measure.station.id), 303) : c.notFound()
  })
}
