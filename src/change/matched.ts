import { wilsonInterval } from '../statistics/interval.ts'
import type { Figure } from '../statistics/published.ts'
import { askedIn } from './asked.ts'
import { placeOfMoves } from './by-group.ts'
import type { Told } from './series.ts'

/** How many of those who answered could be matched with an answer of their own before. */
export type Share = Readonly<{ label: string; matched: Figure; answered: Figure }>

/** Who could be matched, of everyone and of each group, by the question of which most could. Groups in the newest words. */
export type Matched = Readonly<{
  title: string
  everyone: Share
  breakdowns: readonly Readonly<{ label: string; groups: readonly Share[] }>[]
}>

/** Null where nobody's answers could be matched, or it is not shown of how many. */
export function matchedIn(told: Told): Matched | null {
  const { frozen, wording } = told
  const pairs = askedIn(told).flatMap(({ at, question, title }) => {
    const moves = placeOfMoves(told, { question })
    const matched = frozen.everyone[moves]?.base ?? null
    return matched === null ? [] : [{ at, moves, title, matched }]
  })
  const [most] = pairs.toSorted((a, b) => b.matched - a.matched || a.at - b.at)
  if (!most) return null
  const { at, moves, title } = most
  const { order, breakdowns } = wording
  return {
    title,
    everyone: { label: 'Everyone', matched: most.matched, answered: frozen.everyone[at]!.base },
    breakdowns: order.breakdowns.map(b => ({
      label: breakdowns[b]!.label,
      groups: order.groups[b]!.map(g => ({
        label: breakdowns[b]!.groups[g]!,
        matched: frozen.groups[moves]![b]![g]!.base,
        answered: frozen.groups[at]![b]![g]!.base,
      })),
    })),
  }
}

/** Groups of whom so many more or fewer could be matched than of everyone that chance alone is no explanation. */
export function unlikeEveryone({
  everyone,
  breakdowns,
}: Matched): Readonly<{ label: string; way: 'more' | 'fewer' }>[] {
  const { matched, answered } = everyone
  if (matched === null || answered === null || answered === 0) return []
  const share = matched / answered
  return breakdowns.flatMap(({ groups }) =>
    groups.flatMap(group => {
      const interval = wilsonInterval(group.matched, group.answered)
      if (!interval || (share >= interval.low && share <= interval.high)) return []
      return [{ label: group.label, way: interval.low > share ? ('more' as const) : ('fewer' as const) }]
    }),
  )
}
