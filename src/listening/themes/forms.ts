import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { ThemeWords } from './queries.ts'

export type ThemeTyped = ThemeWords & Readonly<{ keepsNames: boolean }>

export const emptyTheme: ThemeTyped = { title: '', words: '', keepsNames: false }

export const typedTheme = ({ one }: Form): ThemeTyped => ({
  title: one('title'),
  words: one('words'),
  keepsNames: one('keeps-names') === 'yes',
})

export function readTheme({ title, words }: ThemeTyped): FormReading<ThemeWords> {
  const errors: FieldError[] = [
    ...textErrors('title', title, 200, 'Say in one sentence what people say'),
    ...textErrors('words', words, 2000),
  ]
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: { title, words } }
}

/** `gap`: one that is there, or '' for a new one in these words. */
export type GapTyped = Readonly<{ gap: string; words: string }>

export const typedGap = ({ one }: Form): GapTyped => ({ gap: one('gap'), words: one('words') })

/** Which gap a theme leads to: one that is there, or a new one in these words. */
export type GapRead = Readonly<{ gapId: string } | { words: string }>

export function readGap({ gap, words }: GapTyped, gaps: readonly Readonly<{ id: string }>[]): FormReading<GapRead> {
  if (gap) {
    const chosen = gaps.find(({ id }) => id === gap)
    if (chosen) return { outcome: 'read', value: { gapId: chosen.id } }
    return { outcome: 'wrong', errors: [{ field: 'gap', text: 'Choose a gap from the list' }] }
  }
  const errors = textErrors('words', words, 300, 'Say in one sentence what is missing')
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: { words } }
}
