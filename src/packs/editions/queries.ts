import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Of } from '../../events/details/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import { type PackContent, takenOut, without } from '../content.ts'
import type { FileKind } from '../files.ts'
import type { Audience, Edition, Listed } from './edition.ts'

const editionsOf = (tx: Tx, { organisationId }: Of, eventId: string) =>
  tx.selectFrom('pack_editions').where('organisation_id', '=', organisationId).where('event_id', '=', eventId)

const columns = [
  ...(['id', 'edition as number', 'published_on as publishedOn', 'audience', 'why'] as const),
  sql<boolean>`content::text like ${`%${takenOut}%`}`.as('isCut'),
]

/** The editions of a pack, the newest first. */
export function listEditions(tx: Tx, of: Of, eventId: string): Promise<Listed[]> {
  return editionsOf(tx, of, eventId).select(columns).orderBy('edition', 'desc').limit(100).execute()
}

/** One edition, the newest without a number. What stands in it was put there by `publish`. */
export async function findEdition(tx: Tx, of: Of, eventId: string, number?: number): Promise<Edition | null> {
  let wanted = editionsOf(tx, of, eventId).select(columns).select('content')
  if (number !== undefined) wanted = wanted.where('edition', '=', number)
  const row = await wanted.orderBy('edition', 'desc').limit(1).executeTakeFirst()
  return row ? { ...row, content: row.content as PackContent } : null
}

type New = Readonly<{ number: number; audience: Audience; why: string; content: PackContent }>

/**
 * Whoever publishes reads what may be said and writes it down while nobody takes anything back, and the other way round: what
 * is taken back meanwhile goes out of the edition that has just been made.
 */
export async function holdEditions(tx: Tx, { organisationId }: Of): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`editions ${organisationId}`}, 0))`.execute(tx)
}

/** Publishes a pack as its next edition. False when there is one of that number already: somebody else was faster. */
export async function publish(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  eventId: string,
  { content, number, ...edition }: New,
  today: Day,
): Promise<boolean> {
  const made = await tx
    .insertInto('pack_editions')
    .values({
      ...{ organisation_id: organisationId, event_id: eventId, published_on: today, published_by: memberId },
      ...{ ...edition, edition: number, content: jsonb(content) },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/**
 * Takes out of every edition what came from a source. The files beside them go too, and are made anew. False when nothing
 * came from it.
 */
export async function takeOut(tx: Tx, { organisationId }: Of, source: string): Promise<boolean> {
  await holdEditions(tx, { organisationId })
  const rows = await tx
    .selectFrom('pack_editions')
    .where('organisation_id', '=', organisationId)
    .where(eb => eb(eb.cast<string>('content', 'text'), 'like', `%${source}%`))
    .select(['id', 'content'])
    .forUpdate()
    .execute()
  let wasThere = false
  for (const { id, content } of rows) {
    const left = without(content as PackContent, source)
    if (!left) continue
    wasThere = true
    await tx
      .updateTable('pack_editions')
      .set({ content: jsonb(left) })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute()
  }
  return wasThere
}

/** Whether an edition of an event has what came from a source. None is made until this is over. */
export async function standsIn(tx: Tx, of: Of, eventId: string, source: string): Promise<boolean> {
  await holdEditions(tx, of)
  const found = editionsOf(tx, of, eventId).where(eb => eb(eb.cast<string>('content', 'text'), 'like', `%${source}%`))
  return (await found.select('id').limit(1).executeTakeFirst()) !== undefined
}

type File = Readonly<{ editionId: string; kind: FileKind }>

export async function findFile(tx: Tx, { organisationId }: Of, { editionId, kind }: File): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('pack_files')
    .where('organisation_id', '=', organisationId)
    .where('edition_id', '=', editionId)
    .where('kind', '=', kind)
    .select('bytes')
    .executeTakeFirst()
  return row?.bytes ?? null
}

/**
 * Keeps a file beside its edition, unless what it was made of is not what stands there any more. It may be kept twice:
 * the first stays.
 */
export async function keepFile(
  tx: Tx,
  { organisationId }: Of,
  { editionId, kind }: File,
  made: Readonly<{ of: PackContent; bytes: Uint8Array }>,
): Promise<void> {
  const now = await tx
    .selectFrom('pack_editions')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', editionId)
    .select('content')
    .forShare()
    .executeTakeFirst()
  if (!now || JSON.stringify(now.content) !== JSON.stringify(made.of)) return
  await tx
    .insertInto('pack_files')
    .values({ organisation_id: organisationId, edition_id: editionId, kind, bytes: Buffer.from(made.bytes) })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
