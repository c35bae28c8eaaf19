import type { Context } from 'hono'
import type { Open } from '../../context.ts'
import { isErrno } from '../../platform/errno.ts'
import { livePaths } from '../paths.ts'
import { heldGuestSecret } from './cookie.ts'
import { findGuest, type Guest } from './queries.ts'

/** For whoever is in the room; others are sent to its door. A script, and a stream, hear 401 instead. */
export function onGuest(answer: (c: Context<Open>, guest: Guest) => Response | Promise<Response>) {
  return async (c: Context<Open>): Promise<Response> => {
    const { db, clock, publicUrl } = c.var
    const secret = heldGuestSecret(c, publicUrl)
    const find = async () => (secret ? findGuest(db, secret, clock.now()) : null)
    const guest = await find()
    if (!guest) return turnAway(c)
    try {
      return await answer(c, guest)
    } catch (error) {
      // Whoever leaves in one tab while another one sends something is not there any more.
      if (isErrno(error, hangsOnNothing) && !(await find())) return turnAway(c)
      throw error
    }
  }
}

/** What PostgreSQL says of a row that belongs to one that is gone. */
const hangsOnNothing = '23503'

function turnAway(c: Context<Open>): Response | Promise<Response> {
  const wanted = c.req.header('accept') ?? ''
  if (/application\/json|text\/event-stream/.test(wanted)) return c.body(null, 401)
  return c.req.method === 'GET' || wanted.includes('text/html') ? c.redirect(livePaths.door, 303) : c.notFound()
}
