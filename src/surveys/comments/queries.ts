import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import {
  type Question,
  type Questionnaire,
  questionsOf,
  restoreQuestionnaire,
} from '../../questionnaires/questionnaire.ts'

/** A wave as far as what people wrote in it goes. */
export type Written = Readonly<{
  id: string
  title: string
  base: number
  closesOn: Day
  deleteOn: Day
  takenOutOn: Day | null
  questions: readonly Question[]
}>

export async function findWritten(tx: Tx, viewer: Viewer, id: string): Promise<Written | null> {
  const row = await tx
    .selectFrom('waves')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('fixed_on', 'is not', null)
    .select(['id', 'title', 'rule_base as base', 'closes_on as closesOn', 'delete_on as deleteOn', 'content'])
    .select('comments_on as takenOutOn')
    .executeTakeFirst()
  if (!row) return null
  const { content, ...wave } = row
  const asked: Questionnaire = restoreQuestionnaire(content)
  return { ...wave, questions: questionsOf(asked).filter(({ type }) => type === 'words') }
}

export const commentsOnPage = 100

/** A page of what was written to one question, in the order of numbers drawn by chance; one more when there are more. */
export async function listComments(
  tx: Tx,
  { organisationId }: Viewer,
  { waveId, question, page }: Readonly<{ waveId: string; question: string; page: number }>,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('comments')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .where('question', '=', question)
    .select('words')
    .orderBy('id')
    .limit(commentsOnPage + 1)
    .offset((page - 1) * commentsOnPage)
    .execute()
  return rows.map(({ words }) => words)
}
