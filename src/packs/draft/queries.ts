import { sql } from 'kysely'
import type { Of } from '../../events/details/queries.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Facts } from '../facts.ts'
import type { Part } from '../part.ts'

type Written = Pick<Facts, 'texts' | 'resources'>

/** What hosts wrote under the headings of a pack, and what it lists to read, by title. */
export async function findWritten(tx: Tx, { organisationId }: Of, eventId: string): Promise<Written> {
  const { rows } = await sql<Written>`select
    (select coalesce(json_object_agg(part, json_build_object('words', words, 'version', version)), '{}')
      from pack_texts where organisation_id = ${organisationId} and event_id = ${eventId}) as texts,
    (select coalesce(json_agg(json_build_object('id', id, 'title', title, 'address', address, 'words', words)
        order by lower(title), id), '[]')
      from pack_resources where organisation_id = ${organisationId} and event_id = ${eventId}) as resources`.execute(tx)
  return rows[0] ?? { texts: {}, resources: [] }
}

type Seen = Readonly<{ eventId: string; part: Part; version: number }>

/**
 * Writes a text anew. False when somebody else has written it since `version`, which is 0 where nobody had: then nothing
 * is changed.
 */
export async function writeText(tx: Tx, { organisationId }: Of, seen: Seen, words: string): Promise<boolean> {
  const { eventId, part, version } = seen
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('pack_texts')
      .values({ organisation_id: organisationId, event_id: eventId, part, words })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await tx
    .updateTable('pack_texts')
    .set({ words, version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('part', '=', part)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
