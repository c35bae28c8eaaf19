import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Open } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import type { Log } from '../../platform/log.ts'
import type { Claims, OpenId, Provider } from '../../platform/open-id.ts'
import { newSecret } from '../../platform/secrets.ts'
import { takeTry } from '../../platform/tries.ts'
import { letIn } from '../let-in.ts'
import { limits } from '../limits.ts'
import { peoplePaths } from '../paths.ts'
import { deviceOf } from '../session.ts'
import { errandOf, giveAttempt, takeAttempt } from './attempt.ts'
import { type Halt, TroublePage } from './pages/trouble.tsx'
import { beginAttempt, findSignOnAt, useAttempt } from './queries.ts'
import { type SignOnInUse, secretOf } from './sign-on.ts'
import { signOnNewcomer } from './sign-on-newcomer.ts'

type C = Context<Open>

/** Open: to an organisation's provider, and back. It begins with a link, since browsers hold a form's way on to our own site. */
export function signOnRoutes(openId: OpenId, log: Log): Hono<Open> {
  const routes = new Hono<Open>()

  routes.get('/sign-in/with/:address', async c => {
    const { db, keyed, clock, publicUrl } = c.var
    const { address, signOn } = await signOnIn(c)
    const now = clock.now()
    if (!(await takeTry({ db, keyed, now }, limits.signOns, clientAddress(c)))) throw new HTTPException(429)
    const provider = providerOf(c, signOn)
    if (!provider) return halt(c, signOn, 'not-accepted', 'secret-lost')
    const secret = newSecret()
    const way = await openId.wayTo(provider, errandOf(keyed, publicUrl, address, secret))
    if (way.outcome !== 'found') return halt(c, signOn, way.outcome, way.code)
    await asViewer(db, signOn, tx => beginAttempt(tx, { ...signOn, secret, now }))
    giveAttempt(c, publicUrl, secret)
    return c.redirect(way.url.href, 303)
  })

  routes.get('/sign-in/with/:address/back', async c => {
    const { db, keyed, clock, publicUrl } = c.var
    const { address, signOn } = await signOnIn(c)
    const secret = takeAttempt(c, publicUrl)
    const now = clock.now()
    const isUnderWay = secret && (await asViewer(db, signOn, tx => useAttempt(tx, { ...signOn, secret, now })))
    if (!isUnderWay) return halt(c, signOn, 'over', 'no-attempt')
    const provider = providerOf(c, signOn)
    if (!provider) return halt(c, signOn, 'not-accepted', 'secret-lost')
    const errand = errandOf(keyed, publicUrl, address, secret)
    const answer = await openId.redeem(provider, errand, new URL(errand.redirectUri + new URL(c.req.url).search))
    return answer.outcome === 'known' ? arrive(c, signOn, answer.claims) : halt(c, signOn, answer.outcome, answer.code)
  })

  async function arrive(c: C, signOn: SignOnInUse, claims: Claims): Promise<Response> {
    const { db, clock, today } = c.var
    const came = await signOnNewcomer({ db, signOn, device: deviceOf(c), now: clock.now(), today }, claims)
    return came.outcome === 'signed-on' ? letIn(c, came.session) : halt(c, signOn, came.outcome, came.outcome)
  }

  /** Ends on a page that says what to do. The log has a word for it, and nothing about a person. */
  async function halt(c: C, { label, organisationName }: SignOnInUse, why: Halt, code: string): Promise<Response> {
    log('sign-on-stopped', { why, code })
    const again = peoplePaths.signOn(c.req.param('address') ?? '')
    return c.html(<TroublePage {...{ frame: c.var.frame, why, label, organisation: organisationName, again }} />, 403)
  }

  return routes
}

async function signOnIn(c: C): Promise<{ address: string; signOn: SignOnInUse }> {
  const address = idFrom(c.req.param('address'))
  const signOn = address && (await findSignOnAt(c.var.db, address))
  if (!signOn) throw new HTTPException(404)
  return { address, signOn }
}

/** Null when its secret cannot be read: it was sealed by an instance with another secret. */
function providerOf(c: C, { organisationId, issuer, clientId, sealedSecret }: SignOnInUse): Provider | null {
  const clientSecret = c.var.seals.unseal(secretOf(organisationId, issuer), sealedSecret)
  return clientSecret === null ? null : { issuer, clientId, clientSecret }
}
