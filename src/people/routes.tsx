import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Open } from '../context.ts'
import { clientAddress } from '../platform/http/client-address.ts'
import { readForm } from '../platform/http/form.ts'
import { isSecret } from '../platform/secrets.ts'
import { takeTry } from '../platform/tries.ts'
import { readEmail } from './forms.ts'
import { askForSignInLink } from './jobs.ts'
import { letIn } from './let-in.ts'
import { limits } from './limits.ts'
import { ConfirmPage, SentPage, UsedLinkPage } from './pages/link.tsx'
import { NotSetUpPage } from './pages/not-set-up.tsx'
import { peoplePaths } from './paths.ts'
import { findLinkPurpose, isSetUp } from './queries.ts'
import { deviceOf } from './session.ts'
import { showSignIn } from './show-sign-in.tsx'
import { signIn } from './sign-in.ts'

/** Open: how people come in. */
export const signInRoutes = new Hono<Open>()

signInRoutes.get('/', async c => {
  if (await isSetUp(c.var.db)) return c.redirect(peoplePaths.home, 303)
  return c.html(<NotSetUpPage frame={c.var.frame} />)
})

signInRoutes.get('/sign-in', async c => {
  if (!(await isSetUp(c.var.db))) return c.html(<NotSetUpPage frame={c.var.frame} />)
  return showSignIn(c)
})

signInRoutes.post('/sign-in', async c => {
  const { db, clock, keyed } = c.var
  const form = await readForm(c)
  const reading = readEmail(form)
  if (reading.outcome === 'wrong') return showSignIn(c, { typed: form.one('email'), errors: reading.errors })
  const mayAsk = await takeTry({ db, keyed, now: clock.now() }, limits.links, clientAddress(c))
  if (!mayAsk) throw new HTTPException(429)
  await askForSignInLink(db, reading.value, clock.now())
  return c.redirect(peoplePaths.sent, 303)
})

signInRoutes.get('/sign-in/sent', c => c.html(<SentPage frame={c.var.frame} sendsMail={c.var.sendsMail} />))

signInRoutes.get('/sign-in/link/:secret', async c => {
  const { db, clock, frame } = c.var
  const secret = c.req.param('secret')
  const purpose = isSecret(secret) && (await findLinkPurpose(db, secret, clock.now()))
  if (!purpose) return c.html(<UsedLinkPage frame={frame} />, 404)
  return c.html(<ConfirmPage frame={frame} action={peoplePaths.link(secret)} confirmsAddress={purpose === 'address'} />)
})

signInRoutes.post('/sign-in/link/:secret', async c => {
  const { db, clock, today, frame } = c.var
  const secret = c.req.param('secret')
  const signedIn = isSecret(secret) && (await signIn(db, secret, deviceOf(c), { now: clock.now(), today }))
  if (!signedIn) return c.html(<UsedLinkPage frame={frame} />, 404)
  const { session, purpose } = signedIn
  return letIn(c, session, purpose === 'address' ? peoplePaths.addressChanged : undefined)
})
