import { type Day, inWords } from '../calendar/day.ts'

/** What has a day that people are reminded of; a cycle and a policy come to review, and a review is the sponsor's. */
type DatedKind = 'action' | 'promise' | 'cycle' | 'policy' | 'review' | 'goal'

/** Something that somebody looks after, with the day it is due. */
export type Dated = Readonly<{ id: string; kind: DatedKind; title: string; day: Day }>

const names: Readonly<Record<DatedKind, string>> = {
  action: 'Action',
  promise: 'Promise',
  cycle: 'Review',
  policy: 'Policy review',
  review: 'Review',
  goal: 'Your own goal',
}

/** What it is, on one line: a title that somebody broke into several is still one. */
export function nameOf({ kind, title }: Pick<Dated, 'kind' | 'title'>): string {
  return `${names[kind]}: ${title.replace(/\s+/g, ' ').trim()}`
}

/** What it is and when, on one line. */
export function sayDated(dated: Dated, today: Day): string {
  return `${nameOf(dated)} – ${dated.day < today ? 'was due on' : 'due on'} ${inWords(dated.day)}`
}
