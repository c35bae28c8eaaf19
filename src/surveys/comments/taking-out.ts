import type { Day } from '../../calendar/day.ts'
import { addWritten, forgetWritten } from '../../listening/written/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { questionsOf, restoreQuestionnaire } from '../../questionnaires/questionnaire.ts'
import { countedOf, type Way } from '../results/counted.ts'

type Due = Readonly<{ id: string; organisationId: string }>

/**
 * Takes what people wrote out of every wave that is closed: each text for itself, with nothing that leads to the rest of
 * an answer, to be read, and to be put under themes by two people. Of a question to which fewer than the base wrote, nothing is
 * taken out, and so nobody reads it; nor what fewer than the base wrote with a ballot beside others with a code. Texts go on
 * the day that was fixed for the answers.
 */
export async function takeOutComments(keeper: Db, today: Day): Promise<void> {
  const due: Due[] = await keeper
    .selectFrom('waves')
    .where('closed_on', 'is not', null)
    .where('comments_on', 'is', null)
    .where('delete_on', '>', today)
    .where('deleted_on', 'is', null)
    .select(['id', 'organisation_id as organisationId'])
    .execute()
  await eachInTurn(due, wave => asViewer(keeper, wave, tx => takeOut(tx, wave, today)))
  await keeper
    .deleteFrom('comments')
    .where('wave_id', 'in', eb => eb.selectFrom('waves').select('id').where('delete_on', '<=', today))
    .execute()
  await forgetWritten(keeper, today)
}

async function takeOut(tx: Tx, { id, organisationId }: Due, today: Day): Promise<void> {
  const wave = await tx
    .updateTable('waves')
    .set({ comments_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('comments_on', 'is', null)
    .returning(['content', 'title', 'rule_base as base'])
    .executeTakeFirst()
  if (!wave) return
  const questions = questionsOf(restoreQuestionnaire(wave.content)).filter(({ type }) => type === 'words')
  for (const question of questions) {
    const written = await listTexts(tx, organisationId, id, question.id)
    // Sorted by their own letters: the order of the answers is not carried over.
    const texts = countedOf(written, wave.base)
      .map(({ words }) => words)
      .sort()
    if (texts.length < wave.base) continue
    const own = { organisation_id: organisationId, wave_id: id, question: question.id }
    const title = `${wave.title}: ${question.text.en}`.slice(0, 200)
    await addWritten(tx, { organisationId }, { waveId: id, question: question.id, title, texts, today })
    await tx
      .insertInto('comments')
      .values(texts.map(words => ({ ...own, words })))
      .execute()
  }
}

type Text = Readonly<{ words: string; way: Way }>

/** What was written to one question. */
async function listTexts(tx: Tx, organisationId: string, waveId: string, question: string): Promise<Text[]> {
  const rows = await tx
    .selectFrom('answers')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .where('way', '!=', 'open')
    .select(['given', eb => eb.ref('way').$castTo<Way>().as('way')])
    .execute()
  return rows.flatMap(({ given, way }) => {
    const words: unknown = Reflect.get(given as object, question)
    return typeof words === 'string' && words !== '' ? [{ words, way }] : []
  })
}
