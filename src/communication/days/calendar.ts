import awareness from '../../../content/calendar/awareness.json' with { type: 'json' }
import { addDays, addMonths, type Day } from '../../calendar/day.ts'
import { type Recurring, type Span, spansBetween } from '../../calendar/recurring.ts'
import { calendarFile } from './content.ts'

/** The calendar that comes with Goldthread. A file that does not hold to the schema stops the start. */
export const calendar = calendarFile.parse(awareness)

/** A day that an organisation added itself. */
export type OwnDay = Readonly<{
  id: string
  title: string
  words: string
  begins: Day
  ends: Day
  isYearly: boolean
}>

/** A day of the year ahead. */
export type Coming = Span &
  Readonly<{
    /** Names it together with the day on which it begins, wherever it is kept. */
    key: string
    title: string
    about: string
    idea: string
    message: string
    source: string | null
    /** Why its day has to be looked up; null where it is certain. */
    check: string | null
    /** Its id, where the organisation added it. */
    ownId: string | null
  }>

/** The twelve months from a day on, that day too. */
export function yearFrom(today: Day): Span {
  return { begins: today, ends: addDays(addMonths(today, 12), -1) }
}

/** Everything that comes up within a year, the next one first; what the organisation hides is left out. */
export function comingUp(today: Day, own: readonly OwnDay[], hidden: readonly string[]): Coming[] {
  const year = yearFrom(today)
  const ours = calendar.days
    .filter(({ id }) => !hidden.includes(id))
    .flatMap(({ id, when, source, check, ...words }) =>
      spansBetween(when, year).map(span => ({ ...words, ...span, key: id, source, check: check ?? null, ownId: null })),
    )
  const theirs = own.flatMap(({ id, title, words, ...day }) =>
    spansOf(day, year).map(span => ({
      ...{ ...span, key: id, title, about: words, idea: '', message: title },
      ...{ source: null, check: null, ownId: id },
    })),
  )
  return [...ours, ...theirs].sort((a, b) => (a.begins < b.begins ? -1 : a.begins > b.begins ? 1 : byTitle(a, b)))
}

const byTitle = (a: Coming, b: Coming) => (a.title < b.title ? -1 : 1)

function spansOf({ begins, ends, isYearly }: Pick<OwnDay, 'begins' | 'ends' | 'isYearly'>, year: Span): Span[] {
  if (!isYearly) return ends >= year.begins && begins <= year.ends ? [{ begins, ends }] : []
  const when: Recurring = { kind: 'span', from: dateOf(begins), to: dateOf(ends) }
  return spansBetween(when, year).filter(span => span.begins >= begins)
}

function dateOf(day: Day) {
  const [, month, date] = day.split('-').map(Number)
  return { month: month ?? 1, day: date ?? 1 }
}

/** How a message says which day it was planned for: which one, and when it begins. */
export const markOf = ({ key, begins }: Pick<Coming, 'key' | 'begins'>) => `${key}:${begins}`

const monthInWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export type MonthOfYear = Readonly<{ title: string; days: readonly Coming[] }>

/** Days by the month in which they begin; what has begun already stands under the month that `today` is in. */
export function byMonth(coming: readonly Coming[], today: Day): MonthOfYear[] {
  const months: { title: string; days: Coming[] }[] = []
  for (const day of coming) {
    const from = day.begins < today ? today : day.begins
    const title = monthInWords.format(new Date(`${from}T00:00:00Z`))
    const last = months.at(-1)
    if (last?.title === title) last.days.push(day)
    else months.push({ title, days: [day] })
  }
  return months
}
