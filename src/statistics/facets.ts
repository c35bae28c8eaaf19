import type { Figure } from './published.ts'
import type { Question, Release, Row } from './release.ts'
import { isOnScale, sideOf } from './sides.ts'

/**
 * Questions that are signs of one thing, taken together: of all answers to them, the share on the good side. Questions
 * said the other way round count turned. `good` is a whole percentage, and `net` what is left of it without the share on the
 * other side, in points; each is null when any figure it is made of is hidden.
 */
export type Facet = Readonly<{
  label: string
  questions: readonly number[]
  reversed: number
  good: number | null
  net: number | null
  mean: Mean | null
}>

/** Where the answers stand on average, in tenths of a step, on a scale from `worst` to `best`. */
export type Mean = Readonly<{ tenths: number; worst: number; best: number }>

/** The facets of a release that two questions or more are a sign of, in the order of the questions, for everyone. */
export function facetsOf({ questions, everyone }: Release): Facet[] {
  const labels = new Set(questions.flatMap(({ facet }) => facet ?? []))
  return [...labels].flatMap(label => {
    const own = questions.flatMap((each, q) => (each.facet === label && isOnScale(each) ? [q] : []))
    if (own.length < 2) return []
    const shareOn = (stance: 'favourable' | 'unfavourable') =>
      shareOf(own.map(q => ({ count: sideOf(questions[q]!, everyone[q]!, stance)!.count, base: everyone[q]!.base })))
    const [good, bad] = [shareOn('favourable'), shareOn('unfavourable')]
    const net = good === null || bad === null ? null : good - bad
    const reversed = own.filter(q => questions[q]!.isReversed).length
    const mean = meanOf(own.map(q => stepsOf(questions[q]!, everyone[q]!)))
    return [{ label, questions: own, reversed, good, net, mean }]
  })
}

/** Of so many answers, so many: each question counts by how many answered it. */
function shareOf(sides: readonly Readonly<{ count: Figure; base: Figure }>[]): number | null {
  if (sides.some(({ count, base }) => count === null || base === null)) return null
  const [count, base] = [sum(sides.map(side => side.count ?? 0)), sum(sides.map(side => side.base ?? 0))]
  return base === 0 ? null : Math.floor((200 * count + base) / (2 * base))
}

/** How many stand on each step of a scale, from its worst to its best; what stands on no side takes no part. */
type Steps = Readonly<{ worst: number; counts: readonly Figure[] }>

/** Null where steps were taken together: then nobody knows where on them people stand. */
function stepsOf({ options }: Question, row: Row): Steps | null {
  const steps = options.flatMap((option, o) => (option.stance === null ? [] : [{ ...option, count: row.options[o]! }]))
  if (steps.some(({ label }) => label.includes(' + '))) return null
  const numbers = steps.map(({ label }) => (/^\d+$/.test(label) ? Number(label) : null))
  const worst = numbers.includes(null) ? 1 : Math.min(...numbers.map(Number))
  const upwards = steps[0]?.stance === 'unfavourable' ? steps : steps.toReversed()
  return { worst, counts: upwards.map(({ count }) => count) }
}

/** Of all answers to questions on one scale; null unless each step of each question is shown. */
function meanOf(all: readonly (Steps | null)[]): Mean | null {
  const [first] = all
  if (!first) return null
  const { worst, counts } = first
  const isShown = all.every(
    each => each?.worst === worst && each.counts.length === counts.length && !each.counts.includes(null),
  )
  const steps = counts.map((_, i) => sum(all.map(each => each?.counts[i] ?? 0)))
  const answers = sum(steps)
  if (!isShown || answers === 0) return null
  const tenths = Math.round((10 * sum(steps.map((count, i) => count * (worst + i)))) / answers)
  return { tenths, worst, best: worst + counts.length - 1 }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
