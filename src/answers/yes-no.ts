import type { Step } from './scale-words.ts'

const weakly = /\b(think|probably|perhaps|some|partly|mostly|sometimes|a few|somewhat|to a degree|not really)\b/
const strongly = /\b(definitely|always|all|certainly|absolutely|never|none|at all)\b/
const yes = /^(yes|y|definitely|certainly|absolutely|probably|all)\b(?! not)/
const no = /^(no|n|none|never|definitely not|probably not|certainly not|not really)\b/
const between =
  /^(maybe|perhaps|possibly|sometimes|partly|partially|in part|mixed|to some extent|it depends)\b|\bsome\b/

/** Where an answer stands between a strong yes (0) and a strong no (6). */
function yesNoRank(words: string): number | null {
  if (no.test(words)) return weakly.test(words) ? 4 : strongly.test(words) ? 6 : 5
  if (yes.test(words)) return weakly.test(words) ? 2 : strongly.test(words) ? 0 : 1
  return between.test(words) ? 3 : null
}

/**
 * Yes, Maybe and No in all their wordings, Yes first. No side: a yes is good news to one question and bad to the next.
 * Null when some words are none of these, or when nothing is a plain yes or no.
 */
export function findYesNo(words: readonly string[]): readonly Step[] | null {
  const ranks = words.map(yesNoRank)
  if (!ranks.every(rank => rank !== null) || !ranks.some(rank => rank !== 3)) return null
  return ranks.map(rank => ({ rank, stance: null }))
}
