import type { Day } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { errorsOf, textErrors } from '../../thread/typed.ts'
import { readLink } from '../forms.ts'
import type { NewSource } from './queries.ts'

/** What was typed about a definition from elsewhere. */
export type SourceTyped = Readonly<{
  title: string
  who: string
  year: string
  href: string
  words: string
  notes: string
}>

export function typedSource({ one }: Form): SourceTyped {
  const about = { title: one('title'), who: one('who'), year: one('year'), href: one('href') }
  return { ...about, words: one('words'), notes: one('notes') }
}

export const nothingTyped: SourceTyped = { title: '', who: '', year: '', href: '', words: '', notes: '' }

export function readSource(typed: SourceTyped, today: Day): FormReading<NewSource> {
  const { title, who, year, words, notes } = typed
  const href = readLink('href', typed.href)
  const errors = [
    ...textErrors('title', title, 300, 'Say where it stands: a book, a page, a policy'),
    ...textErrors('who', who, 300, 'Say who wrote it, a person or an organisation'),
    ...yearErrors(year, today),
    ...errorsOf(href),
    ...textErrors('words', words, 4000, 'Say in your own words what it says'),
    ...textErrors('notes', notes, 4000),
  ]
  if (errors.length > 0 || href.outcome === 'wrong') return { outcome: 'wrong', errors }
  const value = { title, who, year: year ? Number(year) : null, href: href.value, words, notes }
  return { outcome: 'read', value }
}

function yearErrors(year: string, today: Day): FieldError[] {
  if (!year || (/^[12]\d{3}$/.test(year) && year <= today.slice(0, 4))) return []
  return [{ field: 'year', text: `Enter the year in four figures, not after ${today.slice(0, 4)}` }]
}
