import type { Choices } from '../../answers/draft.ts'
import type { Answer, Given } from '../../questionnaires/given.ts'
import { messagesIn } from '../../questionnaires/messages.ts'
import { agreeScale, type Question } from '../../questionnaires/questionnaire.ts'

/** A column before the answers are put into it: `wordsFor` is '' where somebody left it out. */
export type Planned = Readonly<{
  question: Readonly<{ id: string }>
  label: string
  /** In the order of the questionnaire. */
  labels: readonly string[]
  /** What the question is a sign of, and whether it says it the other way round. */
  sign?: Choices['signs'][string] | undefined
  /**
   * A scale has all its steps, chosen or not, and a sensitive question all its answers: one that is missing would say that
   * nobody chose it, and the only one left that everybody did. Nor could a scale be held against that of another survey.
   */
  isWhole?: boolean | undefined
  /** What can be chosen, where an answer is several at once and stands in the column as all of them together. */
  pieces?: readonly string[]
  wordsFor(given: Given, row: number): string
}>

const { say } = messagesIn('en')
const agree = ['agree-1', 'agree-2', 'agree-3', 'agree-4', 'agree-5'] as const
const agreeLabels = agree.map(key => say(key))

/** What stands in a column for an answer to a question; '' where there is none. */
function of(question: Question, words: (answer: Answer) => string): Planned['wordsFor'] {
  return given => {
    const answer = given[question.id]
    return answer === undefined ? '' : words(answer)
  }
}

/** The columns that the answers to a question make, in its own words. */
export function planQuestion(question: Question): Planned[] {
  const label = question.text.en
  const one = (labels: readonly string[], ids: readonly string[], isWhole = false): Planned => ({
    ...{ question, label, labels, isWhole, sign: signOf(question, 'isReversed' in question && question.isReversed) },
    wordsFor: of(question, answer => (typeof answer === 'string' ? (labels[ids.indexOf(answer)] ?? '') : '')),
  })
  switch (question.type) {
    case 'words':
      return []
    case 'choice':
      return [one(labelsOf(question.options), idsOf(question.options))]
    case 'scale':
      return [one(agreeLabels, agreeScale, true)]
    case 'score': {
      const scores = Array.from({ length: 11 }, (_, i) => String(i))
      return [one(scores, scores, true)]
    }
    case 'band':
      return [
        one(
          question.from.map((_, i) => bandAt(question, i)),
          question.from.map(String),
        ),
      ]
    case 'choices':
      return [planSeveral(question)]
    case 'ranking':
      return question.options.map(({ id, label: option }) => ({
        ...{ question, label: `${label}: place of “${option.en}”` },
        labels: question.options.map((_, i) => String(i + 1)),
        wordsFor: of(question, answer =>
          Array.isArray(answer) && answer.includes(id) ? String(answer.indexOf(id) + 1) : '',
        ),
      }))
    case 'matrix': {
      const labels = question.columns ? labelsOf(question.columns) : agreeLabels
      const ids: readonly string[] = question.columns ? idsOf(question.columns) : agreeScale
      return question.rows.map(row => ({
        ...{
          question,
          label: `${label}: ${row.label.en}`,
          labels,
          isWhole: !question.columns,
          sign: signOf(question, row.isReversed),
        },
        wordsFor: of(question, answer => (isCells(answer) ? (labels[ids.indexOf(answer[row.id] ?? '')] ?? '') : '')),
      }))
    }
  }
}

function signOf({ facet }: Question, isReversed: boolean | undefined): Planned['sign'] {
  return facet || isReversed ? { ...(facet && { facet }), ...(isReversed && { isReversed }) } : undefined
}

const isCells = (answer: Answer): answer is Readonly<Record<string, string>> =>
  typeof answer === 'object' && !Array.isArray(answer)

type Options = readonly Readonly<{ id: string; label: Readonly<{ en: string }> }>[]

const labelsOf = (options: Options) => options.map(({ label }) => label.en)
const idsOf = (options: Options) => options.map(({ id }) => id)

/** Several answers at once, as the draft knows them from a file: each ends with a semicolon. */
function planSeveral(question: Extract<Question, { type: 'choices' }>): Planned {
  const pieces = new Map(question.options.map(({ id, label }) => [id, `${label.en.replaceAll(';', ',')};`]))
  return {
    ...{ question, label: question.text.en, labels: [], pieces: [...pieces.values()] },
    wordsFor: of(question, answer =>
      Array.isArray(answer) ? answer.map((id: string) => pieces.get(id) ?? '').join('') : '',
    ),
  }
}

function bandAt({ from, unit }: Extract<Question, { type: 'band' }>, i: number): string {
  const [low = 0, next] = from.slice(i)
  const words = next === undefined ? say('band-open', { from: low }) : say('band', { from: low, to: next - 1 })
  const band = next === low + 1 ? say('band-of-one', { from: low }) : words
  return unit ? `${band} ${unit.en}` : band
}
