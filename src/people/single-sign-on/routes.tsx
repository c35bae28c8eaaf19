import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, type Form, readForm } from '../../platform/http/form.ts'
import type { OpenId, Trouble } from '../../platform/open-id.ts'
import { recordAct } from '../acts/queries.ts'
import { peoplePaths } from '../paths.ts'
import { readSignOn, type SignOnForm, type SignOnTyped, typedAs, typedSignOn } from './forms.ts'
import { RemoveSignOnPage } from './pages/removal.tsx'
import { SignOnPage } from './pages/settings.tsx'
import { findSignOn, findSignOnAddress, removeSignOn, saveSignOn } from './queries.ts'
import { secretOf } from './sign-on.ts'

type C = Context<SignedIn>

/** Signed in, for owners: how the people of the organisation sign on. */
export function organisationSignOnRoutes(openId: OpenId): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get('/app/organisation/sign-on', c => show(c))

  routes.post('/app/organisation/sign-on', async c => {
    const form = await readForm(c)
    const { found } = await settingsIn(c)
    const reading = readSignOn(form, { keepsSecret: found !== null, isAllowed: openId.mayAsk })
    if (reading.outcome === 'wrong') return show(c, { form, errors: reading.errors })
    const clientSecret = reading.value.clientSecret || keptSecretFor(c, reading.value, found)
    if (!clientSecret)
      return show(c, { form, errors: [{ field: 'clientSecret', text: 'Enter the client secret again' }] })
    const discovered = await openId.discover({ ...reading.value, clientSecret })
    if (discovered.outcome !== 'found') return show(c, { form, errors: [noProvider(discovered)] })
    await save(c, reading.value, clientSecret)
    return c.redirect(peoplePaths.organisationSignOnSaved, 303)
  })

  routes.get('/app/organisation/sign-on/removal', async c => {
    const { found } = await settingsIn(c)
    if (!found) return c.redirect(peoplePaths.organisationSignOn, 303)
    return c.html(<RemoveSignOnPage frame={c.var.frame} label={found.label} />)
  })

  routes.post('/app/organisation/sign-on/removal', async c => {
    const { db, viewer, clock } = c.var
    await asViewer(db, viewer, async tx => {
      await removeSignOn(tx, viewer)
      await recordAct(tx, viewer, { act: 'sign-on-changed', details: { to: 'none' }, now: clock.now() })
    })
    return c.redirect(peoplePaths.organisationSignOnRemoved, 303)
  })

  return routes
}

async function settingsIn({ var: { db, viewer } }: C) {
  return asViewer(db, viewer, async tx => ({
    found: await findSignOn(tx, viewer),
    address: await findSignOnAddress(tx, viewer),
  }))
}

type Found = Awaited<ReturnType<typeof settingsIn>>['found']

/** The secret that is there stays for the same provider only: another one would be sent it. */
function keptSecretFor(c: C, { issuer }: SignOnForm, found: Found): string | null {
  if (!found || found.issuer !== issuer) return null
  return c.var.seals.unseal(secretOf(c.var.viewer.organisationId, issuer), found.sealedSecret)
}

async function save(c: C, settings: SignOnForm, clientSecret: string): Promise<void> {
  const { db, viewer, clock, seals } = c.var
  const sealedSecret = seals.seal(secretOf(viewer.organisationId, settings.issuer), clientSecret)
  await asViewer(db, viewer, async tx => {
    await saveSignOn(tx, viewer, { ...settings, sealedSecret })
    await recordAct(tx, viewer, {
      act: 'sign-on-changed',
      details: { joining: settings.joining.who },
      now: clock.now(),
    })
  })
}

function noProvider({ outcome, code }: Trouble): FieldError {
  const why =
    outcome === 'unreachable'
      ? 'We could not reach a provider there'
      : 'What answers there is not a provider, or is one of another name'
  return { field: 'issuer', text: `${why} (${code})` }
}

type Refused = Readonly<{ form: Form; errors: readonly FieldError[] }>

async function show(c: C, refused?: Refused): Promise<Response> {
  const { frame, publicUrl } = c.var
  const { found, address } = await settingsIn(c)
  const typed: SignOnTyped | null = refused ? typedSignOn(refused.form) : found && typedAs(found)
  const addresses = {
    signOn: publicUrl + peoplePaths.signOn(address),
    back: publicUrl + peoplePaths.signOnBack(address),
  }
  const page = { frame, typed, addresses, isSet: found !== null, notice: noticeIn(c), errors: refused?.errors }
  return c.html(<SignOnPage {...page} />, refused ? 422 : 200)
}

function noticeIn(c: C): string | undefined {
  if (c.req.query('saved')) return 'Saved. Try it yourself before you hand the address out.'
  return c.req.query('removed') ? 'Single sign-on is off. People come in the other ways.' : undefined
}
