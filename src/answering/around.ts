import type { Day } from '../calendar/day.ts'
import { inLanguage } from '../questionnaires/day.ts'
import { type Messages, messagesIn } from '../questionnaires/messages.ts'
import type { Language } from '../questionnaires/text.ts'
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

/** The page as it was asked for: in a language the survey has, or else in its first one. */
export function aroundFor(manifest: Manifest, wave: WaveToAnswer, asked: string | undefined): Around {
  const { languages } = wave.questionnaire
  const language = languages.find(each => each === asked) ?? languages[0] ?? 'en'
  return { manifest, wave, language, words: wave.isVote ? voteWords : messagesIn(language) }
}

/** A day as the words around the questions say it. */
export function dayIn({ words }: Pick<Around, 'words'>, day: Day): string {
  return inLanguage(day, words.language)
}
