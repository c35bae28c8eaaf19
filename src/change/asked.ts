import type { Counted } from '../statistics/difference.ts'
import { countOf, isChange } from '../statistics/moves.ts'
import type { Question, Row, Stance } from '../statistics/release.ts'
import { titleOf } from '../statistics/sentences.ts'
import { isOnScale } from '../statistics/sides.ts'
import type { Told } from './series.ts'

/** A question of a release that can be held against the same one in another. `at`: its place in the frozen release. */
export type Asked = Readonly<{
  at: number
  question: Question
  row: Row
  /** In the newest words. */
  title: string
  /** What is counted: the sides of a scale first and then its steps, or each answer. */
  answers: readonly Answer[]
}>

/** Answers taken together, by the labels they were made with, and in the newest words. */
export type Answer = Readonly<{ label: string; of: readonly string[] }>

/** The questions of a release in the order in which they are read; how answers have moved is no question of its own here. */
export function askedIn({ frozen, wording }: Told): Asked[] {
  return wording.order.questions.flatMap(at => {
    const question = frozen.questions[at]!
    if (isChange(question)) return []
    const words = wording.questions[at]!
    const title = titleOf({ ...question, label: words.label, stem: words.stem })
    return [{ at, question, row: frozen.everyone[at]!, title, answers: answersOf(question, words.options) }]
  })
}

function answersOf(question: Question, words: readonly string[]): Answer[] {
  const each = question.options.map(({ label }, o) => ({ label: words[o] ?? label, of: label.split(' + ') }))
  // Of a choice among several, only that it was chosen.
  if (question.stem !== null) return each.slice(0, 1)
  if (!isOnScale(question)) return each
  const sides = (['favourable', 'unfavourable'] as const).map(stance => sideIn(question, each, stance))
  const steps = each.filter(({ of }) => !sides.some(side => isAlike(side.of, of)))
  return each.length > mostSteps ? sides : [...sides, ...steps]
}

/** On a longer scale, such as 0 to 10, a single step says little. */
const mostSteps = 7

function sideIn(question: Question, each: readonly Answer[], stance: Stance): Answer {
  const within = each.filter((_, o) => question.options[o]!.stance === stance)
  return { label: nameOf(within.map(({ label }) => label)), of: within.flatMap(({ of }) => of) }
}

/** `Agree + Strongly agree`, and `6 to 10` where the steps are numbers. */
function nameOf(labels: readonly string[]): string {
  const areNumbers = labels.length > 2 && labels.every(label => /^\d+$/.test(label))
  return areNumbers ? `${labels[0]} to ${labels.at(-1)}` : labels.join(' + ')
}

const isAlike = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every(label => other.includes(label))

/** The same question in another release: by the words it was made with. Null where it was not asked, or meant otherwise. */
export function sameIn({ frozen }: Told, { question }: Asked): Readonly<{ question: Question; row: Row }> | null {
  const at = frozen.questions.findIndex(({ label, stem }) => label === question.label && stem === question.stem)
  const other = frozen.questions[at]
  if (!other || !isMeantAlike(question, other)) return null
  return { question: other, row: frozen.everyone[at]! }
}

/** On the same scale, with the same better and worse ends; or with at least one answer in common. */
function isMeantAlike(one: Question, other: Question): boolean {
  const stances = stancesOf(one)
  const shared = [...stancesOf(other)].filter(([label]) => stances.has(label))
  return shared.length > 0 && shared.every(([label, stance]) => stances.get(label) === stance)
}

const stancesOf = ({ options }: Question): ReadonlyMap<string, Stance | null> =>
  new Map(options.flatMap(({ label, stance }) => label.split(' + ').map(each => [each, stance] as const)))

/** How many gave an answer, of how many, as far as a release shows it. */
export function countIn({ question, row }: Readonly<{ question: Question; row: Row }>, { of }: Answer): Counted {
  return { count: countOf(question, row, of), base: row.base }
}
