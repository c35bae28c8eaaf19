import type { Day } from '../calendar/day.ts'

/** How many actions are due in a year, and how many of those are still to be done. */
export type YearCount = Readonly<{ year: string; actions: number; open: number }>

/** A year of the plan, and the page of the list on which its first action stands. */
export type YearPlace = YearCount & Readonly<{ page: number }>

/** The year of the plan a day lies in, when years begin in this month: 2027, or 2027/28 when they go over two. */
export function yearOf(day: Day, begins: number): string {
  const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < begins ? 1 : 0)
  return begins === 1 ? `${year}` : `${year}/${`${(year + 1) % 100}`.padStart(2, '0')}`
}

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
export function byYear<T extends Readonly<{ dueOn: Day }>>(
  things: readonly T[],
  begins: number,
): [year: string, things: T[]][] {
  const years = new Map<string, T[]>()
  for (const thing of things) {
    const year = yearOf(thing.dueOn, begins)
    years.set(year, [...(years.get(year) ?? []), thing])
  }
  return [...years]
}
