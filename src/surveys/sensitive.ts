import { type Question, type Questionnaire, questionsOf } from '../questionnaires/questionnaire.ts'

type Asked = Pick<Questionnaire, 'pages'>

/** Questions whose answers are counted: words of one's own are not. */
export function countedOf(questionnaire: Asked): Question[] {
  return questionsOf(questionnaire).filter(({ type }) => type !== 'words')
}

/** What is sensitive in a questionnaire itself. */
export function sensitiveIn(questionnaire: Asked): readonly string[] {
  return countedOf(questionnaire)
    .filter(({ isSensitive }) => isSensitive)
    .map(({ id }) => id)
}

/** What is sensitive in a survey: a survey may add to what its questionnaire marks, and takes nothing away from it. */
export function sensitiveOf(questionnaire: Asked, added: readonly string[]): readonly string[] {
  return [...new Set([...sensitiveIn(questionnaire), ...added])]
}
