import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { findPlaces } from '../../questionnaires/support/queries.ts'
import { mailingPaths } from '../paths.ts'
import { findReader, leaveList, sayYes } from '../queries.ts'
import { type ReaderAt, readReaderToken } from '../token.ts'
import { LeavingPage, LeftPage, ReaderPage } from './pages/reader.tsx'

/**
 * Leaving the list by an address that stands in each letter. A mail program that offers the one press (RFC 8058) sends it
 * from outside, so this stands before the rule that only our own pages may send something: all it can do is leave.
 */
export const leaveListRoutes = new Hono<Open>()

leaveListRoutes.get(mailingPaths.left, c => c.html(<LeftPage frame={c.var.frame} />))

/** Somebody on the list, and where their organisation says that people find support; nothing once they have left. */
const find = ({ var: { db } }: Context<Open>, at: ReaderAt) =>
  asViewer(db, at, async tx => {
    const reader = await findReader(tx, at, at.readerId)
    return reader ? { reader, support: await findPlaces(tx, at) } : {}
  })

leaveListRoutes.get(mailingPaths.leaving(':token'), async c => {
  const token = c.req.param('token') ?? ''
  const at = readReaderToken(c.var.keyed, token)
  if (!at) return c.notFound()
  c.header('x-robots-tag', 'noindex')
  const { support } = await find(c, at)
  return c.html(<LeavingPage {...{ frame: c.var.frame, support, token }} />)
})

leaveListRoutes.post(mailingPaths.leaving(':token'), async c => {
  const { db, keyed, frame } = c.var
  const at = readReaderToken(keyed, c.req.param('token') ?? '')
  if (!at) return c.notFound()
  await asViewer(db, at, tx => leaveList(tx, at, at.readerId))
  // Our page asks for the next page; a mail program only for an answer.
  const isFromOurPage = c.req.header('origin') !== undefined
  return isFromOurPage ? c.redirect(mailingPaths.left, 303) : c.html(<LeftPage frame={frame} />)
})

/** Saying yes to letters, at the address where they are to go. */
export const sayYesRoutes = new Hono<Open>()

const tokenIn = (c: Context<Open>) => c.req.param('token') ?? ''

sayYesRoutes.get(mailingPaths.reader(':token'), async c => {
  const { keyed, frame } = c.var
  const at = readReaderToken(keyed, tokenIn(c))
  if (!at) return c.notFound()
  c.header('x-robots-tag', 'noindex')
  const { reader, support } = await find(c, at)
  if (!reader) return c.html(<LeftPage frame={frame} />, 404)
  return c.html(<ReaderPage {...{ frame, support, reader, token: tokenIn(c) }} />)
})

sayYesRoutes.post(mailingPaths.reader(':token'), async c => {
  const { db, keyed, today } = c.var
  const at = readReaderToken(keyed, tokenIn(c))
  if (!at) return c.notFound()
  await asViewer(db, at, tx => sayYes(tx, at, at.readerId, today))
  return c.redirect(mailingPaths.reader(tokenIn(c)), 303)
})
