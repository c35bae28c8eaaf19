import type { FileColumn } from '../../answers/answer-file.ts'
import { codesFor, countCodes } from '../../answers/codes.ts'
import type { Choices, Reading } from '../../answers/draft.ts'
import { findTraits } from '../../answers/traits.ts'
import type { Answer, Given } from '../../questionnaires/given.ts'
import { messagesIn } from '../../questionnaires/messages.ts'
import { agreeScale, type Question, type Questionnaire, questionsOf } from '../../questionnaires/questionnaire.ts'
import { type Before, moveOf, moves, scalesIn } from './change.ts'

/** What a release is made of, as a draft has it: columns of codes, and what each of them is used for. */
export type Results = Readonly<{ reading: Reading; choices: Choices; columns: readonly FileColumn[] }>

type Fixed = Readonly<{ breakdowns: readonly string[]; sensitive: readonly string[] }>

/** A column before the answers are put into it: `wordsFor` is '' where somebody left it out. */
type Planned = Readonly<{
  question: Question
  label: string
  /** In the order of the questionnaire. */
  labels: readonly string[]
  wordsFor(given: Given, row: number): string
}>

/**
 * The answers of a wave as columns, in the order of the questions. The rows come in no order that means anything, and stay
 * in it. Words of one's own are left out: they are read, and shown if at all, in another way. `before` has what the same
 * person answered in an earlier wave, where that can be told: how each scale has moved is then a question of its own, and
 * protected together with all others.
 */
export function columnsOf(
  content: Pick<Questionnaire, 'pages'>,
  rows: readonly Given[],
  { breakdowns, sensitive }: Fixed,
  before: Before = [],
): Results {
  const asked = questionsOf(content)
  const changes = before.some(Boolean) ? asked.flatMap(question => planChange(question, before)) : []
  const planned = [...asked.flatMap(plan), ...changes]
  const columns = planned.map((each, i) => fill(each, i + 1, rows)).filter(({ filled }) => filled > 0)
  const questionAt = (number: number) => planned[number - 1]!.question
  const uses = columns.map(({ number }) => {
    const { id } = questionAt(number)
    const isChange = changes.includes(planned[number - 1]!)
    const use = breakdowns.includes(id) && !isChange ? ('breakdown' as const) : ('question' as const)
    return [number, { use, sensitive: use === 'question' && sensitive.includes(id) }] as const
  })
  const orders = columns.map(({ number }): [number, string[]] => [number, [...planned[number - 1]!.labels]])
  return {
    columns,
    reading: {
      rows: rows.length,
      layout: null,
      notes: [],
      comments: { comments: 0, columns: 0 },
      columns: columns.map(({ number, heading, label }, i) => ({
        ...{ number, heading, label, found: '', reason: '', isUsable: true },
        ...{ proposed: uses[i]![1].use, sensitive: uses[i]![1].sensitive },
      })),
    },
    choices: {
      uses: Object.fromEntries(uses),
      merges: {},
      orders: Object.fromEntries(orders),
      earlier: [],
      wording: null,
    },
  }
}

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

function plan(question: Question): Planned[] {
  const label = question.text.en
  const one = (labels: readonly string[], ids: readonly string[]): Planned => ({
    ...{ question, label, labels },
    wordsFor: of(question, answer => (typeof answer === 'string' ? (labels[ids.indexOf(answer)] ?? '') : '')),
  })
  switch (question.type) {
    case 'words':
      return []
    case 'choice':
      return [one(labelsOf(question.options), idsOf(question.options))]
    case 'scale':
      return [one(agreeLabels, agreeScale)]
    case 'score': {
      const scores = Array.from({ length: 11 }, (_, i) => String(i))
      return [one(scores, scores)]
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
        wordsFor: of(question, answer => (Array.isArray(answer) ? String(answer.indexOf(id) + 1) : '')),
      }))
    case 'matrix': {
      const labels = question.columns ? labelsOf(question.columns) : agreeLabels
      const ids: readonly string[] = question.columns ? idsOf(question.columns) : agreeScale
      return question.rows.map(row => ({
        ...{ question, label: `${label}: ${row.label.en}`, labels },
        wordsFor: of(question, answer => (isCells(answer) ? (labels[ids.indexOf(answer[row.id] ?? '')] ?? '') : '')),
      }))
    }
  }
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
    ...{ question, label: question.text.en, labels: [] },
    wordsFor: of(question, answer =>
      Array.isArray(answer) ? answer.map((id: string) => pieces.get(id) ?? '').join('') : '',
    ),
  }
}

/** How the answers to a question have moved since the earlier wave, of those of whom that can be told. */
function planChange(question: Question, before: Before): Planned[] {
  return scalesIn(question).map(part => {
    const row = question.type === 'matrix' ? question.rows.find(({ id }) => id === part) : null
    const label = row ? `${question.text.en}: ${row.label.en}` : question.text.en
    return {
      ...{ question, label: `Change since last time: ${label}`, labels: moves },
      wordsFor: (given, at) => moveOf(question, part, given, before[at] ?? null),
    }
  })
}

function bandAt({ from, unit }: Extract<Question, { type: 'band' }>, i: number): string {
  const [low = 0, next] = from.slice(i)
  const words = next === undefined ? say('band-open', { from: low }) : say('band', { from: low, to: next - 1 })
  const band = next === low + 1 ? say('band-of-one', { from: low }) : words
  return unit ? `${band} ${unit.en}` : band
}

function fill({ label, labels, wordsFor }: Planned, number: number, rows: readonly Given[]): FileColumn {
  const values = rows.map(wordsFor)
  const present = new Set(values.filter(Boolean))
  const known = labels.length > 0 ? labels.filter(each => present.has(each)) : [...present].sort()
  const codes = codesFor(rows.length, known.length)
  const places = new Map(known.map((value, i) => [value, i + 1]))
  for (const [row, value] of values.entries()) codes[row] = places.get(value) ?? 0
  const filled = rows.length - countCodes(codes, known.length + 1)[0]!
  const answers = { label, values: known, codes }
  return { number, heading: label, label, filled, distinct: known.length, traits: findTraits(known), answers }
}
