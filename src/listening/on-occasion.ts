import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import type { Occasion } from './occasion.ts'
import { findOccasion } from './occasions/queries.ts'

type Handle = (c: Context<SignedIn>, occasion: Occasion) => Response | Promise<Response>

/** An occasion of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onOccasion(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const occasion = id ? await asViewer(db, viewer, tx => findOccasion(tx, viewer, id)) : null
    return occasion ? handle(c, occasion) : c.notFound()
  }
}

/** An occasion whose notes the viewer may write: who works on answers any, who runs one that one. Others find none. */
export function onOwnOccasion(handle: Handle) {
  return onOccasion((c, occasion) => {
    const { viewer } = c.var
    const isTheirs = may(viewer, 'work on answers') || occasion.runBy?.id === viewer.memberId
    return isTheirs ? handle(c, occasion) : c.notFound()
  })
}
