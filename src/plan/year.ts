import type { Day } from '../calendar/day.ts'

/** How many actions are due in a year, and how many of those are still to be done. Years are those of the calendar. */
export type YearCount = Readonly<{ year: string; actions: number; open: number }>

/** A year of the plan, and the page of the list on which its first action stands. */
export type YearPlace = YearCount & Readonly<{ page: number }>

export const yearOf = (day: Day) => day.slice(0, 4)

/** On which page each year begins, when so many actions stand on one; years in their order. */
export function placeYears(counts: readonly YearCount[], onPage: number): YearPlace[] {
  let before = 0
  return counts.map(count => {
    const page = Math.floor(before / onPage) + 1
    before += count.actions
    return { ...count, page }
  })
}

/** The same things, those of each year together, in the order they come in. */
export function byYear<T extends Readonly<{ dueOn: Day }>>(things: readonly T[]): [year: string, things: T[]][] {
  const years = new Map<string, T[]>()
  for (const thing of things) {
    const year = yearOf(thing.dueOn)
    years.set(year, [...(years.get(year) ?? []), thing])
  }
  return [...years]
}
