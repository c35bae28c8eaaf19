import { addDays, type Day } from '../../../calendar/day.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { Tx } from '../../../platform/schema.ts'
import { inLibrary } from '../../../questionnaires/library.ts'
import { findFromLibrary, holdQuestionnaire, makeQuestionnaire, writeVersion } from '../../../questionnaires/queries.ts'
import { source } from '../../../questionnaires/text.ts'
import { nothingTyped } from '../../../surveys/draft/about.ts'
import { usualDays } from '../../../surveys/draft/days.ts'
import { makeDraft } from '../../../surveys/draft/queries.ts'
import { sensitiveIn } from '../../../surveys/sensitive.ts'
import { withinSentence } from '../../in-force/sentence.ts'
import type { Check } from '../check.ts'
import { checkKey, type InForce, putIn, titleFor } from './questions.ts'

/**
 * Makes a draft that asks everyone about what counts now, on days around the one on which the check is due, and has the
 * check know it. Nothing is fixed: it goes through the same checks as any other.
 */
export async function askFor(
  tx: Tx,
  viewer: Viewer,
  { id, dueOn }: Check,
  inForce: InForce,
  today: Day,
): Promise<string> {
  const { questionnaireId, sensitive } = await takeQuestionnaire(tx, viewer, inForce, today)
  const about = {
    ...{ questionnaireId, kind: 'yearly' as const, series: null, whoSees: nothingTyped.whoSees },
    title: titleFor(inForce).slice(0, 200),
    why: `We want to know whether people know what we mean by “${withinSentence(inForce.title)}” and whether it helps. We look at the words again with what you say.`,
  }
  const beginning = { ...usualDays('yearly', daysBegin(dueOn, today)), sensitive, today }
  const waveId = await makeDraft(tx, viewer, about, beginning)
  await tx
    .updateTable('understanding_checks')
    .set({ wave_id: waveId })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
  return waveId
}

/** So that the day on which the check is due lies in the middle, or as soon as people can be told. */
function daysBegin(dueOn: Day, today: Day): Day {
  const before = addDays(dueOn, -17)
  return before > today ? before : today
}

/** The questionnaire of this term with the words that count now: the one that is there, or a new one from the library. */
async function takeQuestionnaire(tx: Tx, viewer: Viewer, inForce: InForce, today: Day) {
  const ready = inLibrary(checkKey)
  if (!ready) throw new Error('The library has no questions about a definition.')
  const untouched = ready.questionnaire.title[source]
  const found = await findFromLibrary(tx, viewer, checkKey, [titleFor(inForce), untouched])
  const kept = found && (await holdQuestionnaire(tx, viewer, found))
  const content = putIn(kept ? kept.content : ready.questionnaire, inForce)
  const sensitive = sensitiveIn(content)
  if (!kept) {
    const questionnaireId = await makeQuestionnaire(tx, viewer, { content, fromLibrary: checkKey, today })
    return { questionnaireId, sensitive }
  }
  const written = await writeVersion(tx, viewer, kept, { to: content, today })
  if (written.outcome === 'wrong') throw new Error(`The words do not go in: ${written.problems.join(' ')}`)
  return { questionnaireId: kept.id, sensitive }
}

/** The term whose check a survey was made for; null for any other survey. */
export async function findTermOfWave(tx: Tx, { organisationId }: Viewer, waveId: string) {
  const row = await tx
    .selectFrom('understanding_checks as u')
    .innerJoin('adoptions as a', join =>
      join.onRef('a.organisation_id', '=', 'u.organisation_id').onRef('a.id', '=', 'u.adoption_id'),
    )
    .innerJoin('stations as s', join =>
      join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.id', '=', 'a.term_id'),
    )
    .where('u.organisation_id', '=', organisationId)
    .where('u.wave_id', '=', waveId)
    .select(['s.id', 's.title'])
    .executeTakeFirst()
  return row ?? null
}
