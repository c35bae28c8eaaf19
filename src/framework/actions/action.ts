import { type Day, inWords } from '../../calendar/day.ts'
import type { Station } from '../../thread/station.ts'
import { type Characteristic, characteristicNames, characteristics } from '../characteristics.ts'

export const efforts = ['small', 'medium', 'large'] as const
export type Effort = (typeof efforts)[number]

export const effortNames: Readonly<Record<Effort, string>> = { small: 'Small', medium: 'Medium', large: 'Large' }

/** What an effort of each size looks like. */
export const effortHints: Readonly<Record<Effort, string>> = {
  small: 'Somebody does it in a few hours.',
  medium: 'It takes days, and perhaps a few people.',
  large: 'It takes weeks or more, or it costs money.',
}

/** Something that is done. Where it stands follows from its days. */
export type Action = Readonly<{
  station: Station
  dueOn: Day
  /** Null when nobody has said. */
  effort: Effort | null
  serves: readonly Characteristic[]
  /** Whom else it serves, in the organisation's own words; '' for nobody in particular. */
  servesOthers: string
  startedOn: Day | null
  doneOn: Day | null
  droppedOn: Day | null
  droppedWhy: string | null
}>

/** A promise, as it is chosen and named. */
export type PromiseNamed = Readonly<{ id: string; title: string }>

/** An action with the promises of its cycle that it keeps. */
export type ActionInFull = Action & Readonly<{ keeps: readonly PromiseNamed[] }>

/** Whom an action serves, in one line; '' when nobody has said. */
export function servesInWords({ serves, servesOthers }: Pick<Action, 'serves' | 'servesOthers'>): string {
  const named = characteristics.filter(each => serves.includes(each)).map(each => characteristicNames[each])
  return [...named, servesOthers].filter(Boolean).join(', ')
}

/** An action in lines, as it is written down when it changes, and as it stands beside what somebody else typed. */
export function linesOf(action: ActionInFull): readonly Readonly<{ key: string; value: string }>[] {
  const { station, dueOn, effort, keeps } = action
  return [
    { key: 'What is to be done', value: station.title },
    { key: 'What else people should know', value: station.words || 'Nothing' },
    { key: 'Looked after by', value: station.owner?.name ?? 'Nobody' },
    { key: 'By', value: inWords(dueOn) },
    { key: 'Effort', value: effort ? effortNames[effort] : 'Nobody has said' },
    { key: 'Whom it serves', value: servesInWords(action) || 'Nobody has said' },
    { key: 'What it keeps', value: keeps.map(({ title }) => title).join('; ') || 'No promise' },
  ]
}

export function inFull(action: ActionInFull): string {
  return linesOf(action)
    .map(({ key, value }) => `${key}: ${value}`)
    .join('\n')
}
