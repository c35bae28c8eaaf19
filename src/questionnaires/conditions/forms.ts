import type { Form, FormReading } from '../../platform/http/form.ts'
import { askableValues } from '../answer-words.ts'
import { idsIn, pageOf } from '../edit.ts'
import { type Condition, isQuestion, type Question, type Questionnaire, questionsOf } from '../questionnaire.ts'

/** A condition as it was chosen: by question, the answers that were ticked. */
export type ConditionTyped = Readonly<{ when: string; chosen: Readonly<Record<string, readonly string[]>> }>

const fieldOf = (question: string) => `is.${question}`
export const conditionFields = { answers: fieldOf }

/** The questions that a page or an item may hang on: those that are asked before it, and have answers to choose from. */
export function earlierQuestions(questionnaire: Questionnaire, part: string): Question[] {
  const ids = idsIn(questionnaire)
  const place = ids.indexOf(part)
  const items = questionnaire.pages.flatMap(page => page.items)
  return items
    .filter(isQuestion)
    .filter(question => ids.indexOf(question.id) < place && askableValues(question) !== null)
}

/** Whether the part is a page or an item; null where it is neither. */
export function partIn(questionnaire: Questionnaire, part: string) {
  const page = questionnaire.pages.find(({ id }) => id === part)
  return page ?? pageOf(questionnaire, part)?.items.find(({ id }) => id === part) ?? null
}

export function typedCondition(form: Form, questions: readonly Question[]): ConditionTyped {
  const chosen = questions.map(({ id }) => [id, form.many(fieldOf(id))] as const)
  return { when: form.one('when'), chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)) }
}

export function typedOf(condition: Condition | undefined): ConditionTyped {
  if (!condition) return { when: 'always', chosen: {} }
  const chosen = condition.clauses.map(({ question, is }) => [question, is] as const)
  return { when: condition.when, chosen: Object.fromEntries(chosen) }
}

/** The condition that was chosen; undefined for none. */
export function readCondition(
  { when, chosen }: ConditionTyped,
  questionnaire: Questionnaire,
): FormReading<Condition | undefined> {
  const wrong = (text: string): FormReading<Condition | undefined> => ({
    outcome: 'wrong',
    errors: [{ field: 'when', text }],
  })
  if (when === 'always') return { outcome: 'read', value: undefined }
  if (when !== 'all' && when !== 'any') return wrong('Choose whom it is shown to')
  const questions = questionsOf(questionnaire)
  const clauses = Object.entries(chosen).flatMap(([id, values]) => {
    const question = questions.find(each => each.id === id)
    const is = (question && askableValues(question)?.filter(value => values.includes(value))) ?? []
    return is.length > 0 ? [{ question: id, is: [...is] }] : []
  })
  if (clauses.length === 0) return wrong('Tick the answers it hangs on, or show it to everybody')
  if (clauses.length > 10) return wrong('Tick answers of ten questions at most')
  return { outcome: 'read', value: { when, clauses } }
}
