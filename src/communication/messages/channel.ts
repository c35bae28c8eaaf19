/** The ways in which people here are told something. */
export const channels = [
  'handover',
  'team-meeting',
  'supervision',
  'in-person',
  'e-mail',
  'text',
  'poster',
  'letter',
  'intranet',
  'video',
  'event',
  'other',
] as const
export type Channel = (typeof channels)[number]

export const channelNames: Readonly<Record<Channel, string>> = {
  handover: 'Handover',
  'team-meeting': 'Team meeting',
  supervision: 'Supervision or one to one',
  'in-person': 'In person, on every shift',
  'e-mail': 'E-mail',
  text: 'Text message',
  poster: 'Poster or leaflet',
  letter: 'Letter',
  intranet: 'Intranet or website',
  video: 'Video',
  event: 'An event',
  other: 'Another way',
}

/** Channels within a sentence: handover, poster or leaflet. */
export function channelsInWords(those: readonly Channel[]): string {
  return those.map((each, i) => (i === 0 ? channelNames[each] : lowered(channelNames[each]))).join(', ')
}

const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
