import { type Day, inWords } from '../../calendar/day.ts'
import type { PackContent } from '../content.ts'

export const audiences = ['everyone', 'organisation'] as const
export type Audience = (typeof audiences)[number]

export const audienceNames: Readonly<Record<Audience, string>> = {
  everyone: 'Everyone, without signing in',
  organisation: 'Those who work here',
}

/** A pack as it was published on a day. */
export type Listed = Readonly<{
  id: string
  number: number
  publishedOn: Day
  audience: Audience
  why: string
  /** Something was taken out of it since. */
  isCut: boolean
}>
export type Edition = Listed & Readonly<{ content: PackContent }>

/** What an older edition says of itself; null for the newest. */
export function sayOlder({ number }: Pick<Listed, 'number'>, newest: Listed): string | null {
  if (number === newest.number) return null
  return `This is edition ${number}. It was corrected: edition ${newest.number} of ${inWords(newest.publishedOn)} takes its place.`
}
