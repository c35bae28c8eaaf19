import type { Day } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { pastDay } from '../forms.ts'
import { type Answer, answers } from './check.ts'
import type { Question } from './questions.ts'

type Typed = Readonly<{ answer: string; words: string }>

/** What was typed: for each question, by its id. */
export type CheckTyped = Readonly<{ answers: Readonly<Record<string, Typed>>; checked: DayTyped }>

export function typedCheck(form: Form, questions: readonly Question[]): CheckTyped {
  const typed = questions.map(({ id }) => [id, { answer: form.one(`answer-${id}`), words: form.one(`words-${id}`) }])
  return { answers: Object.fromEntries(typed), checked: typedDay(form, 'checked') }
}

export function nothingTyped(today: Day): CheckTyped {
  return { answers: {}, checked: dayTyped(today) }
}

export type AnswerRead = Readonly<{ question: Question; answer: Answer; words: string }>
export type CheckRead = Readonly<{ checkedOn: Day; answers: readonly AnswerRead[] }>

export function readCheck(typed: CheckTyped, questions: readonly Question[], today: Day): FormReading<CheckRead> {
  const day = readDay(typed.checked, 'checked', pastDay(today))
  const read = questions.map(question => {
    const { answer = '', words = '' } = typed.answers[question.id] ?? {}
    return { question, answer: answers.find(each => each === answer), words }
  })
  const errors = [
    ...read.flatMap(({ question: { id }, answer, words }) => [
      ...(answer ? [] : [{ field: `answer-${id}`, text: 'Choose yes, in part or no for every question' }]),
      ...textErrors(`words-${id}`, words, 4000),
    ]),
    ...errorsOf(day),
  ]
  if (errors.length > 0 || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  const answered = read.flatMap(({ answer, ...rest }) => (answer ? [{ answer, ...rest }] : []))
  return { outcome: 'read', value: { checkedOn: day.value, answers: answered } }
}
