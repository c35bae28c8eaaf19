import { isShown } from './condition.ts'
import {
  agreeScale,
  type Derived,
  isQuestion,
  type Question,
  type Questionnaire,
  standsAlone,
  valuesOf,
} from './questionnaire.ts'

/** An answer to one question: a value, several, the values of a matrix by row, or words. */
export type Answer = string | readonly string[] | Readonly<Record<string, string>>

/** What somebody answered, by the id of the question. What was left out is not in it. */
export type Given = Readonly<Record<string, Answer>>

/**
 * The questions that are shown to somebody who answered this, in their order. A question that is not shown counts as not
 * answered for everything that comes after it.
 */
export function shownQuestions({ pages }: Pick<Questionnaire, 'pages'>, given: Given): Question[] {
  const shown: Question[] = []
  const heard: Record<string, Answer> = {}
  for (const page of pages) {
    if (!isShown(page.showIf, heard)) continue
    for (const item of page.items) {
      if (!isQuestion(item) || !isShown(item.showIf, heard)) continue
      shown.push(item)
      const answer = given[item.id]
      if (answer !== undefined) heard[item.id] = answer
    }
  }
  return shown
}

/** What follows from the answers, such as *disabled* from two of them; null where nothing does. */
export function derive({ values }: Derived, given: Given): string | null {
  return values.find(({ when }) => isShown(when, given))?.id ?? null
}

export type Heard =
  | Readonly<{ outcome: 'heard'; given: Given }>
  | Readonly<{ outcome: 'refused'; wrong: readonly string[] }>

/**
 * What somebody sent, as it is kept: in the order of the questions, without what was not asked of them. Refused, with the
 * ids of the questions, when an answer is none that can be given.
 */
export function hear(questionnaire: Pick<Questionnaire, 'pages'>, sent: unknown): Heard {
  const answers = typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? sent : {}
  const read: Record<string, Answer> = {}
  const wrong: string[] = []
  for (const question of questionnaire.pages.flatMap(({ items }) => items).filter(isQuestion)) {
    const value: unknown = Object.hasOwn(answers, question.id) ? Reflect.get(answers, question.id) : undefined
    const answer = hearAnswer(question, value)
    if (answer === 'wrong') wrong.push(question.id)
    else if (answer !== null) read[question.id] = answer.answer
  }
  const shown = shownQuestions(questionnaire, read)
  const wrongShown = wrong.filter(id => shown.some(question => question.id === id))
  if (wrongShown.length > 0) return { outcome: 'refused', wrong: wrongShown }
  const kept = shown.flatMap(({ id }) => (read[id] === undefined ? [] : [[id, read[id]] as const]))
  return { outcome: 'heard', given: Object.fromEntries(kept) }
}

type HeardAnswer = Readonly<{ answer: Answer }> | 'wrong' | null

const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

function hearAnswer(question: Question, value: unknown): HeardAnswer {
  if (value === undefined || value === null || value === '') return null
  switch (question.type) {
    case 'words':
      return isText(value) ? hearWords(value, question.longest) : 'wrong'
    case 'choices':
      return hearChoices(question, value)
    case 'ranking':
      return hearRanking(question, value)
    case 'matrix':
      return hearMatrix(question, value)
    default:
      return isText(value) && valuesOf(question)!.includes(value) ? { answer: value } : 'wrong'
  }
}

function hearWords(value: string, longest: number): HeardAnswer {
  // Control characters, and those that turn the direction of writing, mean nothing to a reader; line breaks stay.
  const words = value
    .replaceAll('\r\n', '\n')
    .replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
  if (words.length > longest) return 'wrong'
  return words === '' ? null : { answer: words }
}

function hearChoices({ options, atMost }: Extract<Question, { type: 'choices' }>, value: unknown): HeardAnswer {
  if (!isTexts(value)) return 'wrong'
  if (value.length === 0) return null
  const chosen = options.filter(({ id }) => value.includes(id))
  const isAlone = chosen.length === 1 || chosen.every(option => !standsAlone(option))
  const isRight = new Set(value).size === value.length && chosen.length === value.length && isAlone
  if (!isRight || (atMost !== undefined && chosen.length > atMost)) return 'wrong'
  return { answer: chosen.map(({ id }) => id) }
}

function hearRanking({ options, mayLeaveOut }: Extract<Question, { type: 'ranking' }>, value: unknown): HeardAnswer {
  if (!isTexts(value)) return 'wrong'
  if (value.length === 0) return null
  const isOnce = new Set(value).size === value.length && value.every(each => options.some(({ id }) => id === each))
  const isWhole = value.length === options.length || mayLeaveOut
  return isOnce && isWhole ? { answer: [...value] } : 'wrong'
}

function hearMatrix(question: Extract<Question, { type: 'matrix' }>, value: unknown): HeardAnswer {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'wrong'
  const allowed: readonly string[] = question.columns?.map(({ id }) => id) ?? agreeScale
  const answered = question.rows.flatMap(({ id }) => {
    const cell: unknown = Object.hasOwn(value, id) ? Reflect.get(value, id) : undefined
    return cell === undefined || cell === '' ? [] : [[id, cell] as const]
  })
  if (!answered.every((each): each is readonly [string, string] => isText(each[1]) && allowed.includes(each[1])))
    return 'wrong'
  const strange = Object.keys(value).some(id => !question.rows.some(row => row.id === id))
  if (strange) return 'wrong'
  return answered.length === 0 ? null : { answer: Object.fromEntries(answered) }
}
