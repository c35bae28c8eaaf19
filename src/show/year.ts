import { addMonths, type Day } from '../calendar/day.ts'
import type { Outcome } from '../framework/promise.ts'
import { numberWord } from '../framework/standing.ts'

/** The day a year ago: what came after it belongs to this year. */
export const yearBefore = (today: Day): Day => addMonths(today, -12)

/** The most of each part that stand on the page. */
export const mostOfAPart = 8

/** How many locked promises came to what in a year; the open ones however old they are, and those of them that are late. */
export type Tally = Readonly<Record<Outcome | 'open' | 'late', number>>

/** A promise of which somebody said this year what came of it. */
export type Answered = Readonly<{ id: string; measure: string; outcome: Outcome; result: string }>

/** What should have been done by now, and who looks after it. */
export type Late = Readonly<{
  id: string
  kind: 'promise' | 'action' | 'review' | 'sponsor-review'
  title: string
  since: Day
  /** Null when nobody does, or whoever did has left. */
  owner: string | null
}>

/** What was said or found this year, and what came of it: an action, a reasoned no, or nothing yet. */
export type Heard = Readonly<{
  id: string
  title: string
  action: string | null
  isDone: boolean
  refusedWhy: string | null
}>

export type Learned = Readonly<{ id: string; title: string; changed: string | null }>

/** A policy that says it, and the places where it does. */
export type Policy = Readonly<{ id: string; title: string; places: readonly string[] }>

export type Year = Readonly<{
  tally: Tally
  answered: readonly Answered[]
  late: readonly Late[]
  policies: readonly Policy[]
  heard: readonly Heard[]
  learned: readonly Learned[]
}>

/** `We promised 7 things. 3 were kept, 1 in part, 1 was not. 2 are still open, and 1 of them is late.` */
export function tallySentence(tally: Tally): string {
  const { kept, partly, open, late, 'not-kept': broken } = tally
  const all = kept + partly + broken + open
  if (all === 0) return 'Nothing is promised yet.'
  const first = `We promised ${all === 1 ? 'one thing' : `${numberWord(all).toLowerCase()} things`}.`
  const came = [
    kept > 0 && `${numberWord(kept)} ${isOrAre(kept)} kept.`,
    partly > 0 && `${numberWord(partly)} ${isOrAre(partly)} kept in part.`,
    broken > 0 && `${numberWord(broken)} ${isOrAre(broken)} not kept.`,
    open > 0 && `${numberWord(open)} ${isOrAre(open)} still open${lateAmong(open, late)}.`,
  ]
  return [first, ...came].filter(Boolean).join(' ')
}

function lateAmong(open: number, late: number): string {
  if (late === 0) return ''
  if (late === open) return open === 1 ? ', and late' : ', and all of them are late'
  return `, and ${numberWord(late).toLowerCase()} of them ${isOrAre(late)} late`
}

const isOrAre = (count: number) => (count === 1 ? 'is' : 'are')
