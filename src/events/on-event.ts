import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { findEvent } from './details/queries.ts'
import type { Event } from './event.ts'

type Handle = (c: Context<SignedIn>, event: Event) => Response | Promise<Response>

/**
 * An event of the viewer's organisation. A malformed id, nobody's and somebody else's are not found, and a draft only by
 * those who run events.
 */
export function onEvent(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const event = id ? await asViewer(db, viewer, tx => findEvent(tx, viewer, id)) : null
    if (!event || (event.toldOn === null && !may(viewer, 'run events'))) return c.notFound()
    return handle(c, event)
  }
}
