import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { pledgePaths } from '../paths.ts'
import { ConfirmedPage, ConfirmingPage, StopPage, StoppedPage } from './pages/letters.tsx'
import { type About, confirmLetters, findAbout, findLetters, type Letters, stopLetters } from './queries.ts'
import { type LettersAt, readLettersToken } from './token.ts'

/**
 * Stopping reminders by the address in them. A mail program that offers the one press (RFC 8058) sends it from outside, so
 * this stands before the rule that only our own pages may send something: all it can do is stop letters.
 */
export const stopPledgeLetterRoutes = new Hono<Open>()

stopPledgeLetterRoutes.get(pledgePaths.stopped, c => c.html(<StoppedPage frame={c.var.frame} />))

/** Letters, and what they are about; null once they were stopped. */
const find = ({ var: { db } }: Context<Open>, at: LettersAt) =>
  asViewer(db, at, async tx => {
    const letters = await findLetters(tx, at, at.lettersId)
    return letters && { letters, about: await findAbout(tx, at, letters) }
  })

stopPledgeLetterRoutes.get(pledgePaths.stop(':token'), async c => {
  const token = c.req.param('token') ?? ''
  const at = readLettersToken(c.var.keyed, token)
  if (!at) return c.notFound()
  const found = await find(c, at)
  return c.html(<StopPage {...{ frame: c.var.frame, about: found?.about ?? null, token }} />)
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

type OfLetters = Readonly<{ at: LettersAt; token: string; letters: Letters; about: About | null }>

function onLetters(handle: (c: Context<Open>, of: OfLetters) => Response | Promise<Response>) {
  return async (c: Context<Open>): Promise<Response> => {
    const { keyed, frame } = c.var
    const token = c.req.param('token') ?? ''
    const at = readLettersToken(keyed, token)
    if (!at) return c.notFound()
    c.header('x-robots-tag', 'noindex')
    const found = await find(c, at)
    return found ? handle(c, { at, token, ...found }) : c.html(<StoppedPage frame={frame} />, 404)
  }
}

const frameOf = ({ var: { frame } }: Context<Open>, { organisationName }: Letters) => ({
  ...frame,
  organisation: organisationName,
})

confirmPledgeLetterRoutes.get(
  pledgePaths.confirming(':token'),
  onLetters((c, { token, letters, about }) => {
    const page = { frame: frameOf(c, letters), letters, about }
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
