import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { mayTake, type Step } from '../cycle.ts'
import { frameworkPaths } from '../paths.ts'
import { type CycleInFull, findCycleInFull } from './find.ts'

type Handle = (c: Context<SignedIn>, found: CycleInFull) => Response | Promise<Response>

/** A cycle of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onCycle(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = id && (await asViewer(db, viewer, tx => findCycleInFull(tx, viewer, id)))
    return found ? handle(c, found) : c.notFound()
  }
}

/** A cycle in which this step can be taken now. When somebody else took it, its page shows how it stands. */
export function onStep(step: Step, handle: Handle) {
  return onCycle((c, found) => (mayTake(step, found.cycle) ? handle(c, found) : standsOtherwise(c, found)))
}

/** Back to the page of the cycle, which shows what somebody else has done meanwhile. */
export function standsOtherwise(c: Context<SignedIn>, { cycle }: CycleInFull): Response {
  return c.redirect(`${frameworkPaths.cycle(cycle.id)}?done=meanwhile`, 303)
}
