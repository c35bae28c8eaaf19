import type { Day } from '../../calendar/day.ts'
import { inLanguage } from '../../questionnaires/day.ts'
import { type Messages, messagesIn } from '../../questionnaires/messages.ts'
import { type Language, languageOf, say } from '../../questionnaires/text.ts'
import type { Wave } from '../wave.ts'

/** What stands on a poster, in one language. `words`: in the language they are in, English where there is no catalogue. */
export type Poster = Readonly<{
  language: Language
  title: string
  /** The language of the title: English where nobody has translated it. */
  titleLanguage: Language
  words: Messages
  days: string
}>

type Asking = Readonly<{ opensOn: Day; closesOn: Day; content: Wave['content'] }>

/** A poster in each language the survey is offered in; of two that would say the same, one. */
export function postersFor({ opensOn, closesOn, content }: Asking): readonly Poster[] {
  if (!content) return []
  const posters = content.languages.map((language): Poster => {
    const words = messagesIn(language)
    const [from, to] = [inLanguage(opensOn, words.language), inLanguage(closesOn, words.language)]
    const title = { title: say(content.title, language), titleLanguage: languageOf(content.title, language) }
    return { language, ...title, words, days: words.say('poster-days', { from, to }) }
  })
  const saidBy = ({ title, days }: Poster) => `${title}\n${days}`
  return posters.filter((poster, at) => posters.findIndex(other => saidBy(other) === saidBy(poster)) === at)
}
