import { sql } from 'kysely'
import type { Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'
import { findDay } from '../../queries.ts'
import { mostThemes, type Theme } from '../plenary.ts'
import { listThemes } from '../queries.ts'

/** A theme as it was found, with the event it belongs to. */
export type ThemeFound = Theme & Readonly<{ eventId: string }>

export async function findTheme(tx: Tx, organisationId: string, id: string): Promise<ThemeFound | null> {
  const row = await tx
    .selectFrom('live_themes')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select(['id', 'event_id as eventId', 'title', 'version'])
    .executeTakeFirst()
  return row ?? null
}

/** Adds a theme at the end. One that is called so already stays the only one: two hosts may think of it at once. */
export async function addTheme(tx: Tx, room: Room, title: string): Promise<'added' | 'there' | 'full'> {
  await findDay(tx, room, 'held')
  const themes = await listThemes(tx, room)
  if (themes.some(one => one.title.toLowerCase() === title.toLowerCase())) return 'there'
  if (themes.length >= mostThemes) return 'full'
  const own = { organisation_id: room.organisationId, event_id: room.eventId }
  await tx
    .insertInto('live_themes')
    .values({
      ...own,
      title,
      place: sql`(select coalesce(max(place), 0) + 1 from live_themes where event_id = ${room.eventId})`,
    })
    .execute()
  return 'added'
}

/** Calls a theme something else. False when somebody else has done so since. */
export async function renameTheme(tx: Tx, organisationId: string, theme: Theme, title: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('live_themes')
    .set({ title, version: theme.version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', theme.id)
    .where('version', '=', theme.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a theme away. What stood under it stays, under none. False when somebody else has renamed it since. */
export async function removeTheme(
  tx: Tx,
  room: Room,
  { id, version }: Pick<Theme, 'id' | 'version'>,
): Promise<boolean> {
  await findDay(tx, room, 'held')
  const gone = await tx
    .deleteFrom('live_themes')
    .where('organisation_id', '=', room.organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
