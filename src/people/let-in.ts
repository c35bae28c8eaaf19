import type { Context } from 'hono'
import type { Open } from '../context.ts'
import { dropOnward, onwardIn } from './onward.ts'
import { peoplePaths } from './paths.ts'
import { endEarlierSession } from './queries.ts'
import { earlierSession, giveSession } from './session.ts'

/**
 * Gives this browser its new session and sends it on: to `to`, or else where it was sent before it had to sign in. The session it had before ends, if it still had one: nobody is
 * signed in twice in one browser without knowing.
 */
export async function letIn(c: Context<Open>, session: string, to?: string): Promise<Response> {
  const { db, publicUrl } = c.var
  const earlier = earlierSession(c, publicUrl)
  if (earlier) await endEarlierSession(db, earlier)
  giveSession(c, publicUrl, session)
  const where = to ?? onwardIn(c, publicUrl) ?? peoplePaths.home
  dropOnward(c, publicUrl)
  return c.redirect(where, 303)
}
