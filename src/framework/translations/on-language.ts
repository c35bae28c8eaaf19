import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { Language } from '../../questionnaires/text.ts'
import type { Copy, OwnElement } from '../copy/copy.ts'
import { onCopy, onOwnElement } from '../copy/on-copy.ts'

type Answer = Response | Promise<Response>

/** A language that a copy is translated into; any other is not found. */
export function onLanguage(handle: (c: Context<SignedIn>, copy: Copy, language: Language) => Answer) {
  return onCopy((c, copy) => {
    const language = languageIn(c, copy)
    return language ? handle(c, copy, language) : c.notFound()
  })
}

export type ElementIn = Readonly<{ copy: Copy; element: OwnElement; language: Language }>

/** The same for one of its elements. */
export function onElementLanguage(handle: (c: Context<SignedIn>, found: ElementIn) => Answer) {
  return onOwnElement((c, element, copy) => {
    const language = languageIn(c, copy)
    return language ? handle(c, { copy, element, language }) : c.notFound()
  })
}

function languageIn(c: Context<SignedIn>, { languages }: Copy): Language | undefined {
  return Object.keys(languages).find(each => each === c.req.param('language'))
}
