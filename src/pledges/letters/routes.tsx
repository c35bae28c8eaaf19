import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { pledgePaths } from '../paths.ts'
import { ConfirmedPage, ConfirmingPage, StopPage, StoppedPage } from './pages/letters.tsx'
import { confirmLetters, findLetters, type Letters, stopLetters } from './queries.ts'
import { type LettersAt, readLettersToken } from './token.ts'

/**
 * Stopping reminders by the address in them. A mail program that offers the one press (RFC 8058) sends it from outside, so
 * this stands before the rule that only our own pages may send something: all it can do is stop letters.
 */
export const stopPledgeLetterRoutes = new Hono<Open>()

stopPledgeLetterRoutes.get(pledgePaths.stopped, c => c.html(<StoppedPage frame={c.var.frame} />))

stopPledgeLetterRoutes.get(pledgePaths.stop(':token'), c => {
  const token = c.req.param('token') ?? ''
  if (!readLettersToken(c.var.keyed, token)) return c.notFound()
  return c.html(<StopPage frame={c.var.frame} token={token} />)
})

stopPledgeLetterRoutes.post(pledgePaths.stop(':token'), async c => {
  const { db, keyed, frame } = c.var
  const at = readLettersToken(keyed, c.req.param('token') ?? '')
  if (!at) return c.notFound()
  await asViewer(db, at, tx => stopLetters(tx, at, at.lettersId))
  // Our page asks for the next page; a mail program only for an answer.
  const isFromOurPage = c.req.header('origin') !== undefined
  return isFromOurPage ? c.redirect(pledgePaths.stopped, 303) : c.html(<StoppedPage frame={frame} />)
})

/** Saying yes to reminders, at the address where they are to go. */
export const confirmPledgeLetterRoutes = new Hono<Open>()

type OfLetters = Readonly<{ at: LettersAt; token: string; letters: Letters }>

function onLetters(handle: (c: Context<Open>, of: OfLetters) => Response | Promise<Response>) {
  return async (c: Context<Open>): Promise<Response> => {
    const { db, keyed, frame } = c.var
    const token = c.req.param('token') ?? ''
    const at = readLettersToken(keyed, token)
    if (!at) return c.notFound()
    c.header('x-robots-tag', 'noindex')
    const letters = await asViewer(db, at, tx => findLetters(tx, at, at.lettersId))
    return letters ? handle(c, { at, token, letters }) : c.html(<StoppedPage frame={frame} />, 404)
  }
}

const frameOf = ({ var: { frame } }: Context<Open>, { organisationName }: Letters) => ({
  ...frame,
  organisation: organisationName,
})

confirmPledgeLetterRoutes.get(
  pledgePaths.confirming(':token'),
  onLetters((c, { token, letters }) => {
    const page = { frame: frameOf(c, letters), letters }
    return c.html(letters.isConfirmed ? <ConfirmedPage {...page} /> : <ConfirmingPage {...page} token={token} />)
  }),
)

confirmPledgeLetterRoutes.post(
  pledgePaths.confirming(':token'),
  onLetters(async (c, { at, token }) => {
    const { db, today } = c.var
    await asViewer(db, at, tx => confirmLetters(tx, at, at.lettersId, today))
    return c.redirect(pledgePaths.confirming(token), 303)
  }),
)
