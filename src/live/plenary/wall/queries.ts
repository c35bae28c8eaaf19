import type { Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'
import type { Wall } from './wall.ts'

export async function findWall(tx: Tx, { organisationId, eventId }: Room): Promise<Wall> {
  const row = await tx
    .selectFrom('live_days')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .select(['wall as kind', 'wall_theme_id as themeId'])
    .executeTakeFirst()
  return row ?? { kind: 'clock', themeId: null }
}

/** Puts something on the wall. Of two hosts who do, the later one is right: nothing is lost by it. */
export async function setWall(tx: Tx, { organisationId, eventId }: Room, { kind, themeId }: Wall): Promise<void> {
  await tx
    .updateTable('live_days')
    .set({ wall: kind, wall_theme_id: themeId })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .execute()
}
