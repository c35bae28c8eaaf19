import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import type { Language } from '../../questionnaires/text.ts'
import { textErrors } from '../../thread/typed.ts'
import type { Told, Wave } from '../wave.ts'

/** What was typed, for each language, as it is kept. */
export type ToldTyped = Told

/** The names of the fields of a language. */
export const toldFields = (language: Language) => ({ why: `why-${language}`, whoSees: `who-sees-${language}` })

/** What stands in the draft for the languages that are offered now. */
export function toldOf({ told }: Wave, languages: readonly Language[]): ToldTyped {
  const each = (words: Told['why']) => Object.fromEntries(languages.map(language => [language, words[language] ?? '']))
  return { why: each(told.why), whoSees: each(told.whoSees) }
}

export function typedTold({ one }: Form, languages: readonly Language[]): ToldTyped {
  const each = (part: 'why' | 'whoSees') =>
    Object.fromEntries(languages.map(language => [language, one(toldFields(language)[part])]))
  return { why: each('why'), whoSees: each('whoSees') }
}

/** Nothing has to be told: what is left out is shown in English. */
export function readTold(typed: ToldTyped, languages: readonly Language[]): FormReading<Told> {
  const errors: FieldError[] = languages.flatMap(language => [
    ...textErrors(toldFields(language).why, typed.why[language] ?? '', 2000),
    ...textErrors(toldFields(language).whoSees, typed.whoSees[language] ?? '', 1000),
  ])
  if (errors.length > 0) return { outcome: 'wrong', errors }
  const said = (words: Told['why']) => Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''))
  return { outcome: 'read', value: { why: said(typed.why), whoSees: said(typed.whoSees) } }
}
