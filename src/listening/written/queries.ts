import type { Day } from '../../calendar/day.ts'
import { addFinding, findHeardWave } from '../../heard/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { sayNotesGone } from '../themes/queries.ts'

/** What people wrote to one question of a survey, once it is closed. */
type Written = Readonly<{ waveId: string; question: string; title: string; texts: readonly string[]; today: Day }>

/** Takes up what was written in a survey as notes that wait for a coding. Nobody agreed to be quoted. */
export async function addWritten(
  tx: Tx,
  { organisationId }: Pick<Viewer, 'organisationId'>,
  { waveId, question, title, texts, today }: Written,
): Promise<void> {
  const own = { organisation_id: organisationId }
  const of = { form: 'survey' as const, wave_id: waveId, question }
  const { id } = await tx
    .insertInto('listening_occasions')
    .values({ ...own, ...of, title, held_on: today, made_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('listening_notes')
    .values(texts.map(words => ({ ...own, occasion_id: id, words, may_quote: false })))
    .execute()
}

/** What was written goes on the day that was fixed for the answers; themes stay. */
export async function forgetWritten(keeper: Db, today: Day): Promise<void> {
  const gone = await keeper
    .deleteFrom('listening_notes as n')
    .using('listening_occasions as o')
    .innerJoin('waves as w', join =>
      join.onRef('w.organisation_id', '=', 'o.organisation_id').onRef('w.id', '=', 'o.wave_id'),
    )
    .whereRef('o.organisation_id', '=', 'n.organisation_id')
    .whereRef('o.id', '=', 'n.occasion_id')
    .where('w.delete_on', '<=', today)
    .returning('n.theme_id as themeId')
    .execute()
  await sayNotesGone(keeper, gone, today)
}

/**
 * Puts those of these themes that have become gaps among what was heard in the surveys in which they were written: in each
 * once, for those who were asked.
 */
export async function tellSurveys(tx: Tx, viewer: Viewer, themeIds: readonly string[], today: Day): Promise<void> {
  if (themeIds.length === 0) return
  const due = await tx
    .selectFrom('listening_notes as n')
    .innerJoin('listening_occasions as o', join =>
      join.onRef('o.organisation_id', '=', 'n.organisation_id').onRef('o.id', '=', 'n.occasion_id'),
    )
    .innerJoin('codings as c', join =>
      join.onRef('c.organisation_id', '=', 'n.organisation_id').onRef('c.id', '=', 'n.coding_id'),
    )
    .innerJoin('themes as t', join =>
      join.onRef('t.organisation_id', '=', 'n.organisation_id').onRef('t.id', '=', 'n.theme_id'),
    )
    .where('n.organisation_id', '=', viewer.organisationId)
    .where('n.theme_id', 'in', themeIds)
    .where('c.settled_on', 'is not', null)
    .where('o.wave_id', 'is not', null)
    .where('t.gap_id', 'is not', null)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('findings as f')
            .whereRef('f.organisation_id', '=', 'o.organisation_id')
            .whereRef('f.wave_id', '=', 'o.wave_id')
            .whereRef('f.gap_id', '=', 't.gap_id')
            .select('f.id'),
        ),
      ),
    )
    .select(['t.title as words'])
    .select(eb => [eb.ref('o.wave_id').$notNull().as('waveId'), eb.ref('t.gap_id').$notNull().as('gapId')])
    .distinct()
    .orderBy('t.title')
    .execute()
  for (const { waveId, words, gapId } of due) {
    await findHeardWave(tx, viewer, waveId, 'held')
    await addFinding(tx, viewer, waveId, { topic: null, words, gapId }, today)
  }
}
