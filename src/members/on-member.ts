import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { mayKeep } from './keeping.ts'
import type { Member } from './member.ts'
import { findMember } from './queries.ts'
import type { Unit } from './unit.ts'
import { listUnits } from './units/queries.ts'

export type Found = Readonly<{ member: Member; units: readonly Unit[] }>
type Handle = (c: Context<SignedIn>, found: Found) => Response | Promise<Response>

/** Somebody whom the viewer may see. A malformed id, nobody's, and somebody's they may not see are not found. */
export function onMember(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = id && (await asViewer(db, viewer, async tx => find(tx, viewer, id)))
    return found ? handle(c, found) : c.notFound()
  }
}

async function find(...[tx, viewer, id]: Parameters<typeof findMember>): Promise<Found | null> {
  const member = await findMember(tx, viewer, id)
  return member && { member, units: await listUnits(tx, viewer) }
}

/** Somebody the viewer may keep, and who works here; see `mayKeep`. */
export function onKept(handle: Handle) {
  return onMember((c, found) => {
    const isKept = mayKeep(c.var.viewer, found.member) && found.member.leftOn === null
    return isKept ? handle(c, found) : c.notFound()
  })
}
