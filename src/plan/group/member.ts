import { type Day, inWords } from '../../calendar/day.ts'
import type { Named } from '../../thread/station.ts'

/** Somebody in the group that carries the plan, from one day to another. Null: still. */
export type GroupMember = Readonly<{
  id: string
  who: Named
  /** Such as Chair; '' for none of their own. */
  part: string
  sinceOn: Day
  untilOn: Day | null
  addedBy: Named
  endedBy: Named
}>

/** Parts people have most often. Any other can be typed. */
export const usualParts = 'Such as Chair, Secretary, or Voice of the night staff.'

/** From when until when, as it stands beside a name. */
export function spanOf({ sinceOn, untilOn }: Pick<GroupMember, 'sinceOn' | 'untilOn'>): string {
  return untilOn ? `${inWords(sinceOn)} to ${inWords(untilOn)}` : `since ${inWords(sinceOn)}`
}
