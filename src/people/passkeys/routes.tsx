import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { takeTry } from '../../platform/tries.ts'
import { limits } from '../limits.ts'
import { peoplePaths } from '../paths.ts'
import { deviceOf } from '../session.ts'
import { isOnlyPasskey } from '../ways-in.ts'
import { findWaysIn } from '../you/queries.ts'
import { type Added, type Adding, addPasskey, beginPasskey } from './add.ts'
import { readNewPasskey, readPasskeyName } from './forms.ts'
import { NamePasskeyPage } from './pages/name.tsx'
import { PasskeysPage } from './pages/passkeys.tsx'
import { RemovePasskeyPage } from './pages/removal.tsx'
import { findPasskey, listPasskeys, removePasskey, renamePasskey } from './queries.ts'
import { relyingPartyAt } from './relying-party.ts'

/** Signed in: the passkeys a person has. */
export const passkeyRoutes = new Hono<SignedIn>()

type C = Context<SignedIn>

passkeyRoutes.get('/app/you/passkeys', c => show(c))

passkeyRoutes.post('/app/you/passkeys/challenge', async c => {
  const { db, keyed, clock, viewer } = c.var
  if (!(await takeTry({ db, keyed, now: clock.now() }, limits.passkeys, viewer.memberId))) throw new HTTPException(429)
  return c.json(await beginPasskey(addingIn(c)))
})

passkeyRoutes.post('/app/you/passkeys', async c => {
  const form = await readForm(c)
  const reading = readNewPasskey(form, deviceOf(c))
  if (reading.outcome === 'wrong') return show(c, { typed: form.one('name'), errors: reading.errors })
  const added = await addPasskey(addingIn(c), reading.value.credential, reading.value.name)
  if (added === 'kept') return c.redirect(peoplePaths.passkeyAdded, 303)
  return show(c, { typed: form.one('name'), errors: [{ field: 'name', text: whyNot[added] }] })
})

const whyNot: Readonly<Record<Exclude<Added, 'kept'>, string>> = {
  'too-many': 'You have 10 passkeys, which is the most. Remove one first',
  'here-already': 'That passkey is here already',
  'not-good': 'That took too long, or did not fit. Try again',
}

passkeyRoutes.get('/app/you/passkeys/:id/name', async c =>
  c.html(<NamePasskeyPage frame={c.var.frame} passkey={await passkeyIn(c)} />),
)

passkeyRoutes.post('/app/you/passkeys/:id/name', async c => {
  const { db, viewer, frame } = c.var
  const passkey = await passkeyIn(c)
  const form = await readForm(c)
  const reading = readPasskeyName(form)
  if (reading.outcome === 'wrong') {
    const page = { frame, passkey, typed: form.one('name'), errors: reading.errors }
    return c.html(<NamePasskeyPage {...page} />, 422)
  }
  await asViewer(db, viewer, tx => renamePasskey(tx, viewer, { id: passkey.id, name: reading.value }))
  return c.redirect(peoplePaths.passkeys, 303)
})

passkeyRoutes.get('/app/you/passkeys/:id/removal', async c => {
  const { db, viewer, frame } = c.var
  const passkey = await passkeyIn(c)
  const ways = await asViewer(db, viewer, tx => findWaysIn(tx, viewer))
  return c.html(<RemovePasskeyPage frame={frame} passkey={passkey} isLast={isOnlyPasskey(ways)} />)
})

passkeyRoutes.post('/app/you/passkeys/:id/removal', async c => {
  const { db, viewer } = c.var
  const { id } = await passkeyIn(c)
  await asViewer(db, viewer, tx => removePasskey(tx, viewer, id))
  return c.redirect(peoplePaths.passkeyRemoved, 303)
})

type Refused = { typed: string; errors: readonly FieldError[] }

async function show(c: C, refused?: Refused): Promise<Response> {
  const { db, viewer, frame, publicUrl } = c.var
  const passkeys = await asViewer(db, viewer, tx => listPasskeys(tx, viewer))
  const page = {
    frame,
    passkeys,
    device: deviceOf(c),
    canWork: relyingPartyAt(publicUrl) !== null,
    notice: noticeIn(c),
  }
  return c.html(<PasskeysPage {...page} {...refused} />, refused ? 422 : 200)
}

function noticeIn(c: C): string | undefined {
  if (c.req.query('added')) return 'Your passkey is added. Next time you can come in with it.'
  return c.req.query('removed') ? 'The passkey is removed. It opens nothing any more.' : undefined
}

/** The passkey in the address, if it is this person's own. */
async function passkeyIn(c: C) {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const passkey = id && (await asViewer(db, viewer, tx => findPasskey(tx, viewer, id)))
  if (!passkey) throw new HTTPException(404)
  return passkey
}

function addingIn(c: C): Adding {
  const { db, keyed, clock, today, viewer, publicUrl } = c.var
  const party = relyingPartyAt(publicUrl)
  if (!party) throw new HTTPException(404)
  return { db, keyed, now: clock.now(), today, viewer, party }
}
