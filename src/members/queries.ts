import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isGivenRole } from '../people/role.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Schema, Tx } from '../platform/schema.ts'
import type { HeldRole, Member, Standing } from './member.ts'
import { seesEveryone } from './sight.ts'

type MembersTable = ExpressionBuilder<Schema & { m: Schema['members'] }, 'm'>

/** The people this viewer may see, with their roles: everybody, or those of the units a line manager has. */
function membersFor(tx: Tx, viewer: Viewer) {
  return tx
    .selectFrom('members as m')
    .select(eb => [
      'm.id',
      'm.name',
      'm.email',
      'm.staff_number as staffNumber',
      'm.unit_id as unitId',
      'm.invited_on as invitedOn',
      'm.joined_on as joinedOn',
      'm.left_on as leftOn',
      'm.erase_on as eraseOn',
      jsonArrayFrom(
        eb
          .selectFrom('member_roles as r')
          .select(['r.role', 'r.unit_id as unitId'])
          .whereRef('r.member_id', '=', 'm.id')
          .orderBy('r.role'),
      ).as('roles'),
    ])
    .where('m.organisation_id', '=', viewer.organisationId)
    .where(eb => (seesEveryone(viewer) ? eb.lit(true) : isWithin(viewer.manages)))
}

/** Works in one of these units, or in one that is part of them. */
function isWithin(unitIds: readonly string[]): Expression<SqlBool> {
  return sql<boolean>`m.unit_id in (
    with recursive within as (
      select id from units where id = any(${unitIds}::uuid[])
      union select u.id from units u join within w on u.parent_id = w.id
    ) select id from within)`
}

type Row = Omit<Member, 'roles'> & { roles: { role: string; unitId: string | null }[] }

const asMember = (row: Row): Member => ({ ...row, roles: row.roles.filter(isHeld) })
const isHeld = (held: { role: string; unitId: string | null }): held is HeldRole => isGivenRole(held.role)

/** Which people a list shows: of a unit, by part of a name, by how far they have come. Pages count from 1. */
export type Selection = Readonly<{ words: string; unitId: string | null; standing: Wanted | null; page: number }>

/** How far people have come, or those whose letters come back. */
export type Wanted = Standing | 'unreached'

export const pageLength = 50

/** One page of people by name, and one more when there is a next page. */
export async function listMembers(
  tx: Tx,
  viewer: Viewer,
  { words, unitId, standing, page }: Selection,
): Promise<Member[]> {
  const rows = await membersFor(tx, viewer)
    .where(eb => (unitId ? isWithin([unitId]) : eb.lit(true)))
    .where(eb => (words ? says(eb, words) : eb.lit(true)))
    .where(eb => stands(eb, standing))
    .orderBy(eb => eb.fn('lower', ['m.name']))
    .orderBy('m.id')
    .limit(pageLength + 1)
    .offset((page - 1) * pageLength)
    .execute()
  return rows.map(asMember)
}

/** Part of a name, or a whole address or staff number. */
function says(eb: MembersTable, words: string) {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return eb.or([
    eb('m.name', 'ilike', like),
    eb(eb.fn<string>('lower', ['m.email']), '=', words.toLowerCase()),
    eb(eb.fn<string>('lower', ['m.staff_number']), '=', words.toLowerCase()),
  ])
}

/** Without a wish, those who have left are left out. */
function stands(eb: MembersTable, standing: Wanted | null): Expression<SqlBool> {
  if (standing === 'left') return eb('m.left_on', 'is not', null)
  const here = eb('m.left_on', 'is', null)
  if (standing === null) return here
  if (standing === 'unreached') return eb.and([here, isUnreached()])
  if (standing === 'joined') return eb.and([here, eb('m.joined_on', 'is not', null)])
  return eb.and([
    here,
    eb('m.joined_on', 'is', null),
    eb('m.invited_on', standing === 'invited' ? 'is not' : 'is', null),
  ])
}

const isUnreached = () => sql<boolean>`lower(m.email) in (select address from bounced_addresses())`

/** Which of these people have an address from which the latest letter came back. */
export async function listUnreached(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('members as m')
    .select('m.id')
    .where('m.organisation_id', '=', viewer.organisationId)
    .where('m.id', 'in', [...ids])
    .where(isUnreached())
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Does any letter come back from somebody who works here? */
export async function hasUnreached(tx: Tx, viewer: Viewer): Promise<boolean> {
  const found = await tx
    .selectFrom('members as m')
    .select('m.id')
    .where('m.organisation_id', '=', viewer.organisationId)
    .where('m.left_on', 'is', null)
    .where(isUnreached())
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Everybody, those who have left too, in no order: to hold a list against. */
export async function listEveryone(tx: Tx, viewer: Viewer): Promise<Member[]> {
  return (await membersFor(tx, viewer).execute()).map(asMember)
}

export async function findMember(tx: Tx, viewer: Viewer, id: string): Promise<Member | null> {
  const row = await membersFor(tx, viewer).where('m.id', '=', id).executeTakeFirst()
  return row ? asMember(row) : null
}

/** What is said of somebody when they are added or changed. */
export type Details = Readonly<{
  name: string
  email: string | null
  staffNumber: string | null
  unitId: string | null
}>

const asColumns = ({ name, email, staffNumber, unitId }: Details) => ({
  name,
  email,
  staff_number: staffNumber,
  unit_id: unitId,
})

/** Adds somebody. Null when the address or the staff number is somebody else's here. */
export async function addMember(tx: Tx, viewer: Viewer, details: Details): Promise<string | null> {
  const added = await tx
    .insertInto('members')
    .values({ organisation_id: viewer.organisationId, ...asColumns(details) })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id ?? null
}

/** Whose address or staff number this is already, besides `exceptId`. */
export async function findTaken(
  tx: Tx,
  viewer: Viewer,
  { email, staffNumber }: Pick<Details, 'email' | 'staffNumber'>,
  exceptId?: string,
): Promise<Readonly<{ email: boolean; staffNumber: boolean }>> {
  const rows = await tx
    .selectFrom('members')
    .select(eb => [
      eb(eb.fn<string>('lower', ['email']), '=', email?.toLowerCase() ?? null).as('email'),
      eb(eb.fn<string>('lower', ['staff_number']), '=', staffNumber?.toLowerCase() ?? null).as('staffNumber'),
    ])
    .where('organisation_id', '=', viewer.organisationId)
    .where(eb => (exceptId ? eb('id', '!=', exceptId) : eb.lit(true)))
    .where(eb =>
      eb.or([
        eb(eb.fn<string>('lower', ['email']), '=', email?.toLowerCase() ?? null),
        eb(eb.fn<string>('lower', ['staff_number']), '=', staffNumber?.toLowerCase() ?? null),
      ]),
    )
    .execute()
  return { email: rows.some(row => row.email), staffNumber: rows.some(row => row.staffNumber) }
}

export async function changeMember(tx: Tx, viewer: Viewer, id: string, details: Details): Promise<void> {
  await tx
    .updateTable('members')
    .set(asColumns(details))
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}
