import type { Day } from '../calendar/day.ts'
import {
  type Clock,
  type CycleDays,
  dayOf,
  daysToReview,
  dueWithin,
  markOf,
  type Phase,
  phaseOf,
  phases,
} from './cycle.ts'
import type { Row } from './element.ts'

/** What most needs somebody, the most pressing first. `nothing` when all is well. */
export type Need = Readonly<{
  kind: 'late' | 'due' | 'begin'
  row: Row
  /** Days late or left. */
  days: number
}>

/** The elements that need somebody today, the latest first, then the next to come. */
export function needsOf(rows: readonly Row[], today: Day): Need[] {
  const needs = rows.flatMap((row): Need[] => {
    const left = row.cycle && daysToReview(row.cycle, today)
    if (left === null) return []
    if (left < 0) return [{ kind: 'late', row, days: -left }]
    return left <= dueWithin ? [{ kind: 'due', row, days: left }] : []
  })
  const order = ({ kind, days }: Need) => (kind === 'late' ? -days : days)
  return needs.sort((a, b) => order(a) - order(b))
}

/** The one sentence at the top: how many elements are under way, and what is late. */
export function headingOf(rows: readonly Row[], today: Day): string {
  if (rows.length === 0) return 'This framework has no elements yet'
  const begun = rows.filter(({ cycle }) => cycle).length
  const late = needsOf(rows, today).filter(({ kind }) => kind === 'late').length
  if (begun === 0) return 'Nothing is begun yet. Choose where to start.'
  const first = `${numberWord(begun)} of ${rows.length} elements ${begun === 1 ? 'is' : 'are'} under way.`
  return late === 0 ? `${first} None is late.` : `${first} ${numberWord(late)} ${late === 1 ? 'is' : 'are'} late.`
}

const words = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** A number as a sentence begins with it. */
export function numberWord(count: number): string {
  return words[count] ?? String(count)
}

/** What comes next for an element, in a few words. */
export function nextOf({ cycle, element }: Row, today: Day): string {
  if (!cycle) return 'Not begun'
  const left = daysToReview(cycle, today)
  if (left !== null && left < 0) return `${inDays(-left)} late for its review`
  if (left !== null && left <= dueWithin) return left === 0 ? 'Review today' : `Review in ${inDays(left)}`
  switch (phaseOf(cycle)) {
    case 'analyse':
      return 'Finding out where things stand'
    case 'plan':
      return 'Making the plan'
    case 'do':
      return element.clock.kind === 'all-year' ? 'All year round' : 'Doing what was promised'
    case 'review':
      return 'Work is done, review to come'
    case 'over':
      return 'Reviewed'
  }
}

export const inDays = (days: number) => (days === 1 ? '1 day' : `${days} days`)

const dayAndMonth = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
const thisYear = new Intl.DateTimeFormat('en-GB', dayAndMonth)
const monthOnly = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const otherYear = new Intl.DateTimeFormat('en-GB', { ...dayAndMonth, year: 'numeric' })

/** Each phase as a stop on the thread: its mark, and its day as short as it can be said. */
export function stopsOf(days: CycleDays | null, today: Day, clock: Clock) {
  return phases.map(phase => ({
    phase,
    mark: days ? markOf(phase, days, today, clock) : ('plan' as const),
    isHere: days !== null && isHere(phase, days),
    when: days ? whenOf(phase, days, today, clock) : 'not yet',
  }))
}

function isHere(phase: Phase, days: CycleDays): boolean {
  return phaseOf(days) === phase
}

function whenOf(phase: Phase, days: CycleDays, today: Day, clock: Clock): string {
  const short = (day: Day) => shortly(day, today)
  const day = dayOf(phase, days)
  if (phase === 'review' && day && !days.reviewedOn) return `due ${short(day)}`
  if (day) return short(day)
  if (!isHere(phase, days)) return 'not yet'
  if (phase === 'do' && clock.kind === 'all-year') return 'all year'
  const since = phase === 'analyse' ? days.beganOn : phase === 'plan' ? days.analysedOn : days.agreedOn
  return since ? `since ${monthly(since, today)}` : 'now'
}

/** 12 May; May 2026 when that is not this year: beside a mark there is no room for more. */
function monthly(day: Day, today: Day): string {
  if (day.slice(0, 4) === today.slice(0, 4)) return shortly(day, today)
  return monthOnly.format(new Date(`${day}T00:00:00Z`))
}

/** 12 May; with its year when that is not this one. */
function shortly(day: Day, today: Day): string {
  const format = day.slice(0, 4) === today.slice(0, 4) ? thisYear : otherYear
  return format.format(new Date(`${day}T00:00:00Z`))
}
