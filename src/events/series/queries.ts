import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Of } from '../details/queries.ts'
import type { EventKind } from '../event.ts'

export type SeriesWords = Readonly<{ title: string; about: string; kind: EventKind }>
export type Series = SeriesWords & Readonly<{ id: string; version: number }>

const seriesOf = (tx: Tx, { organisationId }: Of) =>
  tx
    .selectFrom('event_series')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'title', 'about', 'kind', 'version'])

/** The series there are, by title. */
export function listSeries(tx: Tx, of: Of): Promise<Series[]> {
  return seriesOf(tx, of)
    .orderBy(eb => eb.fn('lower', ['title']))
    .orderBy('id')
    .limit(200)
    .execute()
}

export async function findSeries(tx: Tx, of: Of, id: string): Promise<Series | null> {
  return (await seriesOf(tx, of).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function addSeries(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  words: SeriesWords,
  today: Day,
): Promise<string> {
  const { id } = await tx
    .insertInto('event_series')
    .values({ organisation_id: organisationId, made_on: today, made_by: memberId, ...words })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes a series anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeSeries(
  tx: Tx,
  { organisationId }: Of,
  { id, version }: Pick<Series, 'id' | 'version'>,
  words: SeriesWords,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('event_series')
    .set({ ...words, version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
