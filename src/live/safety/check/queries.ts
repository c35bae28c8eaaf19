import { sql } from 'kysely'
import { jsonb } from '../../../platform/db.ts'
import type { Db, Tx } from '../../../platform/schema.ts'
import type { Release } from '../../../statistics/release.ts'
import { restoreRelease } from '../../../statistics/restore.ts'
import type { Guest } from '../../guests/queries.ts'
import type { Room } from '../../hub.ts'
import { type Check, choices, figuresOf, mostChecks } from './check.ts'

/** The newest check of a day; null when none was begun. Held, nobody answers or closes it until this is over. */
export async function findCheck(tx: Tx, { organisationId, eventId }: Room, held?: 'held'): Promise<Check | null> {
  const query = tx
    .selectFrom('live_checks')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .select(['id', 'turn', 'rule_base', 'rule_cell', 'is_closed as isClosed', 'figures', 'is_on_wall as isOnWall'])
    .orderBy('turn', 'desc')
    .limit(1)
  const row = await (held ? query.forNoKeyUpdate() : query).executeTakeFirst()
  if (!row) return null
  const { rule_base: base, rule_cell: cell, figures, ...check } = row
  return { ...check, rule: { base, cell }, figures: restoreRelease(figures) }
}

/** Begins another check, by the rule of the organisation as it is now. What is begun twice at once is begun once. */
export async function beginCheck(tx: Tx, { organisationId, eventId }: Room): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into live_checks (organisation_id, event_id, turn, rule_base, rule_cell)
    select o.id, ${eventId}, coalesce(max(c.turn), 0) + 1, o.rule_base, o.rule_cell
    from organisations o left join live_checks c on c.organisation_id = o.id and c.event_id = ${eventId}
    where o.id = ${organisationId}
    group by o.id having coalesce(max(c.turn), 0) < ${mostChecks} and coalesce(bool_and(c.is_closed), true)
    on conflict do nothing returning id`.execute(tx)
  const [begun] = rows
  const box = { organisation_id: organisationId, said: choices.map(() => 0) }
  if (begun)
    await tx
      .insertInto('live_check_boxes')
      .values({ ...box, check_id: begun.id })
      .execute()
}

export type Answered = 'taken' | 'before' | 'closed'

/**
 * Counts an answer, and writes down that this guest has answered, in two tables that nothing leads between. The box is one
 * row that every answer writes anew, so that not even the place of a row says which came after which.
 */
export async function answer(tx: Tx, guest: Guest, checkId: string, choice: number): Promise<Answered> {
  const check = await findCheck(tx, guest, 'held')
  if (check?.id !== checkId || check.isClosed) return 'closed'
  const own = { organisation_id: guest.organisationId, check_id: check.id }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live_check_takers')
    .values({ ...own, guest_id: guest.guestId })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return 'before'
  await sql`update live_check_boxes set said[${choice}] = said[${choice}] + 1
    where organisation_id = ${guest.organisationId} and check_id = ${check.id}`.execute(tx)
  return 'taken'
}

export async function hasAnswered(tx: Tx, { organisationId, guestId }: Guest, checkId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('live_check_takers')
    .where('organisation_id', '=', organisationId)
    .where('check_id', '=', checkId)
    .where('guest_id', '=', guestId)
    .select('check_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Closes the check that is under way: keeps what may be shown, and neither what was said nor who said something. */
export async function closeCheck(tx: Tx, room: Room): Promise<void> {
  const check = await findCheck(tx, room, 'held')
  if (!check || check.isClosed) return
  const said = await emptyBox(tx, room, check.id)
  const figures = await figuresOf(said, check.rule, await shownBefore(tx, room))
  await tx
    .updateTable('live_checks')
    .set({ is_closed: true, figures: figures && jsonb(figures) })
    .where('organisation_id', '=', room.organisationId)
    .where('id', '=', check.id)
    .execute()
}

/** What was shown of earlier checks of a day, or could have been. */
async function shownBefore(tx: Tx, { organisationId, eventId }: Room): Promise<Release[]> {
  const rows = await tx
    .selectFrom('live_checks')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('figures', 'is not', null)
    .select('figures')
    .orderBy('turn')
    .execute()
  return rows.flatMap(({ figures }) => restoreRelease(figures) ?? [])
}

async function emptyBox(tx: Tx, { organisationId }: Room, checkId: string): Promise<readonly number[]> {
  const its = <T extends 'live_check_takers' | 'live_check_boxes'>(table: T) =>
    sql`delete from ${sql.table(table)} where organisation_id = ${organisationId} and check_id = ${checkId}`
  await its('live_check_takers').execute(tx)
  const { rows } = await sql<{ said: number[] }>`${its('live_check_boxes')} returning said`.execute(tx)
  return rows[0]?.said ?? []
}

/** Whether everyone may see what is shown of the newest check. */
export async function putOnWall(tx: Tx, { organisationId, eventId }: Room, isOnWall: boolean): Promise<void> {
  const check = await findCheck(tx, { organisationId, eventId }, 'held')
  if (!check?.isClosed) return
  await tx
    .updateTable('live_checks')
    .set({ is_on_wall: isOnWall })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', check.id)
    .execute()
}

/** Checks that nobody closed, thrown away uncounted once the guests of their day are gone, for every organisation. */
export async function forgetChecks(keeper: Db, isOver: Date): Promise<void> {
  await keeper
    .deleteFrom('live_checks')
    .using('live_days as d')
    .whereRef('d.organisation_id', '=', 'live_checks.organisation_id')
    .whereRef('d.event_id', '=', 'live_checks.event_id')
    .where('live_checks.is_closed', '=', false)
    .where('d.code_ends_at', '<=', isOver)
    .execute()
}
