import { sql } from 'kysely'
import type { Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'
import { type Turning, turnsEvery } from './turning.ts'
import type { Wall } from './wall.ts'

/** What stands on the wall, and which page of it. The clock of the database turns pages, so that every screen shows the same. */
export async function findWall(tx: Tx, { organisationId, eventId }: Room): Promise<Wall & Turning> {
  const row = await tx
    .selectFrom('live_days')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .select(['wall as kind', 'wall_theme_id as themeId', 'wall_page as page'])
    .select(sql<number | null>`floor(extract(epoch from now() - wall_turns_from) / ${turnsEvery})::int`.as('turned'))
    .executeTakeFirst()
  return row ?? { kind: 'clock', themeId: null, page: 1, turned: null }
}

/** Puts something on the wall, from its first page, and so tells of it. Of two hosts who do, the later one is right: nothing is lost by it. */
export async function setWall(tx: Tx, { organisationId, eventId }: Room, { kind, themeId }: Wall): Promise<void> {
  await tx
    .updateTable('live_days')
    .set({ wall: kind, wall_theme_id: themeId, wall_page: 1, wall_turns_from: sql`now()` })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .execute()
  const told = kind === 'formula' ? 'live_formulas' : kind === 'key-questions' ? 'live_key_questions' : null
  if (told)
    await tx
      .updateTable(told)
      .set({ is_told: true })
      .where('organisation_id', '=', organisationId)
      .where('event_id', '=', eventId)
      .execute()
}

/** Puts a page on the wall, to stay or as the first of those that turn. */
export async function setPage(
  tx: Tx,
  { organisationId, eventId }: Room,
  { page, isHeld }: Readonly<{ page: number; isHeld: boolean }>,
): Promise<void> {
  await tx
    .updateTable('live_days')
    .set({ wall_page: page, wall_turns_from: isHeld ? null : sql`now()` })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .execute()
}
