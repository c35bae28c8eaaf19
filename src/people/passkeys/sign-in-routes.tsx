import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Open } from '../../context.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import { readForm } from '../../platform/http/form.ts'
import { newSecret } from '../../platform/secrets.ts'
import { takeTry } from '../../platform/tries.ts'
import { letIn } from '../let-in.ts'
import { limits } from '../limits.ts'
import { deviceOf } from '../session.ts'
import { showSignIn } from '../show-sign-in.tsx'
import { readUsed } from './credential.ts'
import { signInWithPasskey } from './in.ts'
import { optionsToUse } from './options.ts'
import { openChallenge } from './queries.ts'
import { relyingPartyAt } from './relying-party.ts'

/** Open: coming in with a passkey. */
export const passkeySignInRoutes = new Hono<Open>()

passkeySignInRoutes.post('/sign-in/passkey/challenge', async c => {
  const { db, keyed, clock, publicUrl } = c.var
  const party = relyingPartyAt(publicUrl)
  if (!party) throw new HTTPException(404)
  const counting = { db, keyed, now: clock.now() }
  if (!(await takeTry(counting, limits.passkeys, clientAddress(c)))) throw new HTTPException(429)
  const challenge = newSecret()
  await openChallenge(counting, challenge, 'sign in')
  return c.json(optionsToUse(party, challenge))
})

passkeySignInRoutes.post('/sign-in/passkey', async c => {
  const { db, keyed, clock, today, publicUrl } = c.var
  const party = relyingPartyAt(publicUrl)
  if (!party) throw new HTTPException(404)
  const credential = readUsed((await readForm(c)).one('credential'))
  const door = { db, keyed, party, now: clock.now(), today, device: deviceOf(c) }
  const session = credential && (await signInWithPasskey(door, credential))
  return session ? letIn(c, session) : showSignIn(c, { errors: [{ field: 'passkey', text: noWayIn }] })
})

const noWayIn = 'That passkey did not let you in. Try once more, or come in another way'
