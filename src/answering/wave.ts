import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import type { MessageKey } from '../questionnaires/messages.ts'
import { type Questionnaire, questionsOf } from '../questionnaires/questionnaire.ts'
import type { SupportPlace } from '../questionnaires/support/place.ts'
import { type Text, translations } from '../questionnaires/text.ts'

/** A survey, as whoever answers it may know it. */
export type WaveToAnswer = Readonly<{
  id: string
  organisation: string
  title: string
  why: Text
  whoSees: Text
  /** Whether people outside may read the results too. */
  isForEveryone: boolean
  questionnaire: Questionnaire
  rule: Readonly<{ base: number; cell: number }>
  opensOn: Day
  closesOn: Day
  deleteOn: Day
  seriesId: string | null
  /** Ids of the questions by whose answers results are divided. */
  breakdowns: readonly string[]
  /** Ids of the questions of which it is hidden, too, that nobody or everybody in a group gave an answer. */
  sensitive: readonly string[]
  isOpenChannel: boolean
  /** Is it a vote on wordings? It asks one thing, takes blind ballots alone, and something has to be chosen. */
  isVote: boolean
  isCalledOff: boolean
  isClosed: boolean
  /** Where the organisation says that people find support. */
  support: readonly SupportPlace[]
  publicKey: Buffer
  fingerprint: string
}>

export type Standing = 'open' | 'not yet' | 'closed' | 'called off'

export function standingOf({ isCalledOff, isClosed, opensOn, closesOn }: WaveToAnswer, today: Day): Standing {
  if (isCalledOff) return 'called off'
  if (isClosed || today > closesOn) return 'closed'
  return today < opensOn ? 'not yet' : 'open'
}

/**
 * What does not count of an answer that comes with neither ballot nor code, where such answers are taken: nobody reads its
 * words, since anyone could write as many as they like, and its mark is held against no other.
 */
export function lostWithoutCode({ isOpenChannel, questionnaire, seriesId }: WaveToAnswer): readonly MessageKey[] {
  if (!isOpenChannel) return []
  const asksForWords = questionsOf(questionnaire).some(({ type }) => type === 'words')
  return [...(asksForWords ? (['open-words'] as const) : []), ...(seriesId ? (['open-mark'] as const) : [])]
}

/** What is told in other languages than English, as it was stored. */
export function toldIn(stored: unknown) {
  return z.object({ why: translations, whoSees: translations }).parse(stored)
}

/** A list of texts as it was stored. */
export function stringsIn(stored: unknown): readonly string[] {
  return z.array(z.string()).parse(stored)
}
