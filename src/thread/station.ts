import type { Day } from '../calendar/day.ts'

/** Everything a thread can lead through, in the order in which it does; see `station_rank` in the database, which lets a thread lead only onwards. */
export const stationKinds = [
  'definition',
  'value',
  'evidence',
  'gap',
  'decision',
  'promise',
  'action',
  'policy',
  'clause',
  'behaviour',
  'learning',
  'measure',
  'review',
  'lesson',
  'story',
  'message',
] as const
export type StationKind = (typeof stationKinds)[number]

/** One of a kind, as a sentence begins with it. */
export const kindNames: Readonly<Record<StationKind, string>> = {
  definition: 'Definition',
  value: 'Value',
  evidence: 'Evidence',
  gap: 'Gap',
  decision: 'Decision',
  promise: 'Promise',
  action: 'Action',
  policy: 'Policy',
  clause: 'Policy clause',
  behaviour: 'Behaviour',
  learning: 'Learning',
  measure: 'Measure',
  review: 'Review',
  lesson: 'Lesson',
  story: 'Story',
  message: 'Message',
}

/** A person as the strategy speaks of them. Null where they were erased, or nobody was named. */
export type Named = Readonly<{ id: string; name: string; hasLeft: boolean }> | null

export type Station = Readonly<{
  id: string
  kind: StationKind
  /** Counts within its kind: Gap 14. */
  number: number
  elementId: string | null
  cycleId: string | null
  title: string
  words: string
  /** The day of the thing itself: when the evidence was gathered, the decision taken. */
  standsOn: Day
  madeOn: Day
  owner: Named
  /** Goes up with every change, so that nobody writes over what they have not seen. */
  version: number
  withdrawnOn: Day | null
}>
