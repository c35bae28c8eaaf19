import type { Context } from 'hono'
import type { Open } from '../context.ts'
import { peoplePaths } from './paths.ts'
import { endEarlierSession } from './queries.ts'
import { earlierSession, giveSession } from './session.ts'

/**
 * Gives this browser its new session and sends it on. The session it had before ends, if it still had one: nobody is
 * signed in twice in one browser without knowing.
 */
export async function letIn(c: Context<Open>, session: string, to: string = peoplePaths.home): Promise<Response> {
  const { db, publicUrl } = c.var
  const earlier = earlierSession(c, publicUrl)
  if (earlier) await endEarlierSession(db, earlier)
  giveSession(c, publicUrl, session)
  return c.redirect(to, 303)
}
