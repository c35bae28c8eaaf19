import type { Messages } from '../../messages.ts'
import { directionOf, type Language, languageOf, plainOf, say, type Text } from '../../text.ts'

/** Words in a language. Where they are in another one, for want of a translation, that is said to whatever reads aloud. */
export const Said = ({ text, language }: { text: Text; language: Language }) => (
  <Other text={say(text, language)} spoken={languageOf(text, language)} language={language} />
)

/** The same for fixed words, which are in English where there is no catalogue. */
export const Fixed = ({ text, words, language }: { text: string; words: Messages; language: Language }) => (
  <Other text={text} spoken={words.language} language={language} />
)

type OtherProps = { text: string; spoken: Language; language: Language }

const Other = ({ text, spoken, language }: OtherProps) =>
  plainOf(spoken) === plainOf(language) ? (
    text
  ) : (
    <span lang={plainOf(spoken)} dir={directionOf(spoken)}>
      {text}
    </span>
  )
