import { sql } from 'kysely'
import { after } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { digestOf } from '../../platform/secrets.ts'
import type { Membership } from '../queries.ts'
import type { Viewer } from '../viewer.ts'
import type { Known, Newcomer } from './admit.ts'
import { attemptLifetime } from './attempt.ts'
import type { Joining, SignOn, SignOnInUse } from './sign-on.ts'

type Row = Readonly<{
  label: string
  issuer: string
  client_id: string
  client_secret: Buffer
  joining: Joining['who']
  domains: string[]
  claim_name: string | null
  claim_value: string | null
}>

function joiningOf({ joining, domains, claim_name, claim_value }: Row): Joining {
  if (joining === 'domains') return { who: 'domains', domains }
  if (joining === 'claim') return { who: 'claim', name: claim_name ?? '', value: claim_value ?? '' }
  return { who: 'nobody' }
}

const signOnOf = (row: Row): SignOn & Readonly<{ sealedSecret: Buffer }> => ({
  label: row.label,
  issuer: row.issuer,
  clientId: row.client_id,
  joining: joiningOf(row),
  sealedSecret: row.client_secret,
})

/** The sign-on at this address, for somebody who is not signed in yet. */
export async function findSignOnAt(db: Db, address: string): Promise<SignOnInUse | null> {
  const { rows } = await sql<Row & { organisation_id: string; organisation_name: string }>`
    select * from sign_on_at(${address})`.execute(db)
  const row = rows[0]
  return row ? { ...signOnOf(row), organisationId: row.organisation_id, organisationName: row.organisation_name } : null
}

/** The one sign-on there is in this Goldthread; null when there is none, or several. */
export async function findOnlySignOn(db: Db): Promise<{ address: string; label: string } | null> {
  const { rows } = await sql<{ address: string; label: string }>`select * from only_sign_on()`.execute(db)
  return rows[0] ?? null
}

/** Where the organisation's people sign on; it is there before anything is set. */
export async function findSignOnAddress(db: Tx, { organisationId }: Viewer): Promise<string> {
  const { sign_on_address } = await db
    .selectFrom('organisations')
    .select('sign_on_address')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return sign_on_address
}

export async function findSignOn(db: Tx, { organisationId }: Viewer) {
  const row = await db
    .selectFrom('sign_ons')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row ? signOnOf(row) : null
}

/** Sets it, in place of what was there. Who is on the way by the old one has to begin again. */
export async function saveSignOn(
  tx: Tx,
  { organisationId }: Viewer,
  { label, issuer, clientId, joining, sealedSecret }: SignOn & Readonly<{ sealedSecret: Buffer }>,
): Promise<void> {
  const values = {
    label,
    issuer,
    client_id: clientId,
    client_secret: sealedSecret,
    joining: joining.who,
    domains: joining.who === 'domains' ? [...joining.domains] : [],
    claim_name: joining.who === 'claim' ? joining.name : null,
    claim_value: joining.who === 'claim' ? joining.value : null,
  }
  await tx
    .insertInto('sign_ons')
    .values({ organisation_id: organisationId, ...values })
    .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(values))
    .execute()
  await tx.deleteFrom('sign_on_attempts').where('organisation_id', '=', organisationId).execute()
}

/** Takes it away, with every account that was connected by it. */
export async function removeSignOn(tx: Tx, { organisationId }: Viewer): Promise<void> {
  await tx.deleteFrom('sign_on_attempts').where('organisation_id', '=', organisationId).execute()
  await tx.deleteFrom('sign_on_accounts').where('organisation_id', '=', organisationId).execute()
  await tx.deleteFrom('sign_ons').where('organisation_id', '=', organisationId).execute()
}

type Attempt = Readonly<{ organisationId: string; secret: string; now: Date }>

export async function beginAttempt(tx: Tx, { organisationId, secret, now }: Attempt): Promise<void> {
  const row = { digest: digestOf(secret), organisation_id: organisationId, expires_at: after(now, attemptLifetime) }
  await tx.insertInto('sign_on_attempts').values(row).execute()
}

/** True once, for an attempt at this organisation that is still under way. */
export async function useAttempt(tx: Tx, { organisationId, secret, now }: Attempt): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sign_on_attempts')
    .where('digest', '=', digestOf(secret))
    .where('organisation_id', '=', organisationId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Of two newcomers at once the second waits, and then finds what the first has made. */
export async function waitForTurn(tx: Tx, organisationId: string): Promise<void> {
  await tx.selectFrom('sign_ons').select('label').where('organisation_id', '=', organisationId).forUpdate().execute()
}

const asKnown = (row: { id: string; left_on: string | null } | undefined): Known | null =>
  row ? { memberId: row.id, hasLeft: row.left_on !== null } : null

export async function findByAccount(tx: Tx, { issuer, subject }: Newcomer): Promise<Known | null> {
  const row = await tx
    .selectFrom('sign_on_accounts as a')
    .innerJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.member_id'),
    )
    .select(['m.id', 'm.left_on'])
    .where('a.issuer', '=', issuer)
    .where('a.subject', '=', subject)
    .executeTakeFirst()
  return asKnown(row)
}

export async function findByEmail(tx: Tx, email: string): Promise<Known | null> {
  const row = await tx
    .selectFrom('members')
    .select(['id', 'left_on'])
    .where(eb => eb(eb.fn<string>('lower', ['email']), '=', eb.fn<string>('lower', [eb.val(email)])))
    .executeTakeFirst()
  return asKnown(row)
}

/** From now on this account says who they are, in place of an earlier one of the same provider. */
export async function connectAccount(
  tx: Tx,
  { organisationId, memberId }: Membership,
  { issuer, subject }: Newcomer,
  today: string,
): Promise<void> {
  await tx.deleteFrom('sign_on_accounts').where('member_id', '=', memberId).where('issuer', '=', issuer).execute()
  await tx
    .insertInto('sign_on_accounts')
    .values({ organisation_id: organisationId, member_id: memberId, issuer, subject, connected_on: today })
    .execute()
}

/** A new member, with no part beside that. */
export async function addNewcomer(
  tx: Tx,
  organisationId: string,
  { name, email }: Newcomer,
  today: string,
): Promise<Membership> {
  const { id } = await tx
    .insertInto('members')
    .values({ organisation_id: organisationId, name, email, joined_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { organisationId, memberId: id }
}
