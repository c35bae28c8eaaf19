import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { type FoundRelease, findRelease } from './queries.ts'

type Handle = (c: Context<SignedIn>, found: FoundRelease) => Response | Promise<Response>

/**
 * Everything about one release, in the wording that the address names or in the newest. Malformed, missing and somebody
 * else's are all "not found".
 */
export function onRelease(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const named = c.req.param('version')
    const version = named === undefined ? null : wholeNumber(named, 100_000)
    if (!id || (named !== undefined && !version)) return c.notFound()
    const found = await asViewer(db, viewer, tx => findRelease(tx, viewer, id, version))
    return found ? handle(c, found) : c.notFound()
  }
}

/** A number in an address, from 1 to `most`; null for anything else. */
export function wholeNumber(text: string | undefined, most: number): number | null {
  const number = /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : null
  return number !== null && number <= most ? number : null
}
