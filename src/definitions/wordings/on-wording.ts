import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { findTerm } from '../queries.ts'
import type { Term } from '../term.ts'
import { findWording } from './queries.ts'

/** A wording with its term, and the one it is a change of. */
export type FoundWording = Readonly<{
  term: Term
  wording: NonNullable<Awaited<ReturnType<typeof findWording>>>
  from: Awaited<ReturnType<typeof findWording>>
}>

type Handle = (c: Context<SignedIn>, found: FoundWording) => Response | Promise<Response>

/** A wording of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onWording(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = await asViewer(db, viewer, async tx => {
      const wording = id ? await findWording(tx, viewer, id) : null
      const term = wording && (await findTerm(tx, viewer, wording.termId))
      if (!term) return null
      return { wording, term, from: wording.fromId ? await findWording(tx, viewer, wording.fromId) : null }
    })
    return found ? handle(c, found) : c.notFound()
  }
}
