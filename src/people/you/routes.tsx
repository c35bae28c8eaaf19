import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { takeTry } from '../../platform/tries.ts'
import type { Link } from '../../ui/head.tsx'
import { readEmail } from '../forms.ts'
import { limits } from '../limits.ts'
import { relyingPartyAt } from '../passkeys/relying-party.ts'
import { peoplePaths } from '../paths.ts'
import { endSession } from '../queries.ts'
import { deviceOf, heldSession, takeSession } from '../session.ts'
import { askForAddress } from './jobs.ts'
import { AddressPage } from './pages/address.tsx'
import { NextTimePage } from './pages/next-time.tsx'
import { SessionsPage } from './pages/sessions.tsx'
import { YouPage } from './pages/you.tsx'
import { endOtherSessions, endOwnSession, findWaysIn, listSessions } from './queries.ts'

type C = Context<SignedIn>

/** Signed in: who you are here, how you come in, where you are signed in, and the way out. `more` is what else there is about you. */
export function youRoutes(more: readonly Link[] = []): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get('/app/you', async c => {
    const { db, viewer, frame, clock } = c.var
    const [ways, sessions] = await asViewer(db, viewer, async tx => [
      await findWaysIn(tx, viewer),
      await listSessions(tx, viewer, clock.now()),
    ])
    const notice = c.req.query('address') && 'Your e-mail address is changed. Links to sign in go there from now on.'
    return c.html(<YouPage {...{ frame, viewer, ways, notice, more }} sessions={sessions.length} />)
  })

  routes.get('/app/you/next-time', async c => {
    const { frame, publicUrl } = c.var
    const page = { frame, ways: await waysOf(c), device: deviceOf(c), canWork: relyingPartyAt(publicUrl) !== null }
    return c.html(<NextTimePage {...page} />)
  })

  routes.get('/app/you/address', c => showAddress(c))

  routes.post('/app/you/address', async c => {
    const { db, viewer, clock } = c.var
    const form = await readForm(c)
    const reading = readEmail(form)
    if (reading.outcome === 'wrong') return showAddress(c, { typed: form.one('email'), errors: reading.errors })
    if (!(await mayAskForAddress(c))) throw new HTTPException(429)
    await askForAddress(db, viewer, reading.value, clock.now())
    return c.redirect(peoplePaths.addressAsked, 303)
  })

  routes.get('/app/you/sessions', async c => {
    const { db, viewer, frame, clock } = c.var
    const now = clock.now()
    const sessions = await asViewer(db, viewer, tx => listSessions(tx, viewer, now))
    const notice = c.req.query('ended') && 'Done. Whoever was signed in there has to sign in again.'
    return c.html(<SessionsPage {...{ frame, sessions, now, notice }} here={viewer.sessionId} />)
  })

  routes.post('/app/you/sessions/:id/end', async c => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const isEnded = id && (await asViewer(db, viewer, tx => endOwnSession(tx, viewer, id)))
    if (!isEnded) throw new HTTPException(404)
    return c.redirect(peoplePaths.sessionEnded, 303)
  })

  routes.post('/app/you/other-sessions/end', async c => {
    const { db, viewer } = c.var
    await asViewer(db, viewer, tx => endOtherSessions(tx, viewer))
    return c.redirect(peoplePaths.sessionEnded, 303)
  })

  routes.post('/app/sign-out', async c => {
    const { db, viewer, publicUrl } = c.var
    const secret = heldSession(c, publicUrl)
    if (secret) await asViewer(db, viewer, tx => endSession(tx, secret))
    takeSession(c, publicUrl)
    return c.redirect(peoplePaths.signedOut, 303)
  })

  return routes
}

async function waysOf({ var: { db, viewer } }: C) {
  return asViewer(db, viewer, tx => findWaysIn(tx, viewer))
}

async function showAddress(c: C, refused?: { typed: string; errors: readonly FieldError[] }): Promise<Response> {
  const { email } = await waysOf(c)
  const asked = c.req.query('asked') !== undefined
  return c.html(<AddressPage frame={c.var.frame} email={email} asked={asked} {...refused} />, refused ? 422 : 200)
}

/** Letters to strangers are counted twice: by who asks, and by where from. */
async function mayAskForAddress(c: C): Promise<boolean> {
  const counting = { db: c.var.db, keyed: c.var.keyed, now: c.var.clock.now() }
  const byPerson = await takeTry(counting, limits.addresses, c.var.viewer.memberId)
  return byPerson && takeTry(counting, limits.links, clientAddress(c))
}
