import { sql } from 'kysely'
import { addDays, type Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { type Consent, type DoorName, daysToSayYes } from './list.ts'

export type Of = Pick<Viewer, 'organisationId'>

const listOf = (tx: Tx, { organisationId }: Of) =>
  tx
    .selectFrom('mailing_list')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'wording', 'joined_at as joinedAt', 'asked_on as askedOn', 'confirmed_on as confirmedOn'])

const isAt = (email: string) => sql<boolean>`lower(email) = lower(${email})`

/** That somebody with this address said yes; null when it is not on the list. */
export async function findConsent(tx: Tx, of: Of, email: string): Promise<Consent | null> {
  return (await listOf(tx, of).where(isAt(email)).executeTakeFirst()) ?? null
}

export async function findReader(tx: Tx, of: Of, id: string): Promise<Consent | null> {
  return (await listOf(tx, of).where('id', '=', id).executeTakeFirst()) ?? null
}

type Asked = Readonly<{ email: string; joinedAt: DoorName; wording: number; today: Day }>

/** Writes an address down until somebody says yes there. One that is on the list stays as it is. */
export async function askAddress(tx: Tx, of: Of, { email, joinedAt, wording, today }: Asked): Promise<Consent> {
  const asked = { email, joined_at: joinedAt, wording, asked_on: today }
  await tx
    .insertInto('mailing_list')
    .values({ organisation_id: of.organisationId, ...asked })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const consent = await findConsent(tx, of, email)
  if (!consent) throw new Error('An address that was just written down is not there.')
  if (consent.confirmedOn !== null) return consent
  // Whoever is asked again agrees to the words they see now.
  await tx
    .updateTable('mailing_list')
    .set({ joined_at: joinedAt, wording, asked_on: today })
    .where('organisation_id', '=', of.organisationId)
    .where('id', '=', consent.id)
    .execute()
  return { ...consent, joinedAt, wording, askedOn: today }
}

export async function sayYes(tx: Tx, { organisationId }: Of, id: string, today: Day): Promise<void> {
  await tx
    .updateTable('mailing_list')
    .set({ confirmed_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('confirmed_on', 'is', null)
    .execute()
}

/** Gone, and nothing of it stays. */
export async function leaveList(tx: Tx, { organisationId }: Of, id: string): Promise<void> {
  await tx.deleteFrom('mailing_list').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
}

export async function takeOff(tx: Tx, { organisationId }: Of, email: string): Promise<void> {
  await tx.deleteFrom('mailing_list').where('organisation_id', '=', organisationId).where(isAt(email)).execute()
}

/** Addresses at which nobody said yes in time, gone for every organisation. */
export async function forgetUnanswered(keeper: Db, today: Day): Promise<void> {
  await keeper
    .deleteFrom('mailing_list')
    .where('confirmed_on', 'is', null)
    .where('asked_on', '<=', addDays(today, -daysToSayYes))
    .execute()
}
