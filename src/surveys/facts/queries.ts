import type { Day } from '../../calendar/day.ts'
import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { type Fact, mostFacts, type SaidFact } from './fact.ts'

/** What the host of a survey says beside it, in the order in which it was said. */
export async function listFacts(tx: Tx, viewer: Viewer, waveId: string): Promise<SaidFact[]> {
  const rows = await factsOf(tx, viewer).where('f.wave_id', '=', waveId).execute()
  return rows.map(asSaid)
}

/** The same of the survey that a release was made of; none where it was not held here. */
export async function listFactsOfRelease(tx: Tx, viewer: Viewer, releaseId: string): Promise<SaidFact[]> {
  const rows = await factsOf(tx, viewer)
    .innerJoin('waves as w', join =>
      join.onRef('w.organisation_id', '=', 'f.organisation_id').onRef('w.id', '=', 'f.wave_id'),
    )
    .where('w.release_id', '=', releaseId)
    .execute()
  return rows.map(asSaid)
}

/** How many codes on paper were printed for the survey that a release was made of. */
export async function countCodesOfRelease(tx: Tx, { organisationId }: Viewer, releaseId: string): Promise<number> {
  const wave = await tx
    .selectFrom('waves')
    .where('organisation_id', '=', organisationId)
    .where('release_id', '=', releaseId)
    .select('codes_printed as codes')
    .executeTakeFirst()
  return wave?.codes ?? 0
}

function factsOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('survey_facts as f')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'f.organisation_id').onRef('m.id', '=', 'f.said_by'),
    )
    .where('f.organisation_id', '=', organisationId)
    .select(['f.id', 'f.words', 'f.number', 'f.out_of as of', 'f.of_whom as whom'])
    .select(['f.said_on as saidOn', 'm.name as saidBy'])
    .orderBy('f.place')
    .orderBy('f.id')
}

type Row = Omit<SaidFact, 'out'> & Readonly<{ of: number | null; whom: string | null }>

function asSaid({ of, whom, ...fact }: Row): SaidFact {
  return { ...fact, out: of === null || whom === null ? null : { of, whom } }
}

/** Writes a fact down after the others. False when there are as many as anybody reads. */
export async function sayFact(
  tx: Tx,
  viewer: Viewer,
  waveId: string,
  { words, number, out }: Fact,
  { today, now }: Readonly<{ today: Day; now: Date }>,
): Promise<boolean> {
  const { organisationId, memberId } = viewer
  const own = { organisation_id: organisationId, wave_id: waveId }
  const { many, last } = await tx
    .selectFrom('survey_facts')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .select(eb => [eb.fn.countAll<string>().as('many'), eb.fn.coalesce(eb.fn.max('place'), eb.lit(0)).as('last')])
    .executeTakeFirstOrThrow()
  if (Number(many) >= mostFacts) return false
  const counted = { words, number, out_of: out?.of ?? null, of_whom: out?.whom ?? null }
  await tx
    .insertInto('survey_facts')
    .values({ ...own, place: last + 1, ...counted, said_on: today, said_by: memberId })
    .execute()
  await recordAct(tx, viewer, { act: 'round-fact-said', now })
  return true
}

/** Takes a fact away, such as one that was wrong. */
export async function removeFact(tx: Tx, viewer: Viewer, waveId: string, id: string, now: Date): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('survey_facts')
    .where('organisation_id', '=', viewer.organisationId)
    .where('wave_id', '=', waveId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows > 0n) await recordAct(tx, viewer, { act: 'round-fact-removed', now })
}
