import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import type { LiveDay } from './day.ts'
import type { Room } from './hub.ts'
import { livePaths } from './paths.ts'
import { findDay, findEventTitle } from './queries.ts'

/** For a day that was opened; before that, hosts are sent to where it is. */
export function onDay(
  answer: (c: Context<SignedIn>, found: { room: Room; day: LiveDay }) => Response | Promise<Response>,
) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const eventId = idFrom(c.req.param('id'))
    if (!eventId) return c.notFound()
    const room = { organisationId: viewer.organisationId, eventId }
    const [day, title] = await asViewer(
      db,
      viewer,
      async tx => [await findDay(tx, room), await findEventTitle(tx, room)] as const,
    )
    if (day) return answer(c, { room, day })
    return title ? c.redirect(livePaths.console(eventId), 303) : c.notFound()
  }
}
