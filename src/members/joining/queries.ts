import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Membership, Moment } from '../../people/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { after, day } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Keyed } from '../../platform/secrets.ts'
import { codeFrom, randomBytesOfCode } from './code.ts'

/** How long a code on paper works. */
const codeLifetime = 30 * day

/** Somebody to make a code for. */
export type Joining = Readonly<{ id: string; name: string; unitId: string | null }>

/** What a strip of paper says, and whose it is. */
export type Strip = Joining & Readonly<{ code: string }>

/** What making and reading codes takes: only this instance can tell a code by its digest. */
export const digestOfCode = (keyed: Keyed, code: string) => keyed('join code', code)

/** Makes a code for each of these people; one made for them before no longer works. The codes are kept nowhere. */
export async function makeCodes(
  tx: Tx,
  viewer: Viewer,
  people: readonly Joining[],
  { keyed, now, today }: Moment & Readonly<{ keyed: Keyed }>,
): Promise<Strip[]> {
  const strips = people.map(person => ({ ...person, code: codeFrom(randomBytes(randomBytesOfCode)) }))
  if (strips.length === 0) return []
  await tx
    .insertInto('join_codes')
    .values(
      strips.map(({ id, code }) => ({
        organisation_id: viewer.organisationId,
        member_id: id,
        digest: digestOfCode(keyed, code),
        made_on: today,
        expires_at: after(now, codeLifetime),
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'member_id']).doUpdateSet(eb => ({
        digest: eb.ref('excluded.digest'),
        made_on: eb.ref('excluded.made_on'),
        expires_at: eb.ref('excluded.expires_at'),
      })),
    )
    .execute()
  return strips
}

/** Whom a sheet is for: a unit and all that is part of it, or everybody; those without an address, or all. */
export type SheetWish = Readonly<{ unitId: string | null; withEmail: boolean }>

export const mostStrips = 300

/**
 * Those who have not joined, by team and name: one more than fit on a sheet when there are too many. Whoever has a
 * role beside line manager is left out, since a sheet is printed by people who may not come in as them.
 */
export async function listJoining(tx: Tx, viewer: Viewer, { unitId, withEmail }: SheetWish): Promise<Joining[]> {
  const { rows } = await sql<Joining>`
    with recursive within as (
      select id from units where id = ${unitId}::uuid
      union select u.id from units u join within w on u.parent_id = w.id
    )
    select m.id, m.name, m.unit_id as "unitId" from members m left join units u on u.id = m.unit_id
    where m.organisation_id = ${viewer.organisationId} and m.left_on is null and m.joined_on is null
      and (${unitId}::uuid is null or m.unit_id in (select id from within))
      and (${withEmail} or m.email is null)
      and not exists (select from member_roles r where r.member_id = m.id and r.role <> 'line-manager')
    order by lower(u.name) nulls first, u.id, lower(m.name), m.id
    limit ${mostStrips + 1}`.execute(tx)
  return rows
}

/** Whose code this is, as far as the page before the button says; null when it is nobody's, or no longer. */
export async function findJoining(
  db: Db,
  digest: Buffer,
  now: Date,
): Promise<Readonly<{ organisation: string; name: string }> | null> {
  const { rows } = await sql<{ organisation_name: string; member_name: string }>`
    select * from name_of_join_code(${digest}, ${now})`.execute(db)
  return rows[0] ? { organisation: rows[0].organisation_name, name: rows[0].member_name } : null
}

/** Uses the code up. Null when it is nobody's, or no longer. */
export async function useJoinCode(tx: Tx, digest: Buffer, { now, today }: Moment): Promise<Membership | null> {
  const { rows } = await sql<{ organisation_id: string; member_id: string }>`
    select * from use_join_code(${digest}, ${now}, ${today})`.execute(tx)
  const [used] = rows
  return used ? { organisationId: used.organisation_id, memberId: used.member_id } : null
}
