import { sql } from 'kysely'
import { after, minute } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Keyed } from '../../platform/secrets.ts'
import type { Viewer } from '../viewer.ts'

/** A challenge is good for this long, and for one thing: signing in, or a passkey for the session that asked. */
const challengeLifetime = 5 * minute
export type Purpose = 'sign in' | `add to ${string}`
type Digesting = Readonly<{ db: Db; keyed: Keyed; now: Date }>

const digestOf = (keyed: Keyed, challenge: string, purpose: Purpose) =>
  keyed(`passkey challenge, ${purpose}`, challenge)

export async function openChallenge({ db, keyed, now }: Digesting, challenge: string, purpose: Purpose): Promise<void> {
  const digest = digestOf(keyed, challenge, purpose)
  await sql`select open_passkey_challenge(${digest}, ${after(now, challengeLifetime)})`.execute(db)
}

/** True once, for a challenge that is open for this purpose. */
export async function useChallenge(
  { db, keyed, now }: Digesting,
  challenge: string,
  purpose: Purpose,
): Promise<boolean> {
  const used = sql<{ answer: boolean }>`
    select use_passkey_challenge(${digestOf(keyed, challenge, purpose)}, ${now}) as answer`
  return (await used.execute(db)).rows[0]?.answer === true
}

export type HeldPasskey = Readonly<{
  organisation_id: string
  member_id: string
  passkey_id: string
  user_handle: Buffer
  public_key: Buffer
  counter: number
}>

/** The passkey with this id, of somebody who has not left; null when there is none. */
export async function findHeldPasskey(db: Db, credentialId: string): Promise<HeldPasskey | null> {
  const found = sql<HeldPasskey>`select * from passkey_of(${Buffer.from(credentialId, 'base64url')})`
  return (await found.execute(db)).rows[0] ?? null
}

/** Writes down that a passkey was used. False when another use was faster, and had the same counter or a later one. */
export async function countUse(
  tx: Tx,
  { passkey_id, counter, today }: Readonly<{ passkey_id: string; counter: number; today: string }>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set({ counter, used_on: today })
    .where('id', '=', passkey_id)
    .where(eb => eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb.val(counter === 0)])]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type Passkey = Readonly<{ id: string; name: string; added_on: string; used_on: string | null }>

export async function listPasskeys(db: Tx, viewer: Viewer): Promise<Passkey[]> {
  return db
    .selectFrom('passkeys')
    .select(['id', 'name', 'added_on', 'used_on'])
    .where('member_id', '=', viewer.memberId)
    .orderBy('added_on')
    .orderBy('id')
    .execute()
}

export async function findPasskey(db: Tx, viewer: Viewer, id: string): Promise<Passkey | null> {
  return (await listPasskeys(db, viewer)).find(each => each.id === id) ?? null
}

/** The passkeys somebody has, as devices name them: so that none is made twice. */
export async function listCredentials(db: Tx, viewer: Viewer): Promise<Buffer[]> {
  const held = await db
    .selectFrom('passkeys')
    .select('credential_id')
    .where('member_id', '=', viewer.memberId)
    .execute()
  return held.map(({ credential_id }) => credential_id)
}

type NewPasskey = Readonly<{
  credentialId: string
  userHandle: Buffer
  publicKey: Buffer
  counter: number
  name: string
  today: string
}>

/** Keeps a passkey, unless somebody has `most` already, or it is here. */
export async function keepPasskey(
  tx: Tx,
  viewer: Viewer,
  { credentialId, userHandle, publicKey, counter, name, today }: NewPasskey,
  most: number,
): Promise<'kept' | 'too-many' | 'here-already'> {
  // Two at once wait for each other here, so that together they are not too many.
  await tx.selectFrom('members').select('id').where('id', '=', viewer.memberId).forUpdate().execute()
  if ((await listPasskeys(tx, viewer)).length >= most) return 'too-many'
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkeys')
    .values({
      organisation_id: viewer.organisationId,
      member_id: viewer.memberId,
      credential_id: Buffer.from(credentialId, 'base64url'),
      user_handle: userHandle,
      public_key: publicKey,
      counter,
      name,
      added_on: today,
    })
    .onConflict(conflict => conflict.column('credential_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? 'kept' : 'here-already'
}

export async function renamePasskey(db: Tx, viewer: Viewer, { id, name }: Pick<Passkey, 'id' | 'name'>): Promise<void> {
  await db.updateTable('passkeys').set({ name }).where('member_id', '=', viewer.memberId).where('id', '=', id).execute()
}

export async function removePasskey(db: Tx, viewer: Viewer, id: string): Promise<void> {
  await db.deleteFrom('passkeys').where('member_id', '=', viewer.memberId).where('id', '=', id).execute()
}
