import type { ExpressionBuilder } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import { enqueue } from '../platform/jobs.ts'
import type { Schema, Tx } from '../platform/schema.ts'
import { heardPaths } from './paths.ts'
import type { HeardWave } from './wave.ts'

/** Did so many write to a question of the survey `w` that it was taken out to be read? That it was stays known. */
export function hasWordsOf(eb: ExpressionBuilder<Schema & { w: Schema['waves'] }, 'w'>) {
  return eb
    .exists(
      eb
        .selectFrom('listening_occasions as lo')
        .whereRef('lo.organisation_id', '=', 'w.organisation_id')
        .whereRef('lo.wave_id', '=', 'w.id')
        .select('lo.id'),
    )
    .$castTo<boolean>()
}

/** A survey that is fixed, with what came of it so far. Held, nobody else can change its findings meanwhile. */
export async function findHeardWave(
  tx: Tx,
  { organisationId }: Viewer,
  id: string,
  held?: 'held',
): Promise<HeardWave | null> {
  const query = tx
    .selectFrom('waves as w')
    .leftJoin('wave_tellings as t', join =>
      join.onRef('t.organisation_id', '=', 'w.organisation_id').onRef('t.wave_id', '=', 'w.id'),
    )
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 't.organisation_id').onRef('m.id', '=', 't.told_by'),
    )
    .where('w.organisation_id', '=', organisationId)
    .where('w.id', '=', id)
    .where('w.fixed_on', 'is not', null)
    .select(['w.id', 'w.title', 'w.closes_on as closesOn', 'w.called_off_on as calledOffOn'])
    .select(['w.closed_on as closedOn', 'w.deleted_on as deletedOn', 'w.participation', 'w.draft_id as draftId'])
    .select(eb => hasWordsOf(eb).as('hasWords'))
    .select([
      'w.no_figures_on as noFiguresOn',
      'w.release_id as releaseId',
      'w.rule_base as base',
      't.told_on as toldOn',
      'm.name as toldBy',
    ])
  const row = await (held ? query.forUpdate('w') : query).executeTakeFirst()
  if (!row) return null
  const { draftId, ...wave } = row
  return { ...wave, hasDraft: draftId !== null }
}

/** A finding as it is written: about which topic of the release, and which gap holds its answer. */
export type Finding = Readonly<{
  id: string
  waveId: string
  topic: number | null
  words: string
  gapId: string
  version: number
}>

function findingsOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('findings')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'wave_id as waveId', 'topic', 'words', 'gap_id as gapId', 'version'])
}

/** What was heard in a survey, in the order in which it is told. */
export function listFindings(tx: Tx, viewer: Viewer, waveId: string): Promise<Finding[]> {
  return findingsOf(tx, viewer).where('wave_id', '=', waveId).orderBy('place').orderBy('id').execute()
}

export async function findFinding(tx: Tx, viewer: Viewer, id: string): Promise<Finding | null> {
  return (await findingsOf(tx, viewer).where('id', '=', id).executeTakeFirst()) ?? null
}

export type FindingWords = Readonly<{ topic: number | null; words: string; gapId: string }>

/** Adds a finding after all others. Its survey is held. */
export async function addFinding(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  waveId: string,
  { topic, words, gapId }: FindingWords,
  today: Day,
): Promise<void> {
  const { last } = await tx
    .selectFrom('findings')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .select(eb => eb.fn.coalesce(eb.fn.max('place'), eb.lit(0)).as('last'))
    .executeTakeFirstOrThrow()
  const made = { made_on: today, made_by: memberId }
  await tx
    .insertInto('findings')
    .values({ organisation_id: organisationId, wave_id: waveId, place: last + 1, topic, words, gap_id: gapId, ...made })
    .execute()
}

/** Writes a finding anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeFinding(
  tx: Tx,
  { organisationId }: Viewer,
  { id, version }: Pick<Finding, 'id' | 'version'>,
  { topic, words, gapId }: FindingWords,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('findings')
    .set({ topic, words, gap_id: gapId, version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a finding off the page. Its gap stays. */
export async function removeFinding(tx: Tx, { organisationId }: Viewer, id: string): Promise<void> {
  await tx.deleteFrom('findings').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
}

/** Puts the findings of a survey into this order. Its survey is held. */
export async function orderFindings(tx: Tx, { organisationId }: Viewer, ids: readonly string[]): Promise<void> {
  for (const [i, id] of ids.entries()) {
    await tx
      .updateTable('findings')
      .set({ place: i + 1 })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute()
  }
}

/** Writes down that everyone who was asked is told today, and hands in the letters. False when they were told before. */
export async function tellAsked(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  waveId: string,
  { today, now }: Readonly<{ today: Day; now: Date }>,
): Promise<boolean> {
  const told = await tx
    .insertInto('wave_tellings')
    .values({ organisation_id: organisationId, wave_id: waveId, told_on: today, told_by: memberId })
    .onConflict(conflict => conflict.doNothing())
    .returning('wave_id')
    .executeTakeFirst()
  if (told) await enqueue(tx, 'tell-asked', { organisationId, waveId }, now)
  return told !== undefined
}

/** Where stands what came of the survey that a release was made of; null when it was not held here. */
export async function findCameOf(tx: Tx, { organisationId }: Viewer, releaseId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('waves')
    .where('organisation_id', '=', organisationId)
    .where('release_id', '=', releaseId)
    .select('id')
    .executeTakeFirst()
  return row ? heardPaths.heard(row.id) : null
}

/** The piece of evidence that a release is, if somebody has put it on the thread already. */
export async function findEvidenceOfRelease(
  tx: Tx,
  { organisationId }: Viewer,
  releaseId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('evidence as e')
    .innerJoin('stations as s', join =>
      join.onRef('s.organisation_id', '=', 'e.organisation_id').onRef('s.id', '=', 'e.station_id'),
    )
    .where('e.organisation_id', '=', organisationId)
    .where('e.release_id', '=', releaseId)
    .where('s.withdrawn_on', 'is', null)
    .select('s.id')
    .orderBy('s.number')
    .executeTakeFirst()
  return row?.id ?? null
}
