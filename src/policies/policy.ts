import { type Day, daysBetween, inWords } from '../calendar/day.ts'
import { dueWithin } from '../framework/cycle.ts'
import type { Station } from '../thread/station.ts'
import { whoOf } from '../thread/who.ts'

/** What can be added to the register; the code of conduct comes into it by itself, when it is first drafted. */
export const forms = ['policy', 'procedure', 'strategy', 'branding'] as const
export type Form = (typeof forms)[number] | 'code'

export const formNames: Readonly<Record<Form, string>> = {
  policy: 'Policy',
  procedure: 'Procedure',
  strategy: 'Strategy',
  branding: 'Branding',
  code: 'Code of conduct',
}

/** What a policy is held to: when it was agreed is the day of its station, who keeps it its owner. */
export type Policy = Readonly<{
  station: Station
  form: Form
  /** Where the document itself is found. */
  href: string | null
  reviewOn: Day
  /** Where allyship stands in it: the places that say it well, and those that do in part. */
  well: readonly string[]
  partly: readonly string[]
  /** Has somebody read it for this: is there a clause, or a check? */
  isRead: boolean
  /** What it answers: the first thing on the thread that leads to it. */
  finding: Readonly<{ id: string; title: string }> | null
}>

/** Does it carry the thread? `broken`: it was read, and nothing in it says anything about allyship. */
export type Carrying = 'well' | 'partly' | 'broken' | 'unread'

export function carryingOf({ well, partly, isRead }: Pick<Policy, 'well' | 'partly' | 'isRead'>): Carrying {
  if (well.length > 0) return 'well'
  if (partly.length > 0) return 'partly'
  return isRead ? 'broken' : 'unread'
}

/** Where the review clock of a policy stands. */
export function clockOf(reviewOn: Day, today: Day): 'late' | 'due' | 'later' {
  const left = daysBetween(today, reviewOn)
  if (left < 0) return 'late'
  return left <= dueWithin ? 'due' : 'later'
}

/** The register in figures. */
export type Tally = Readonly<{ all: number; carry: number; late: number; due: number; broken: number; unread: number }>

/** The sentence over the register. */
export function headingOf({ all, carry }: Tally): string {
  if (all === 0) return 'No policies yet'
  if (carry === all) return all === 1 ? 'Our one policy carries the thread' : `All ${all} policies carry the thread`
  return `${carry} of ${all} policies ${carry === 1 ? 'carries' : 'carry'} the thread`
}

/** What needs somebody, in one sentence. */
export function leadOf({ late, due, broken, unread }: Tally): string {
  const parts = [
    late > 0 && `${late === 1 ? '1 review is' : `${late} reviews are`} late`,
    due > 0 && `${due === 1 ? '1 is' : `${due} are`} due within ${dueWithin} days`,
    broken > 0 && `${broken === 1 ? '1 leaves' : `${broken} leave`} the thread broken`,
    unread > 0 && `${unread === 1 ? '1 has' : `${unread} have`} not been read for it yet`,
  ].filter(part => part !== false)
  const last = parts.pop()
  if (!last) return 'None is late, and none leaves the thread broken.'
  return `${parts.length > 0 ? `${parts.join(', ')}, and ${last}` : last}.`
}

/** A policy in lines, as it is written down when it changes, and as it stands beside what somebody else typed. */
export function linesOf({
  station,
  form,
  href,
  reviewOn,
}: Policy): readonly Readonly<{ key: string; value: string }>[] {
  return [
    { key: 'Title', value: station.title },
    { key: 'What it is for', value: station.words || 'Nothing said' },
    { key: 'Kind', value: formNames[form] },
    { key: 'Kept by', value: whoOf(station.owner) },
    { key: 'Where it is found', value: href ?? 'Nowhere said' },
    { key: 'Last agreed on', value: inWords(station.standsOn) },
    { key: 'To be reviewed by', value: inWords(reviewOn) },
  ]
}

/** Lines as one text, for the record. */
export function inFull(lines: readonly Readonly<{ key: string; value: string }>[]): string {
  return lines.map(({ key, value }) => `${key}: ${value}`).join('\n')
}
