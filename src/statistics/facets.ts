import type { Figure } from './published.ts'
import type { Release } from './release.ts'
import { isOnScale, sideOf } from './sides.ts'

/**
 * Questions that are signs of one thing, taken together: of all answers to them, the share on the good side. Questions
 * said the other way round count turned. `good` is a whole percentage, null when any figure it is made of is hidden.
 */
export type Facet = Readonly<{ label: string; questions: readonly number[]; reversed: number; good: number | null }>

/** The facets of a release that two questions or more are a sign of, in the order of the questions, for everyone. */
export function facetsOf({ questions, everyone }: Release): Facet[] {
  const labels = new Set(questions.flatMap(({ facet }) => facet ?? []))
  return [...labels].flatMap(label => {
    const own = questions.flatMap((each, q) => (each.facet === label && isOnScale(each) ? [q] : []))
    if (own.length < 2) return []
    const sides = own.map(q => ({
      count: sideOf(questions[q]!, everyone[q]!, 'favourable')!.count,
      base: everyone[q]!.base,
    }))
    const reversed = own.filter(q => questions[q]!.isReversed).length
    return [{ label, questions: own, reversed, good: shareOf(sides) }]
  })
}

/** Of so many answers, so many: each question counts by how many answered it. */
function shareOf(sides: readonly Readonly<{ count: Figure; base: Figure }>[]): number | null {
  if (sides.some(({ count, base }) => count === null || base === null)) return null
  const [count, base] = [sum(sides.map(side => side.count ?? 0)), sum(sides.map(side => side.base ?? 0))]
  return base === 0 ? null : Math.floor((200 * count + base) / (2 * base))
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
