import type { Answer, Given } from '../../questionnaires/given.ts'
import type { Question } from '../../questionnaires/questionnaire.ts'
import { type Move, moveAlong, moves } from '../../statistics/moves.ts'

/** An answer, and the mark that whoever gave it let their browser or their card make; as text, null for none. */
export type Marked = Readonly<{ given: Given; mark: string | null }>

/** For each answer of now, what the same person answered before; null where nobody can tell. */
export type Before = readonly (Given | null)[]

/**
 * Finds the earlier answer of the same person by its mark. A mark that stands beside two answers of one wave says nothing,
 * since a card may have been lent: those are left alone.
 */
export function findBefore(now: readonly Marked[], earlier: readonly Marked[]): Before {
  const [marksNow, marksEarlier] = [timesOf(now), timesOf(earlier)]
  const givenBy = new Map(earlier.flatMap(({ mark, given }) => (mark === null ? [] : [[mark, given] as const])))
  return now.map(({ mark }) => {
    const isClear = mark !== null && marksNow.get(mark) === 1 && marksEarlier.get(mark) === 1
    return isClear ? (givenBy.get(mark) ?? null) : null
  })
}

function timesOf(answers: readonly Marked[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { mark } of answers) if (mark !== null) times.set(mark, (times.get(mark) ?? 0) + 1)
  return times
}

/** How somebody's answer to a question has moved, by part of the question; '' where there is nothing to compare. */
export function moveOf(question: Question, part: string | null, now: Given, before: Given | null): Move | '' {
  const [from, to] = [stepIn(before, question, part), stepIn(now, question, part)]
  if (from === null || to === null) return ''
  return moveAlong(to - from, moves)
}

/** Which way an answer has moved, however far. */
export function wayOfMove(move: Move | ''): Move | '' {
  if (move === 'Much lower') return 'Lower'
  return move === 'Much higher' ? 'Higher' : move
}

/** Where an answer stands on its scale, in steps: bands are steps, however wide each is. */
function stepIn(given: Given | null, question: Question, part: string | null): number | null {
  const answer = given?.[question.id]
  const value = part === null ? answer : isParts(answer) ? answer[part] : undefined
  if (typeof value !== 'string' || !/^\d+$/.test(value)) return null
  if (question.type !== 'band') return Number(value)
  const band = question.from.indexOf(Number(value))
  return band === -1 ? null : band
}

const isParts = (answer: Answer | undefined): answer is Readonly<Record<string, string>> =>
  typeof answer === 'object' && !Array.isArray(answer)

/** The parts of a question whose answers stand on a scale: null for the question itself. */
export function scalesIn(question: Question): readonly (string | null)[] {
  if (question.type === 'scale' || question.type === 'score' || question.type === 'band') return [null]
  return question.type === 'matrix' && !question.columns ? question.rows.map(({ id }) => id) : []
}
