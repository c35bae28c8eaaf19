import { addDays, type Day } from './day.ts'

/** From one day to another, both counted. */
export type Span = Readonly<{ begins: Day; ends: Day }>

type Date = Readonly<{ month: number; day: number }>

/** How a day, a week or a month comes round. `lasts` counts days; months from 1; Monday is 1, Sunday 7. */
export type Recurring =
  | Readonly<{ kind: 'fixed'; month: number; day: number; lasts: number }>
  /** From one date to another, which may be in the next year. */
  | Readonly<{ kind: 'span'; from: Date; to: Date }>
  | Readonly<{ kind: 'month'; month: number }>
  /** The nth such weekday of a month, and so many days from there; -1 is the last one. */
  | Readonly<{ kind: 'weekday'; month: number; weekday: number; nth: number; shift: number; lasts: number }>
  /** So many days from Easter Sunday, as the Western churches reckon it. */
  | Readonly<{ kind: 'easter'; shift: number; lasts: number }>
  /** Known for some years only. */
  | Readonly<{ kind: 'dates'; dates: readonly Span[] }>

/** When it begins in a year, and when it ends; null in a year for which that is not known. */
export function spanIn(when: Recurring, year: number): Span | null {
  switch (when.kind) {
    case 'fixed':
      return lasting(dateIn(year, when), when.lasts)
    case 'span': {
      const [begins, ends] = [dateIn(year, when.from), dateIn(year, when.to)]
      return { begins, ends: ends < begins ? dateIn(year + 1, when.to) : ends }
    }
    case 'month':
      return { begins: dateIn(year, { month: when.month, day: 1 }), ends: dateIn(year, { month: when.month, day: 31 }) }
    case 'weekday': {
      const day = nthWeekday(year, when)
      return day === null ? null : lasting(addDays(day, when.shift), when.lasts)
    }
    case 'easter':
      return lasting(addDays(easterSunday(year), when.shift), when.lasts)
    case 'dates':
      return when.dates.find(({ begins }) => yearOf(begins) === year) ?? null
  }
}

/** Every time it comes round that has not ended before `from` and begins by `to`, the next one first. */
export function spansBetween(when: Recurring, { begins: from, ends: to }: Span): Span[] {
  const [first, last] = [yearOf(from) - 1, yearOf(to)]
  return Array.from({ length: last - first + 1 }, (_, i) => spanIn(when, first + i))
    .filter(span => span !== null)
    .filter(({ begins, ends }) => ends >= from && begins <= to)
}

/** Easter Sunday by the rule of the Western churches: Meeus, Jones and Butcher. */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const skipped = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + skipped + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const days = moon + weekday - 7 * late + 114
  return dateIn(year, { month: Math.floor(days / 31), day: (days % 31) + 1 })
}

const yearOf = (day: Day) => Number(day.slice(0, 4))
const lasting = (begins: Day, days: number): Span => ({ begins, ends: addDays(begins, days - 1) })

/** The date in a year; the last day of the month where there is none: 29 February is 28 February in most years. */
function dateIn(year: number, { month, day }: Date): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return isoOf(year, month, Math.min(day, last))
}

function isoOf(year: number, month: number, day: number): Day {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

function nthWeekday(year: number, { month, weekday, nth }: Readonly<{ month: number; weekday: number; nth: number }>) {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const first = 1 + ((weekday - weekdayOf(isoOf(year, month, 1)) + 7) % 7)
  const day = nth > 0 ? first + 7 * (nth - 1) : first + 7 * Math.floor((last - first) / 7)
  return day > last ? null : isoOf(year, month, day)
}

function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}
