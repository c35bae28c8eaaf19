import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import type { Viewer } from '../people/viewer.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { policiesPaths } from './paths.ts'
import type { Policy } from './policy.ts'
import { findPolicy } from './queries.ts'

type Handle = (c: Context<SignedIn>, policy: Policy) => Response | Promise<Response>

/** A policy of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onPolicy(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const policy = id && (await asViewer(db, viewer, tx => findPolicy(tx, viewer, id)))
    return policy ? handle(c, policy) : c.notFound()
  }
}

type Kept = Readonly<{ ownerId: string | null; withdrawnOn: string | null }>

/** May the viewer write on a policy? Those who work on the strategy, and whoever keeps it, as long as it is in use. */
export function mayKeepOf(viewer: Viewer, { ownerId, withdrawnOn }: Kept): boolean {
  return !withdrawnOn && (may(viewer, 'work on the strategy') || ownerId === viewer.memberId)
}

export function mayKeep(viewer: Viewer, { station: { owner, withdrawnOn } }: Policy): boolean {
  return mayKeepOf(viewer, { ownerId: owner?.id ?? null, withdrawnOn })
}

/** A policy that the viewer may write on. Whoever only reads is led to its page; what they send is not found. */
export function onKeptPolicy(handle: Handle) {
  return onPolicy((c, policy) => {
    if (mayKeep(c.var.viewer, policy)) return handle(c, policy)
    return c.req.method === 'GET' ? c.redirect(policiesPaths.policy(policy.station.id), 303) : c.notFound()
  })
}
