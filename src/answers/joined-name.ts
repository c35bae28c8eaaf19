import { lowerBound } from './ranges.ts'
import { asideRank, isNotStated } from './scale-words.ts'

/** Groups are named one by one up to this many, and as everyone else beyond. */
const mostNamed = 3
const everyoneElse = 'Everyone else'
const otherGroups = 'Other groups, or not stated'

/** What the groups `within` are called as one, so that it is not taken for one of those `beside`. */
export function nameJoined(within: readonly string[], beside: readonly string[]): string {
  return within.some(isNotStated) ? nameWithNotStated(within, beside) : nameTogether(within, beside)
}

function nameTogether(within: readonly string[], beside: readonly string[]): string {
  const isNamed = within.length <= mostNamed || isRange(within) || beside.includes(everyoneElse)
  return isNamed ? within.join(' + ') : everyoneElse
}

/** Not stated is no group, so it is not listed as if it were one. */
function nameWithNotStated(within: readonly string[], beside: readonly string[]): string {
  const told = within.filter(label => !isNotStated(label))
  if (told.length === 0) return within.join(' + ')
  const isNamed = told.length === 1 || beside.some(label => /^other/i.test(label))
  return isNamed ? `${told.join(' + ')}, or not stated` : otherGroups
}

/** Whether all groups but Not stated and the like are numbers or ranges, whose neighbours belong together. */
export function isRange(labels: readonly string[]): boolean {
  const main = labels.filter(label => asideRank(label) === null)
  return main.length > 1 && main.every(label => lowerBound(label) !== null)
}
