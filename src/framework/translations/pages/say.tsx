import { directionOf, plainOf } from '../../../questionnaires/text.ts'
import type { Child } from '../../../ui/jsx/elements.ts'
import type { Said } from '../saying.ts'

/** A text of a framework in the language in which it is said, marked where that is not the language around it. */
export const Say = ({ said: { text, lang } }: { said: Said }): Child =>
  lang === null ? (
    text
  ) : (
    <span lang={plainOf(lang)} dir={directionOf(lang)}>
      {text}
    </span>
  )
