import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Of } from '../events/details/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { digestOf } from '../platform/secrets.ts'
import { daysPledgesKept, type Outcome, type Pledge } from './pledge.ts'

/** Where the link to a pledge leads. */
export type PledgeAt = Readonly<{ organisationId: string; organisationName: string; pledgeId: string }>

export async function findBySecret(db: Db, secret: string): Promise<PledgeAt | null> {
  const { rows } = await sql<PledgeAt>`
    select organisation_id as "organisationId", organisation_name as "organisationName", pledge_id as "pledgeId"
    from pledge_of_secret(${digestOf(secret)})`.execute(db)
  return rows[0] ?? null
}

export async function findPledge(tx: Tx, { organisationId }: Of, id: string): Promise<Pledge | null> {
  const row = await tx
    .selectFrom('pledges as p')
    .leftJoin('pledge_letters as l', join =>
      join.onRef('l.organisation_id', '=', 'p.organisation_id').onRef('l.pledge_id', '=', 'p.id'),
    )
    .where('p.organisation_id', '=', organisationId)
    .where('p.id', '=', id)
    .select(['p.id', 'p.event_id as eventId', 'p.held_on as heldOn', 'p.words as sealedWords', 'p.outcome'])
    .select(['l.id as lettersId', 'l.confirmed_on as confirmedOn'])
    .executeTakeFirst()
  if (!row) return null
  const { lettersId, confirmedOn, ...pledge } = row
  return { ...pledge, letters: lettersId === null ? null : { isConfirmed: confirmedOn !== null } }
}

/** Whose it is: somebody who works here, or a guest or place that counts once in totals, or nobody known. */
export type Writer = Readonly<{ memberId: string; keptSecret: Buffer } | { once: Buffer | null }>

type NewPledge = Readonly<{ eventId: string; heldOn: Day; secret: string; sealedWords: Buffer; writer: Writer }>

/**
 * Keeps a pledge. Its id; null when this person has one of this event. A second one of the same guest or place is kept
 * and not counted.
 */
export async function addPledge(tx: Tx, of: Of, pledge: NewPledge): Promise<string | null> {
  const { writer } = pledge
  const first = await insert(tx, of, pledge, writer)
  return first ?? ('once' in writer ? insert(tx, of, pledge, { once: null }) : null)
}

async function insert(tx: Tx, { organisationId }: Of, pledge: NewPledge, writer: Writer): Promise<string | null> {
  const { eventId, heldOn, secret, sealedWords } = pledge
  const whose =
    'once' in writer ? { once: writer.once } : { member_id: writer.memberId, kept_secret: writer.keptSecret }
  const row = await tx
    .insertInto('pledges')
    .values({
      ...{ organisation_id: organisationId, event_id: eventId, held_on: heldOn, ...whose },
      ...{ secret_digest: digestOf(secret), words: sealedWords },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const update = (tx: Tx, { organisationId }: Of, id: string) =>
  tx.updateTable('pledges').where('organisation_id', '=', organisationId).where('id', '=', id)

export async function changeWords(tx: Tx, of: Of, id: string, sealedWords: Buffer): Promise<void> {
  await update(tx, of, id).set({ words: sealedWords }).execute()
}

export async function sayOutcome(tx: Tx, of: Of, id: string, outcome: Outcome): Promise<void> {
  await update(tx, of, id).set({ outcome }).execute()
}

/** Nothing of it stays, and no letter comes any more. */
export async function removePledge(tx: Tx, { organisationId }: Of, id: string): Promise<void> {
  await tx.deleteFrom('pledges').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
}

/** A pledge of somebody who works here, with what opens it for them alone. */
export type OwnPledge = Readonly<{ keptSecret: Buffer; title: string; heldOn: Day; outcome: Outcome | null }>

/** What the viewer wants to do, of every event or of one, the last one first. */
export async function listMine(tx: Tx, viewer: Viewer, eventId?: string): Promise<OwnPledge[]> {
  const mine = tx
    .selectFrom('pledges as p')
    .innerJoin('events as e', join =>
      join.onRef('e.organisation_id', '=', 'p.organisation_id').onRef('e.id', '=', 'p.event_id'),
    )
    .where('p.organisation_id', '=', viewer.organisationId)
    .where('p.member_id', '=', viewer.memberId)
    .where('p.kept_secret', 'is not', null)
    .select(['p.kept_secret as keptSecret', 'e.title', 'p.held_on as heldOn', 'p.outcome'])
    .orderBy('p.held_on', 'desc')
    .orderBy('p.id')
  const rows = await (eventId ? mine.where('p.event_id', '=', eventId) : mine).execute()
  return rows.flatMap(({ keptSecret, ...pledge }) => (keptSecret ? [{ keptSecret, ...pledge }] : []))
}

/** Pledges whose day has come, gone for every organisation, with everything that hangs on them. */
export async function forgetOldPledges(keeper: Db, today: Day): Promise<void> {
  await sql`delete from pledges where held_on <= ${today}::date - ${daysPledgesKept}::int`.execute(keeper)
}
