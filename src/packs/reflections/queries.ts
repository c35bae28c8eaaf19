import type { Of } from '../../events/details/queries.ts'
import { isActedOn } from '../../gaps/queries.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Reflection } from '../facts.ts'

/** As many as anybody reads. */
const mostReflections = 100

function reflectionsOf(tx: Tx, { organisationId }: Of) {
  return tx
    .selectFrom('pack_reflections as p')
    .leftJoin('stations as s', join =>
      join
        .onRef('s.organisation_id', '=', 'p.organisation_id')
        .onRef('s.id', '=', 'p.station_id')
        .on('s.withdrawn_on', 'is', null),
    )
    .where('p.organisation_id', '=', organisationId)
    .select(['p.id', 'p.event_id as eventId', 'p.words', 's.id as stationId', 's.kind', 's.number'])
    .select(isActedOn.as('isActedOn'))
}

type Row = Awaited<ReturnType<ReturnType<typeof reflectionsOf>['execute']>>[number]

function reflectionOf({ stationId, kind, number, isActedOn: acted, ...rest }: Row): FoundReflection {
  const isKnown = stationId && number !== null && (kind === 'lesson' || kind === 'gap')
  return { ...rest, station: isKnown ? { id: stationId, kind, number, isActedOn: acted } : null }
}

export type FoundReflection = Reflection & Readonly<{ eventId: string }>

/** What could be better next time, with what became of it. */
export async function listReflections(tx: Tx, of: Of, eventId: string): Promise<FoundReflection[]> {
  const rows = await reflectionsOf(tx, of)
    .where('p.event_id', '=', eventId)
    .orderBy('p.id')
    .limit(mostReflections)
    .execute()
  return rows.map(reflectionOf)
}

export async function findReflection(tx: Tx, of: Of, id: string): Promise<FoundReflection | null> {
  const row = await reflectionsOf(tx, of).where('p.id', '=', id).executeTakeFirst()
  return row ? reflectionOf(row) : null
}

/** Keeps everybody else from changing a reflection until this transaction ends. */
export async function holdReflection(tx: Tx, of: Of, id: string): Promise<FoundReflection | null> {
  await tx
    .selectFrom('pack_reflections')
    .where('organisation_id', '=', of.organisationId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return findReflection(tx, of, id)
}

export async function addReflection(tx: Tx, { organisationId }: Of, eventId: string, words: string): Promise<void> {
  await tx
    .insertInto('pack_reflections')
    .values({ organisation_id: organisationId, event_id: eventId, words })
    .execute()
}

const update = (tx: Tx, { organisationId }: Of, id: string) =>
  tx.updateTable('pack_reflections').where('organisation_id', '=', organisationId).where('id', '=', id)

/** Writes a reflection in other words. False when they are not those that were seen any more, or it is gone. */
export async function rewordReflection(
  tx: Tx,
  of: Of,
  id: string,
  { seen, words }: Readonly<{ seen: string; words: string }>,
): Promise<boolean> {
  const { numUpdatedRows } = await update(tx, of, id).where('words', '=', seen).set({ words }).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Says what a reflection, which the transaction holds, has become. */
export async function nameStation(tx: Tx, of: Of, id: string, stationId: string): Promise<void> {
  await update(tx, of, id).set({ station_id: stationId }).execute()
}

export async function removeReflection(tx: Tx, { organisationId }: Of, id: string): Promise<void> {
  await tx.deleteFrom('pack_reflections').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
}
