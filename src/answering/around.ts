import type { Context } from 'hono'
import type { Day } from '../calendar/day.ts'
import type { Open } from '../context.ts'
import { inLanguage } from '../questionnaires/day.ts'
import { type Messages, messagesIn } from '../questionnaires/messages.ts'
import { isEasyRead, type Language } from '../questionnaires/text.ts'
import type { Manifest } from '../ui/assets.ts'
import { voteWords } from './vote-words.ts'
import type { WaveToAnswer } from './wave.ts'

/** What every page of a survey is made with. */
export type Around = Readonly<{
  manifest: Manifest
  wave: WaveToAnswer
  /** The language of the questions: one of those the survey is offered in. */
  language: Language
  /** The words around them, in that language where there is a catalogue. */
  words: Messages
}>

/** The languages in which a page is wanted: the one that was chosen, if any, and those of the browser as it says them. */
export type Wanted = Readonly<{ chosen: string | undefined; accepted: string | undefined }>

/** The page as it was asked for: in a language the survey has, or else in its first one. */
export function aroundFor(manifest: Manifest, wave: WaveToAnswer, { chosen, accepted = '' }: Wanted): Around {
  const { languages } = wave.questionnaire
  const plain = languages.filter(each => !isEasyRead(each))
  const understood = accepted.split(',').map(each => each.trim().split(/[-;]/)[0]?.toLowerCase())
  const language =
    languages.find(each => each === chosen) ??
    understood.flatMap(tag => plain.find(each => each.split('-')[0] === tag) ?? [])[0] ??
    languages[0] ??
    'en'
  return { manifest, wave, language, words: wave.isVote ? voteWords : messagesIn(language) }
}

/** What a request says of languages. */
export const wantedBy = ({ req }: Context<Open>): Wanted => ({
  chosen: req.query('in'),
  accepted: req.header('accept-language'),
})

/** A day as the words around the questions say it. */
export function dayIn({ words }: Pick<Around, 'words'>, day: Day): string {
  return inLanguage(day, words.language)
}
