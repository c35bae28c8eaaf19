import { sql } from 'kysely'
import { after } from '../platform/clock.ts'
import type { Db, Tx, Way } from '../platform/schema.ts'
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

export async function isSignInLinkOpen(db: Db, secret: string, now: Date): Promise<boolean> {
  const open = sql<{ answer: boolean }>`select sign_in_link_is_open(${digestOf(secret)}, ${now}) as answer`
  return (await open.execute(db)).rows[0]?.answer === true
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

/** Uses the link up. Null when it is not open, or no longer. */
export async function redeemSignInLink(tx: Tx, secret: string, { now, today }: Moment): Promise<Membership | null> {
  const used = sql<MembershipRow>`select * from use_sign_in_link(${digestOf(secret)}, ${now}, ${today})`
  return asMembership((await used.execute(tx)).rows[0])
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

export async function findEmail(db: Tx, viewer: Viewer): Promise<string> {
  const member = await db.selectFrom('members').select('email').where('id', '=', viewer.memberId).executeTakeFirst()
  return member?.email ?? ''
}
