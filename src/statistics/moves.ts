import type { Figure, Published } from './published.ts'
import type { Question, Row } from './release.ts'

/**
 * How an answer has moved along its scale since the survey before, in the order in which it is shown. Where many could be
 * matched, by how far; two steps or more are one class, since rarer moves would be so few that they, and their neighbours
 * with them, were hidden.
 */
export const moves = ['Much lower', 'Lower', 'The same', 'Higher', 'Much higher'] as const
export type Move = (typeof moves)[number]

/** Where fewer could be matched: which way alone. How far would be hidden, and often which way because of it. */
export const ways = ['Lower', 'The same', 'Higher'] as const

/**
 * From so many matched people on it is shown how far they moved. It hangs on their number alone, which is published, and
 * never on what they answered: to choose by what comes out would tell what does not.
 */
export const finerFrom = 150

/** A move of so many steps or more is a big one. */
const bigMove = 2

/** What it is called to have gone so many steps up a scale, or down; in a release that knows these moves. */
export function moveAlong(steps: number, known: readonly string[]): Move {
  if (steps === 0) return 'The same'
  const isFar = Math.abs(steps) >= bigMove && known.includes('Much higher')
  if (steps > 0) return isFar ? 'Much higher' : 'Higher'
  return isFar ? 'Much lower' : 'Lower'
}

const about = 'Change since last time: '

/** What the question about how answers have moved is called, in every release. */
export const changeOf = (title: string): string => `${about}${title}`

/** The question whose answers it is about. */
export const titleOfChange = ({ label }: Question): string => label.slice(about.length)

export const isChange = ({ label }: Question): boolean => label.startsWith(about)

/**
 * How many gave one of these answers. An answer that a release does not have was given by nobody; answers that were joined
 * have a figure of their own, and others are added up where each is shown. Null where that is hidden, and where the release
 * joined them with others. Of a sensitive question that nobody gave an answer is hidden too, so there must be a figure.
 */
export function countOf(question: Question, row: Row, answers: readonly string[]): Figure {
  if (row.base === null) return null
  const parts = question.options.map(({ label }, o) => ({ labels: label.split(' + '), figure: row.options[o] ?? null }))
  const wanted = parts.filter(({ labels }) => labels.some(label => answers.includes(label)))
  if (wanted.some(({ labels }) => !labels.every(label => answers.includes(label)))) return null
  if (wanted.length === 0) return question.sensitive ? null : (0 as Published)
  const join = question.joins.findIndex(({ of }) => isSame(of, wanted, parts))
  if (wanted.length > 1 && join >= 0 && row.joins[join] !== null) return row.joins[join] ?? null
  return wanted.reduce<Figure>(
    (sum, { figure }) => (sum === null || figure === null ? null : ((sum + figure) as Published)),
    0 as Published,
  )
}

const isSame = <T>(of: readonly number[], wanted: readonly T[], parts: readonly T[]): boolean =>
  of.length === wanted.length && of.every(o => wanted.includes(parts[o]!))

/** The people whose answer to a question could be held against their own of last time, as far as a release shows it. */
export type Moved = Readonly<{
  people: Published
  down: Figure
  same: Figure
  up: Figure
  /** From much lower to much higher; null where a release does not part them by how far they moved. */
  steps: readonly Figure[] | null
}>

/** Null where it is not shown how many they are. */
export function movedIn(question: Question, row: Row): Moved | null {
  if (row.base === null) return null
  const [muchLower, lower, same, higher, muchHigher] = moves
  const count = (...answers: readonly string[]) => countOf(question, row, answers)
  return {
    people: row.base,
    down: count(muchLower, lower),
    same: count(same),
    up: count(higher, muchHigher),
    steps: isByHowFar(question) ? moves.map(move => count(move)) : null,
  }
}

const isByHowFar = ({ options }: Question): boolean =>
  moves.every(move => options.some(({ label }) => label.split(' + ').includes(move)))
