import type { Day } from '../../calendar/day.ts'
import { inLanguage } from '../../questionnaires/day.ts'
import { messagesIn } from '../../questionnaires/messages.ts'
import { type Language, say } from '../../questionnaires/text.ts'
import type { Wave } from '../wave.ts'
import { piecesOf } from './pieces.ts'

/** A text message to everyone who is asked, in one language. */
export type TextMessage = Readonly<{ language: Language; text: string; pieces: number }>

type Asking = Readonly<{ organisation: string; closesOn: Day; content: Wave['content']; address: string }>

/** The same message in each language the survey is offered in, once; where there is no catalogue for one, in English. */
export function messagesFor({ organisation, closesOn, content, address }: Asking): readonly TextMessage[] {
  if (!content) return []
  const messages = content.languages.map(language => {
    const words = messagesIn(language)
    const title = say(content.title, language)
    const text = words.say('text-message', { organisation, title, day: inLanguage(closesOn, words.language), address })
    return { language, text, pieces: piecesOf(text) }
  })
  return messages.filter(({ text }, i) => messages.findIndex(other => other.text === text) === i)
}
