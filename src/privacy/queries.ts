import { sql } from 'kysely'
import { recordAct } from '../people/acts/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { InstanceFacts } from '../platform/instance-facts.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { lastUpkeep } from '../platform/upkeep.ts'
import { type Basis, isBasis } from './basis.ts'
import { isKindId, type KindId } from './kinds.ts'
import { isOnTime, type Setup } from './setup.ts'

/** Whom people of an organisation ask; null where nobody was named. */
export type Contacts = Readonly<{ privacy: string | null; barrier: string | null }>

/** How the viewer's organisation and this instance are set up right now: all that the data-protection pages go by. */
export async function findSetup(tx: Tx, viewer: Viewer, facts: InstanceFacts, now: Date): Promise<Setup> {
  const organisation = await tx
    .selectFrom('organisations')
    .select(['name', 'keep_leavers_days as leavers', 'keep_acts_days as acts', 'privacy_contact as contact'])
    .where('id', '=', viewer.organisationId)
    .executeTakeFirstOrThrow()
  const { name, leavers, acts, contact } = organisation
  return {
    organisation: name,
    instance: facts,
    rule: viewer.rule,
    keeping: { leavers, acts },
    contact,
    signOn: await findSignOn(tx, viewer),
    cleanUp: isOnTime(await lastUpkeep(tx), now) ? 'on time' : 'late',
  }
}

async function findSignOn(tx: Tx, viewer: Viewer): Promise<Setup['signOn']> {
  const signOn = await tx
    .selectFrom('sign_ons')
    .select('joining')
    .where('organisation_id', '=', viewer.organisationId)
    .executeTakeFirst()
  if (!signOn) return 'off'
  return signOn.joining === 'nobody' ? 'for people we know' : 'for anybody with an account'
}

export async function findContacts(tx: Tx, viewer: Viewer): Promise<Contacts> {
  return tx
    .selectFrom('organisations')
    .select(['privacy_contact as privacy', 'barrier_contact as barrier'])
    .where('id', '=', viewer.organisationId)
    .executeTakeFirstOrThrow()
}

export type PublicContact = Readonly<{ organisation: string }> & Contacts

/** The contacts that organisations of this instance have made public. For anybody, signed in or not. */
export async function listPublicContacts(db: Db): Promise<PublicContact[]> {
  const { rows } = await sql<PublicContact>`
    select organisation, privacy_contact as privacy, barrier_contact as barrier from contacts_of_all()`.execute(db)
  return rows
}

export async function saveContacts(tx: Tx, viewer: Viewer, { privacy, barrier }: Contacts, now: Date): Promise<void> {
  await recordAct(tx, viewer, { act: 'contacts-changed', now })
  await tx
    .updateTable('organisations')
    .set({ privacy_contact: privacy, barrier_contact: barrier })
    .where('id', '=', viewer.organisationId)
    .execute()
}

/** On what grounds the organisation decided to hold each kind, where it decided. */
export type Grounds = Readonly<Partial<Record<KindId, Basis>>>

export async function findGrounds(tx: Tx, viewer: Viewer): Promise<Grounds> {
  const rows = await tx
    .selectFrom('lawful_bases')
    .select(['kind', 'basis'])
    .where('organisation_id', '=', viewer.organisationId)
    .execute()
  const known = rows.flatMap(({ kind, basis }) => (isKindId(kind) && isBasis(basis) ? [[kind, basis] as const] : []))
  return Object.fromEntries(known)
}

export async function saveGrounds(
  tx: Tx,
  viewer: Viewer,
  grounds: Grounds,
  { now, today }: Readonly<{ now: Date; today: string }>,
): Promise<void> {
  for (const [kind, basis] of Object.entries(grounds)) {
    await tx
      .insertInto('lawful_bases')
      .values({ organisation_id: viewer.organisationId, kind, basis, decided_on: today })
      .onConflict(conflict => conflict.columns(['organisation_id', 'kind']).doUpdateSet({ basis, decided_on: today }))
      .execute()
  }
  await recordAct(tx, viewer, { act: 'basis-changed', now })
}
