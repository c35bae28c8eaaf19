import { type Cleared, clearedCount, clearedShare } from '../statistics/cleared.ts'
import type { Question, Release } from '../statistics/release.ts'
import { sayFigure, type Unit } from './unit.ts'

/** Only these can be taken from a release: a share of everyone who answered, or a number of people. */
export const canTake = (unit: Unit): boolean => unit === 'per-cent' || unit === 'people'

/** A figure that can be taken, or null: not shown, to protect people. `answer` is its place among those offered. */
export type Offered = Readonly<{ answer: number; label: string; figure: Cleared | null }>

/** What everyone said to a question: each answer, and each side of its scale, as a figure of this unit. */
export function figuresOf({ questions, everyone }: Release, question: number, unit: Unit): Offered[] {
  const [asked, row] = [questions[question], everyone[question]]
  if (!asked || !row || !canTake(unit)) return []
  const figure = (count: (typeof row.options)[number] | undefined) =>
    unit === 'per-cent' ? clearedShare(count ?? null, row.base) : clearedCount(count ?? null)
  const answers = [
    ...asked.joins.map(({ label }, i) => ({ label, figure: figure(row.joins[i]) })),
    ...asked.options.map(({ label }, i) => ({ label, figure: figure(row.options[i]) })),
  ]
  return answers.map((each, answer) => ({ answer, ...each }))
}

export const titleOf = ({ stem, label }: Question): string => (stem === null ? label : `${stem}: ${label}`)

/** What the figure is of, in words, as the release had them: kept beside the figure. */
export function sayTaken(release: Release, question: number, label: string): string {
  const asked = release.questions[question]
  return `“${label}”, of everyone who answered “${asked ? titleOf(asked) : ''}” in “${release.title}”.`.slice(0, 2000)
}

export const sayOffered = (unit: Unit, { label, figure }: Offered & { figure: Cleared }): string =>
  `${label}: ${sayFigure(unit, figure)}`
