import { kindNames, type StationKind } from '../thread/station.ts'

/** Something that a message or a story can tell about: a station of the thread, or a release. */
export type About = Readonly<{ id: string; kind: StationKind | 'release'; number: number; title: string }>

/** It in the words of a list to choose from. */
export function aboutInWords({ kind, number, title }: About): string {
  const short = title.length > 90 ? `${title.slice(0, 89)}…` : title
  return kind === 'release' ? `Release: ${short}` : `${kindNames[kind]} ${number}: ${short}`
}
