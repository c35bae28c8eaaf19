import type { Join, Option, Stance } from '../statistics/release.ts'
import { asideRank, plainWords, type Step, wordScales } from './scale-words.ts'
import { findStrengths } from './strength.ts'
import { byCodePoint, fold } from './values.ts'
import { findYesNo } from './yes-no.ts'

/** The steps of the first fixed scale that knows all the words, or null. */
function findWords(words: readonly string[]): readonly Step[] | null {
  for (const scale of wordScales) {
    const ranks = words.map(word => scale.findIndex(([step]) => step.test(word)))
    if (ranks.every(rank => rank !== -1)) return ranks.map(rank => ({ rank, stance: scale[rank]![1] }))
  }
  return null
}

const wholeNumber = /^-?\d{1,2}$/
const ratingTops = [4, 5, 7, 10]

/** Ratings such as 1 to 5 or 0 to 10: more than half of the numbers occur. */
function findRating(words: readonly string[]): readonly Step[] | null {
  if (words.length < 3 || !words.every(word => wholeNumber.test(word))) return null
  const numbers = words.map(Number)
  const top = Math.max(...numbers)
  const bottom = Math.min(...numbers)
  if (!ratingTops.includes(top) || bottom < 0 || bottom > 1 || words.length * 2 <= top - bottom) return null
  const middle = (top + bottom) / 2
  const stanceOf = (rank: number): Stance => (rank < middle ? 'unfavourable' : rank > middle ? 'favourable' : 'neutral')
  return numbers.map(rank => ({ rank, stance: stanceOf(rank) }))
}

const finders = [findStrengths, findWords, findYesNo, findRating]

/**
 * Values along their scale, lowest first (Yes before No), with the side each stands on; Don't know and the like follow
 * at the end, on no side. Null when the values are on no scale that we know.
 */
export function findScale(values: readonly string[]): readonly Option[] | null {
  const main = values.filter(value => asideRank(value) === null)
  if (main.length < 2) return null
  const words = main.map(plainWords)
  for (const find of finders) {
    const steps = find(words)
    if (steps) return [...inOrder(main, steps), ...asidesOf(values)]
  }
  return null
}

function inOrder(main: readonly string[], steps: readonly Step[]): Option[] {
  return main
    .map((label, index) => ({ label, ...steps[index]! }))
    .sort((a, b) => a.rank - b.rank || byCodePoint(fold(a.label), fold(b.label)))
    .map(({ label, stance }) => ({ label, stance }))
}

/** Other, Don't know and the like, in their own order, on no side. */
export function asidesOf(values: readonly string[]): Option[] {
  return values
    .filter(value => asideRank(value) !== null)
    .sort((a, b) => asideRank(a)! - asideRank(b)! || byCodePoint(fold(a), fold(b)))
    .map(label => ({ label, stance: null }))
}

/** What a reader adds up: all answers of one side, when there are two or more beside each other. */
export function joinsOf(options: readonly Option[]): readonly Join[] {
  return (['unfavourable', 'favourable'] as const).flatMap(stance => {
    const of = options.flatMap((option, index) => (option.stance === stance ? [index] : []))
    const together = of.length > 1 && of.at(-1)! - of[0]! === of.length - 1
    return together ? [{ label: of.map(index => options[index]!.label).join(' + '), of, stance }] : []
  })
}
