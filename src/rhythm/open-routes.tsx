import { type Context, Hono } from 'hono'
import type { Open } from '../context.ts'
import { frameworkPaths } from '../framework/paths.ts'
import { leadershipPaths } from '../leadership/paths.ts'
import { asViewer } from '../platform/db.ts'
import { isSecret } from '../platform/secrets.ts'
import { threadPaths } from '../thread/paths.ts'
import { writeCalendar } from './calendar-file.ts'
import type { Dated } from './dated.ts'
import { StopPage, StoppedPage } from './pages/stop.tsx'
import { rhythmPaths } from './paths.ts'
import { findFeed, listDatedOf, stopLetters } from './queries.ts'
import { readStopToken } from './stop-token.ts'

/**
 * Stopping the weekly letter by its address. A mail program that offers the one press (RFC 8058) sends it from outside
 * and follows no redirect, so this stands before the rule that only our own pages may send something. Nobody can use
 * that against anyone: the address itself is the proof, and all it can do is stop letters.
 */
export const stopRoutes = new Hono<Open>()

stopRoutes.get(rhythmPaths.stopped, c => c.html(<StoppedPage frame={c.var.frame} />))

stopRoutes.get(rhythmPaths.stop(':token'), c => {
  const token = c.req.param('token') ?? ''
  if (!readStopToken(c.var.keyed, token)) return c.notFound()
  return c.html(<StopPage frame={c.var.frame} token={token} />)
})

stopRoutes.post(rhythmPaths.stop(':token'), async c => {
  const { db, keyed, today, frame } = c.var
  const reader = readStopToken(keyed, c.req.param('token') ?? '')
  if (!reader) return c.notFound()
  await asViewer(db, reader, tx => stopLetters(tx, reader, today))
  return isFromOurPage(c) ? c.redirect(rhythmPaths.stopped, 303) : c.html(<StoppedPage frame={frame} />)
})

/** Our page asks for the next page; a mail program only for an answer. */
const isFromOurPage = (c: Context) => c.req.header('origin') !== undefined

/** A private calendar, for whoever holds its address. */
export const feedRoutes = new Hono<Open>()

feedRoutes.get('/calendar/:file', async c => {
  const { db, publicUrl, clock } = c.var
  const secret = c.req.param('file').replace(/\.ics$/, '')
  const feed = isSecret(secret) ? await findFeed(db, secret) : null
  if (!feed) return c.notFound()
  const events = await asViewer(db, feed, tx => listDatedOf(tx, feed))
  const addressOf = (dated: Dated) => publicUrl + pathOf(dated)
  const name = `What is due at ${feed.organisationName}`
  return c.body(writeCalendar({ name, events, addressOf, now: clock.now() }), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="goldthread.ics"',
  })
})

function pathOf({ kind, id }: Dated): string {
  if (kind === 'goal') return leadershipPaths.goal(id)
  return kind === 'cycle' ? frameworkPaths.cycle(id) : threadPaths.station(id)
}
