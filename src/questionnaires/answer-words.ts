import type { Messages } from './messages.ts'
import {
  agreeScale,
  type Clause,
  type Condition,
  type Question,
  type Questionnaire,
  questionsOf,
  valuesOf,
} from './questionnaire.ts'
import { type Language, say, source } from './text.ts'

type In = Readonly<{ language: Language; words: Messages }>

/** One of the answers to a question, in words; a value that is none stays as it is. */
export function answerWords(question: Question, value: string, { language, words }: In): string {
  switch (question.type) {
    case 'choice':
    case 'choices':
    case 'ranking': {
      const option = question.options.find(({ id }) => id === value)
      return option ? say(option.label, language) : value
    }
    case 'scale':
      return agreeWords(value, words)
    case 'band':
      return bandWords(question, value, { language, words })
    default:
      return value
  }
}

/** A value of the agree scale. */
export function agreeWords(value: string, words: Messages): string {
  const known = agreeScale.find(each => each === value)
  return known ? words.say(`agree-${known}`) : value
}

/** A band of numbers: 0 to 4 years, 5 years, or 10 or more years. */
function bandWords(
  { from, unit }: Extract<Question, { type: 'band' }>,
  value: string,
  { language, words }: In,
): string {
  const at = from.findIndex(each => String(each) === value)
  const [first, next] = [from[at], from[at + 1]]
  if (first === undefined) return value
  const band =
    next === undefined
      ? words.say('band-open', { from: first })
      : next - 1 <= first
        ? words.say('band-of-one', { from: first })
        : words.say('band', { from: first, to: next - 1 })
  return unit ? `${band} ${say(unit, language)}` : band
}

/** What a condition can ask of a question: its single values, or any of several. Null where it can ask nothing. */
export function askableValues(question: Question): readonly string[] | null {
  return question.type === 'choices' ? question.options.map(({ id }) => id) : valuesOf(question)
}

/** A condition in words, from the answers it wants: *“Yes” to “Have you seen it?”*. */
export function conditionWords(
  { when, clauses }: Condition,
  questionnaire: Pick<Questionnaire, 'pages'>,
  words: Messages,
): string {
  const questions = questionsOf(questionnaire)
  const inWords = ({ question: id, is }: Clause) => {
    const question = questions.find(each => each.id === id)
    const wanted = is.map(value => `“${question ? answerWords(question, value, { language: source, words }) : value}”`)
    return `${wanted.join(' or ')} to “${question ? question.text[source] : id}”`
  }
  return clauses.map(inWords).join(when === 'all' ? ', and ' : ', or ')
}
