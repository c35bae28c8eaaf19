import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { listCycles } from './cycles/queries.ts'
import type { Cycle } from './element.ts'
import { type ElementInFull, findElement } from './queries.ts'

/** An element, and its cycles with the newest first. */
export type FoundElement = ElementInFull & Readonly<{ cycles: readonly Cycle[] }>

/** An element of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onElement(handle: (c: Context<SignedIn>, found: FoundElement) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found =
      id &&
      (await asViewer(db, viewer, async tx => {
        const element = await findElement(tx, viewer, id)
        return element && { ...element, cycles: await listCycles(tx, viewer, id) }
      }))
    return found ? handle(c, found) : c.notFound()
  }
}
