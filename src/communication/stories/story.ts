import { type Day, inWords } from '../../calendar/day.ts'
import type { Named, Station } from '../../thread/station.ts'

export const sorts = ['impact', 'did-not-work'] as const
export type Sort = (typeof sorts)[number]

export const sortNames: Readonly<Record<Sort, string>> = {
  impact: 'What changed for somebody',
  'did-not-work': 'What did not work',
}

/** What the station of a story is called wherever stations are listed: nothing of what is in it. */
export const stationTitles: Readonly<Record<Sort, string>> = {
  impact: 'A story of what changed',
  'did-not-work': 'A story of what did not work',
}

/** What somebody has agreed to: that the words they saw are told, for these uses, until a day. */
export type Uses = Readonly<{ inside: boolean; outside: boolean; until: Day | null }>

export type Consent = Uses &
  Readonly<{
    id: string
    givenBy: string
    takenBy: Named
    givenOn: Day
    wording: string
    /** Was it given to the words that stand here now? */
    isToTheseWords: boolean
  }>

export type Story = Readonly<{
  station: Station
  sort: Sort
  /** Its words; all empty once it was taken back. */
  title: string
  words: string
  whose: string
  takenBackOn: Day | null
  element: Readonly<{ id: string; mark: string; title: string }> | null
  aboutId: string | null
  /** The newest consent to these words; null where nobody has agreed to them. */
  uses: Uses | null
}>

/** `over`: the day until which somebody had agreed has passed. */
export type Standing = 'taken-back' | 'waiting' | 'over' | 'shared'

export function standingOf({ takenBackOn, uses }: Pick<Story, 'takenBackOn' | 'uses'>, today: Day): Standing {
  if (takenBackOn) return 'taken-back'
  if (!uses) return 'waiting'
  return uses.until !== null && uses.until < today ? 'over' : 'shared'
}

/** May everyone who works here read it? */
export function isForEveryone(story: Pick<Story, 'takenBackOn' | 'uses'>, today: Day): boolean {
  return standingOf(story, today) === 'shared' && story.uses?.inside === true
}

const usesInWords = ({ inside, outside }: Uses) =>
  inside && outside ? 'inside and outside' : inside ? 'inside only' : 'outside only'

/** How it stands, in words. */
export function standingInWords(story: Pick<Story, 'takenBackOn' | 'uses'>, today: Day): string {
  const { takenBackOn, uses } = story
  if (takenBackOn) return `Taken back on ${inWords(takenBackOn)}`
  if (!uses) return 'Nobody has agreed to it yet'
  if (standingOf(story, today) === 'over') return `Agreed to until ${inWords(uses.until ?? '')}`
  return `May be told ${usesInWords(uses)}${uses.until ? `, until ${inWords(uses.until)}` : ''}`
}

/** A story in lines, as it stands beside what somebody else typed. It is never written down in a history. */
export function linesOf({ sort, title, words, whose }: Story): readonly Readonly<{ key: string; value: string }>[] {
  return [
    { key: 'What kind of story', value: sortNames[sort] },
    { key: 'Its title', value: title },
    { key: 'The story', value: words },
    { key: 'Whose story it is', value: whose || 'Not said' },
  ]
}
