import type { Day } from '../../calendar/day.ts'
import type { Named } from '../../thread/station.ts'

export const channels = ['intranet', 'induction', 'team-meetings', 'posters', 'easy-read', 'other'] as const
/** A way in which people are told what was adopted. */
export type Channel = (typeof channels)[number]

export const channelNames: Readonly<Record<Channel, string>> = {
  intranet: 'On the intranet',
  induction: 'In the induction of new people',
  'team-meetings': 'In team meetings',
  posters: 'On posters',
  'easy-read': 'As easy read',
  other: 'In another way',
}

/** People were told, and what shows it. */
export type Telling = Readonly<{
  id: string
  channel: Channel
  words: string
  href: string | null
  toldOn: Day
  by: Named
}>

/** The channels in which people were told, each once, in the order of the list. */
export function usedOf(tellings: readonly Pick<Telling, 'channel'>[]): Channel[] {
  return channels.filter(channel => tellings.some(each => each.channel === channel))
}
