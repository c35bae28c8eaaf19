import { type Day, daysBetween, inWords } from '../../calendar/day.ts'
import { kindNames, type StationKind } from '../../thread/station.ts'
import { type CycleDays, dueWithin, phaseOf } from '../cycle.ts'
import { inDays } from '../standing.ts'

/** Something that somebody looks after, or stands behind. */
export type Item = Readonly<{
  id: string
  /** A goal is one that a leader set themselves. */
  kind: StationKind | 'cycle' | 'goal'
  title: string
  /** The day it is due; null when it has none. */
  day: Day | null
  /** Of a cycle, so that its next step can be named. */
  days: CycleDays | null
  /** Does the reader only stand behind it, as its sponsor? */
  sponsors: boolean
}>

export const times = ['late', 'due', 'later', 'open'] as const
/** When something is due, seen from today: its day has passed, comes within 30 days, comes later, or is not fixed. */
export type Time = (typeof times)[number]

export function timeOf({ day }: Pick<Item, 'day'>, today: Day): Time {
  if (day === null) return 'open'
  const left = daysBetween(today, day)
  if (left < 0) return 'late'
  return left <= dueWithin ? 'due' : 'later'
}

/** What is to be done about it, in one line. */
export function whyOf(item: Item, today: Day): string {
  const said = `${nameOf(item)}. ${sentenceOf(item, today)}`
  return item.sponsors ? `${said} You stand behind it.` : said
}

const names = { ...kindNames, cycle: 'Element', goal: 'Your own goal' } as const

const nameOf = ({ kind }: Item) => names[kind]

function sentenceOf(item: Item, today: Day): string {
  const { kind, day, days } = item
  if (day !== null && day < today) return lateWords(kind, inDays(daysBetween(day, today)))
  if (kind === 'action' || kind === 'goal' || kind === 'review') return `Due on ${inWords(day ?? today)}.`
  if (kind === 'promise') return `To be kept by ${inWords(day ?? today)}.`
  if (kind === 'gap') return 'Nobody has answered it yet.'
  if (days === null) return 'You look after it.'
  return day === null ? nextStep(days) : `It comes to review on ${inWords(day)}.`
}

function lateWords(kind: Item['kind'], late: string): string {
  if (kind === 'promise') return `Its day was ${late} ago. Say what came of it.`
  if (kind === 'cycle') return `${late} late for its review.`
  return `${late} late.`
}

function nextStep(days: CycleDays): string {
  return phaseOf(days) === 'analyse' ? 'Find out where things stand.' : 'Make the plan, and agree it.'
}

/** How much of what somebody looks after is late, or due within 30 days. */
export type Pressing = Readonly<{ late: number; due: number }>

/** The sentence over the page. */
export function headingOf({ late, due }: Pressing): string {
  if (late > 0) return late === 1 ? 'One thing of yours is late' : `${late} things of yours are late`
  if (due > 0) return due === 1 ? 'One thing of yours is due soon' : `${due} things of yours are due soon`
  return 'Nothing of yours is late'
}
