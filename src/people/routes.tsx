import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Open, SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { clientAddress } from '../platform/http/client-address.ts'
import { readForm } from '../platform/http/form.ts'
import { isSecret } from '../platform/secrets.ts'
import { takeTry } from '../platform/tries.ts'
import { readEmail } from './forms.ts'
import { askForSignInLink } from './jobs.ts'
import { limits } from './limits.ts'
import { ConfirmPage, SentPage, UsedLinkPage } from './pages/link.tsx'
import { NotSetUpPage } from './pages/not-set-up.tsx'
import { SignInPage } from './pages/sign-in.tsx'
import { YouPage } from './pages/you.tsx'
import { peoplePaths } from './paths.ts'
import { endSession, findEmail, isSetUp, isSignInLinkOpen } from './queries.ts'
import { deviceOf, giveSession, heldSession, takeSession } from './session.ts'
import { signIn } from './sign-in.ts'

/** Open: how people come in. */
export const signInRoutes = new Hono<Open>()

signInRoutes.get('/', async c => {
  if (await isSetUp(c.var.db)) return c.redirect(peoplePaths.home, 303)
  return c.html(<NotSetUpPage frame={c.var.frame} />)
})

const notices: Readonly<Record<string, string>> = {
  away: 'You were away for an hour, so we signed you out.',
  'signed-out': 'You are signed out.',
}

signInRoutes.get('/sign-in', async c => {
  if (!(await isSetUp(c.var.db))) return c.html(<NotSetUpPage frame={c.var.frame} />)
  const happened = Object.keys(notices).find(name => c.req.query(name))
  return c.html(<SignInPage frame={c.var.frame} sendsMail={c.var.sendsMail} notice={happened && notices[happened]} />)
})

signInRoutes.post('/sign-in', async c => {
  const { db, clock, keyed, frame, sendsMail } = c.var
  const form = await readForm(c)
  const reading = readEmail(form)
  if (reading.outcome === 'wrong') {
    const page = { frame, sendsMail, errors: reading.errors }
    return c.html(<SignInPage {...page} typed={form.one('email')} />, 422)
  }
  const mayAsk = await takeTry({ db, keyed, now: clock.now() }, limits.links, clientAddress(c))
  if (!mayAsk) throw new HTTPException(429)
  await askForSignInLink(db, reading.value, clock.now())
  return c.redirect(peoplePaths.sent, 303)
})

signInRoutes.get('/sign-in/sent', c => c.html(<SentPage frame={c.var.frame} sendsMail={c.var.sendsMail} />))

signInRoutes.get('/sign-in/link/:secret', async c => {
  const { db, clock, frame } = c.var
  const secret = c.req.param('secret')
  const isOpen = isSecret(secret) && (await isSignInLinkOpen(db, secret, clock.now()))
  if (!isOpen) return c.html(<UsedLinkPage frame={frame} />, 404)
  return c.html(<ConfirmPage frame={frame} action={peoplePaths.link(secret)} />)
})

signInRoutes.post('/sign-in/link/:secret', async c => {
  const { db, clock, today, publicUrl, frame } = c.var
  const secret = c.req.param('secret')
  const session = isSecret(secret) && (await signIn(db, secret, deviceOf(c), { now: clock.now(), today }))
  if (!session) return c.html(<UsedLinkPage frame={frame} />, 404)
  giveSession(c, publicUrl, session)
  return c.redirect(peoplePaths.home, 303)
})

/** Signed in: who you are here, and the way out. */
export const youRoutes = new Hono<SignedIn>()

youRoutes.get('/app/you', async c => {
  const { db, viewer, frame } = c.var
  const email = await asViewer(db, viewer, tx => findEmail(tx, viewer))
  return c.html(<YouPage frame={frame} viewer={viewer} email={email} />)
})

youRoutes.post('/app/sign-out', async c => {
  const { db, viewer, publicUrl } = c.var
  const secret = heldSession(c, publicUrl)
  if (secret) await asViewer(db, viewer, tx => endSession(tx, secret))
  takeSession(c, publicUrl)
  return c.redirect(peoplePaths.signedOut, 303)
})
