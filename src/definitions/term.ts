import type { Day } from '../calendar/day.ts'
import type { Station } from '../thread/station.ts'

export const termKinds = ['definition', 'value'] as const
/** A definition says what a word means here; a value, what people stand for. Both are made in the same way. */
export type TermKind = (typeof termKinds)[number]

/** A wording that was adopted, as it was then. */
export type Adoption = Readonly<{
  id: string
  number: number
  wordingId: string
  voteId: string | null
  title: string
  words: string
  behaviours: string
  why: string
  againstVote: string | null
  adoptedOn: Day
}>

/** A vote that was not called off. */
export type VoteDays = Readonly<{ id: string; opensOn: Day; closesOn: Day; countedOn: Day | null }>

/** What is put into words: with the wording that counts now, and the newest vote that was not called off. */
export type Term = Readonly<{
  station: Station
  kind: TermKind
  why: string
  adoption: Adoption | null
  vote: VoteDays | null
}>

export const phases = ['gathering', 'vote-set', 'voting', 'counting', 'voted', 'adopted', 'withdrawn'] as const
export type Phase = (typeof phases)[number]

/** Where a term stands. Nothing says so but its days, and the day it is. */
export function phaseOf({ station, adoption, vote }: Term, today: Day): Phase {
  if (station.withdrawnOn) return 'withdrawn'
  if (vote && !vote.countedOn) {
    if (today < vote.opensOn) return 'vote-set'
    return today <= vote.closesOn ? 'voting' : 'counting'
  }
  if (vote && (!adoption || adoption.adoptedOn <= vote.closesOn)) return 'voted'
  return adoption ? 'adopted' : 'gathering'
}

export const steps = [
  'add-source',
  'propose',
  'comment',
  'take-back',
  'set-vote',
  'call-off',
  'cast',
  'adopt',
  'change',
  'withdraw',
] as const
export type Step = (typeof steps)[number]

/** Between votes. While one is set or under way its wordings stay as they are. */
const free: readonly Phase[] = ['gathering', 'voted', 'adopted']
const standing: readonly Phase[] = [...free, 'vote-set', 'voting', 'counting']

const takenIn: Readonly<Record<Step, readonly Phase[]>> = {
  'add-source': standing,
  propose: free,
  comment: standing,
  'take-back': free,
  'set-vote': free,
  'call-off': ['vote-set'],
  cast: ['voting'],
  adopt: free,
  change: free,
  withdraw: free,
}

/** May this be done, as the term stands? */
export function mayTake(step: Step, term: Term, today: Day): boolean {
  return takenIn[step].includes(phaseOf(term, today))
}

/** May it be said where people were told, and what was learned? Whatever goes on beside, once a wording was adopted. */
export function isInForce({ station, adoption }: Term): boolean {
  return adoption !== null && station.withdrawnOn === null
}
