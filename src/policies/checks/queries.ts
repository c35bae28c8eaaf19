import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { Answered, Check, ListedCheck } from './check.ts'
import type { CheckRead } from './forms.ts'
import { questionsVersion } from './questions.ts'

/** The most checks on the page of a policy, the newest ones. */
const checksOnPage = 10

function checksOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('policy_checks as k')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'k.organisation_id').onRef('m.id', '=', 'k.checked_by'),
    )
    .where('k.organisation_id', '=', organisationId)
    .select(['k.id', 'k.policy_id as policyId', 'k.checked_on as checkedOn'])
    .select(['m.id as byId', 'm.name as byName', 'm.left_on as byLeftOn'])
}

const answeredWith = (answer: Answered['answer']) =>
  sql<number>`(select count(*) from policy_answers a
    where a.organisation_id = k.organisation_id and a.check_id = k.id and a.answer = ${answer})`

export async function listChecks(tx: Tx, viewer: Viewer, policyId: string): Promise<ListedCheck[]> {
  const rows = await checksOf(tx, viewer)
    .where('k.policy_id', '=', policyId)
    .select([answeredWith('yes').as('yes'), answeredWith('partly').as('partly'), answeredWith('no').as('no')])
    .orderBy('k.checked_on', 'desc')
    .orderBy('k.id')
    .limit(checksOnPage)
    .execute()
  return rows.map(({ id, checkedOn, yes, partly, no, ...by }) => ({
    ...{ id, checkedOn, yes, partly, no },
    by: namedFrom(by.byId, by.byName, by.byLeftOn),
  }))
}

export async function findCheck(tx: Tx, viewer: Viewer, id: string): Promise<Check | null> {
  const row = await checksOf(tx, viewer).where('k.id', '=', id).executeTakeFirst()
  if (!row) return null
  const answers = await tx
    .selectFrom('policy_answers')
    .select(['question', 'asked', 'lacking', 'answer', 'words', 'gap_id as gapId'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('check_id', '=', id)
    .orderBy('place')
    .execute()
  const by = namedFrom(row.byId, row.byName, row.byLeftOn)
  return { id, checkedOn: row.checkedOn, policyId: row.policyId, by, answers }
}

/** Writes a check down, with every question as it was asked. */
export async function addCheck(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  policyId: string,
  { checkedOn, answers }: CheckRead,
): Promise<string> {
  const own = { organisation_id: organisationId }
  const made = { policy_id: policyId, checked_on: checkedOn, checked_by: memberId }
  const { id } = await tx
    .insertInto('policy_checks')
    .values({ ...own, ...made, questions_version: questionsVersion })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = answers.map(({ question, answer, words }, at) => ({
    ...{ ...own, check_id: id, question: question.id, place: at + 1 },
    ...{ asked: question.text, lacking: question.lacking, answer, words },
  }))
  await tx.insertInto('policy_answers').values(rows).execute()
  return id
}

/** Holds an answer fast until the transaction ends, so that two people do not make two gaps of it. */
export async function holdAnswer(tx: Tx, { organisationId }: Viewer, checkId: string, question: string) {
  return tx
    .selectFrom('policy_answers')
    .select(['asked', 'lacking', 'answer', 'words', 'gap_id as gapId'])
    .where('organisation_id', '=', organisationId)
    .where('check_id', '=', checkId)
    .where('question', '=', question)
    .forUpdate()
    .executeTakeFirst()
}

/** Says which gap came of an answer. */
export async function noteGap(
  tx: Tx,
  { organisationId }: Viewer,
  { checkId, question, gapId }: Readonly<{ checkId: string; question: string; gapId: string }>,
): Promise<void> {
  await tx
    .updateTable('policy_answers')
    .set({ gap_id: gapId })
    .where('organisation_id', '=', organisationId)
    .where('check_id', '=', checkId)
    .where('question', '=', question)
    .execute()
}
