import type { Context } from 'hono'
import type { Open } from '../../context.ts'
import { livePaths } from '../paths.ts'
import { heldGuestSecret } from './cookie.ts'
import { findGuest, type Guest } from './queries.ts'

/** For whoever is in the room; others are sent to its door. A script, and a stream, hear 401 instead. */
export function onGuest(answer: (c: Context<Open>, guest: Guest) => Response | Promise<Response>) {
  return async (c: Context<Open>): Promise<Response> => {
    const { db, clock, publicUrl } = c.var
    const secret = heldGuestSecret(c, publicUrl)
    const guest = secret && (await findGuest(db, secret, clock.now()))
    if (guest) return answer(c, guest)
    const wanted = c.req.header('accept') ?? ''
    if (/application\/json|text\/event-stream/.test(wanted)) return c.body(null, 401)
    return c.req.method === 'GET' || wanted.includes('text/html') ? c.redirect(livePaths.door, 303) : c.notFound()
  }
}
