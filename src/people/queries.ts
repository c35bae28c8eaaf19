import { sql } from 'kysely'
import { after } from '../platform/clock.ts'
import type { Db, LinkPurpose, Tx, Way } from '../platform/schema.ts'
import { digestOf, newSecret } from '../platform/secrets.ts'
import type { SetUp } from './forms.ts'
import { isGivenRole } from './role.ts'
import { idleFor, longestSession } from './session.ts'
import type { Viewer } from './viewer.ts'

/** A person of an organisation: enough to start a session. */
export type Membership = Readonly<{ organisationId: string; memberId: string }>

export async function isSetUp(db: Db): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`select is_set_up() as answer`.execute(db)
  return rows[0]?.answer === true
}

export async function isSetUpLinkOpen(db: Db, secret: string, now: Date): Promise<boolean> {
  const open = sql<{ answer: boolean }>`select set_up_link_is_open(${digestOf(secret)}, ${now}) as answer`
  return (await open.execute(db)).rows[0]?.answer === true
}

/** What an open link is for; null when it is not open. */
export async function findLinkPurpose(db: Db, secret: string, now: Date): Promise<LinkPurpose | null> {
  const open = sql<{ purpose: LinkPurpose | null }>`
    select purpose_of_sign_in_link(${digestOf(secret)}, ${now}) as purpose`
  return (await open.execute(db)).rows[0]?.purpose ?? null
}

type MembershipRow = { organisation_id: string; member_id: string }

const asMembership = (row: MembershipRow | undefined): Membership | null =>
  row ? { organisationId: row.organisation_id, memberId: row.member_id } : null

/** Makes the organisation and its first owner. Null when the link is not open, or no longer. */
export async function setUpOrganisation(
  tx: Tx,
  link: Readonly<{ secret: string; now: Date; today: string }>,
  { organisation, name, email, rule }: SetUp,
): Promise<Membership | null> {
  const { rows } = await sql<MembershipRow>`
    select * from set_up_organisation(${digestOf(link.secret)}, ${link.now}, ${link.today},
      ${organisation}, ${rule.base}, ${rule.cell}, ${name}, ${email})`.execute(tx)
  return asMembership(rows[0])
}

/** When something happens, as an instant and as the day it is in the United Kingdom. */
export type Moment = Readonly<{ now: Date; today: string }>

/** What a link did. `earlierEmail` is the address somebody had until then. */
export type Redeemed = Membership & Readonly<{ purpose: LinkPurpose; earlierEmail: string | null }>

/** Uses the link up. Null when it is not open, or no longer. */
export async function redeemSignInLink(tx: Tx, secret: string, { now, today }: Moment): Promise<Redeemed | null> {
  const used = sql<MembershipRow & { purpose: LinkPurpose; earlier_email: string | null }>`
    select * from use_sign_in_link(${digestOf(secret)}, ${now}, ${today})`
  const row = (await used.execute(tx)).rows[0]
  const member = asMembership(row)
  return row && member ? { ...member, purpose: row.purpose, earlierEmail: row.earlier_email } : null
}

/** Ends every open link of somebody, such as those in a letter box that is theirs no longer. */
export async function endLinks(tx: Tx, { memberId }: Membership): Promise<void> {
  await tx.deleteFrom('sign_in_links').where('member_id', '=', memberId).execute()
}

/** Somebody who has come in has joined. False when they have left. */
export async function markJoined(tx: Tx, { memberId }: Membership, today: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('members')
    .set(eb => ({ joined_on: eb.fn.coalesce('joined_on', eb.val(today)) }))
    .where('id', '=', memberId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How somebody comes in, with what, and when. `device` is what `deviceOf` says of their browser. */
export type Arrival = Readonly<{ way: Way; device: string; now: Date }>

/** A new session, never one that was there before. Returns its secret. The transaction has entered the organisation. */
export async function startSession(
  tx: Tx,
  { organisationId, memberId }: Membership,
  { way, device, now }: Arrival,
): Promise<string> {
  const secret = newSecret()
  await tx
    .insertInto('sessions')
    .values({
      digest: digestOf(secret),
      organisation_id: organisationId,
      member_id: memberId,
      idle_until: after(now, idleFor),
      expires_at: after(now, longestSession),
      started_at: now,
      way,
      device,
    })
    .execute()
  return secret
}

export async function endSession(tx: Tx, secret: string): Promise<void> {
  await tx.deleteFrom('sessions').where('digest', '=', digestOf(secret)).execute()
}

type ViewerRow = {
  organisation_id: string
  organisation_name: string
  rule_base: number
  rule_cell: number
  member_id: string
  member_name: string
  session_id: string
  roles: string[]
  managed: string[]
}

/** Whose session this is, which keeps it awake; null when it is over. */
export async function findViewer(db: Db, secret: string, now: Date): Promise<Viewer | null> {
  const { rows } = await sql<ViewerRow>`
    select * from viewer_of_session(${digestOf(secret)}, ${now}, ${`${idleFor / 1000} seconds`}::interval)`.execute(db)
  const row = rows[0]
  if (!row) return null
  return {
    memberId: row.member_id,
    name: row.member_name,
    roles: ['member', ...row.roles.filter(isGivenRole)],
    manages: row.managed,
    sessionId: row.session_id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    rule: { base: row.rule_base, cell: row.rule_cell },
  }
}

/** Ends a session for a browser that is about to have another; it holds the digest, which opens nothing. */
export async function endEarlierSession(db: Db, digest: Buffer): Promise<void> {
  await sql`select end_session(${digest})`.execute(db)
}

/** The address a person can be written to; null when they have none. */
export async function findEmail(db: Tx, viewer: Pick<Viewer, 'memberId'>): Promise<string | null> {
  const member = await db.selectFrom('members').select('email').where('id', '=', viewer.memberId).executeTakeFirst()
  return member?.email ?? null
}
