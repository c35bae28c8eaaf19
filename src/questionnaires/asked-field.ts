import type { Answer } from './given.ts'
import type { MessageKey, Messages } from './messages.ts'
import { isQuestion, type Question, type Questionnaire, standsAlone } from './questionnaire.ts'
import { type Language, say } from './text.ts'

/** What a control is called in a form: a question, or a row or an option of one. */
export function fieldOf(question: string, part?: string): string {
  return part === undefined ? `q.${question}` : `q.${question}.${part}`
}

/** The fields of a posted form. */
type Fields = Readonly<{ one(name: string): string; many(name: string): readonly string[] }>

/** What was sent, by question, before anybody has looked whether it can be an answer. */
export type Sent = Readonly<Record<string, Answer>>

/**
 * What a form says, for `hear` to judge. What was left empty is not in it. A ranking with ties or gaps stays the places
 * that were typed, by option, and so is none that `hear` takes.
 */
export function readGiven(form: Fields, { pages }: Pick<Questionnaire, 'pages'>): Sent {
  const questions = pages.flatMap(({ items }) => items).filter(isQuestion)
  return Object.fromEntries(
    questions.flatMap(question => {
      const answer = readAnswer(form, question)
      return answer.length === 0 || Object.keys(answer).length === 0 ? [] : [[question.id, answer]]
    }),
  )
}

function readAnswer(form: Fields, question: Question): Answer {
  switch (question.type) {
    case 'choices':
      return form.many(fieldOf(question.id)).filter(Boolean)
    case 'ranking':
      return inOrder(readParts(form, question.id, question.options), question)
    case 'matrix':
      return readParts(form, question.id, question.rows)
    default:
      return form.one(fieldOf(question.id))
  }
}

function readParts(form: Fields, id: string, parts: readonly Readonly<{ id: string }>[]): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap(part => {
      const value = form.one(fieldOf(id, part.id))
      return value === '' ? [] : [[part.id, value]]
    }),
  )
}

/** The options by their places, where every place has one of them and none is missing; otherwise the places as they are. */
function inOrder(
  places: Readonly<Record<string, string>>,
  { options, mayLeaveOut }: Extract<Question, { type: 'ranking' }>,
): Answer {
  const order = options.map((_, i) => options.filter(({ id }) => places[id] === String(i + 1)).map(({ id }) => id))
  const found = order.flat()
  const isClear = order.every(({ length }) => length === 1 || (mayLeaveOut && length === 0))
  return isClear && found.length === Object.keys(places).length ? found : places
}

/** The place that an option was given, as it was typed; '' for none. */
export function placeOf(sent: Answer | undefined, option: string): string {
  if (sent === undefined || typeof sent === 'string') return ''
  if (!isOrder(sent)) return sent[option] ?? ''
  const place = sent.indexOf(option)
  return place < 0 ? '' : String(place + 1)
}

const isOrder = (sent: Answer): sent is readonly string[] => Array.isArray(sent)

/** What is wrong with the answer to a question, and the control where it is put right. */
export type Problem = Readonly<{ field: string; text: string; question: string }>

/** What is wrong with an answer that `hear` refused. */
export function problemWith(
  question: Question,
  sent: Answer | undefined,
  { words, language }: Readonly<{ words: Messages; language: Language }>,
): Problem {
  const [key, values] = refusalOf(question, sent, language)
  return { field: controlOf(question), text: words.say(key, values), question: say(question.text, language) }
}

/** The lines of the error summary: which question, and what is wrong. */
export function problemLinks(problems: readonly Problem[]): { text: string; href: string }[] {
  return problems.map(({ field, text, question }) => ({ text: `${question} – ${text}`, href: `#${field}` }))
}

type Refusal = readonly [MessageKey, Readonly<Record<string, string | number>>?]

function refusalOf(question: Question, sent: Answer | undefined, language: Language): Refusal {
  switch (question.type) {
    case 'words':
      return ['wrong-length', { has: typeof sent === 'string' ? sent.length : 0, room: question.longest }]
    case 'ranking':
      return ['wrong-rank', { count: question.options.length }]
    case 'choices': {
      const silence = question.options.find(each => standsAlone(each) && Array.isArray(sent) && sent.includes(each.id))
      if (silence) return ['wrong-silence', { silence: say(silence.label, language) }]
      return question.atMost === undefined ? ['wrong-choice'] : ['wrong-count', { count: question.atMost }]
    }
    default:
      return ['wrong-choice']
  }
}

/** The first control of a question: where the error summary leads, and what its errors are kept under. */
export function controlOf(question: Question): string {
  switch (question.type) {
    case 'ranking':
      return fieldOf(question.id, question.options[0]!.id)
    case 'matrix':
      return fieldOf(question.id, question.rows[0]!.id)
    default:
      return fieldOf(question.id)
  }
}
