import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import type { Settings } from './queries.ts'

/** What was typed, and what stood there when the form was shown, as `4 30`. */
export type SettingsTyped = Readonly<{ month: string; days: string; seen: string }>

export const typedSettings = ({ one }: Form): SettingsTyped => ({
  month: one('month'),
  days: one('days').trim(),
  seen: one('seen'),
})

export const typedOf = (settings: Settings): SettingsTyped => {
  const { yearBegins, tellWithin } = settings
  return { month: `${yearBegins}`, days: `${tellWithin}`, seen: seenOf(settings) }
}

export const seenOf = ({ yearBegins, tellWithin }: Settings) => `${yearBegins} ${tellWithin}`

export function readSettings({ month, days }: SettingsTyped): FormReading<Settings> {
  const [yearBegins, tellWithin] = [wholeIn(month), wholeIn(days)]
  const errors: FieldError[] = []
  if (!(yearBegins >= 1 && yearBegins <= 12)) errors.push({ field: 'month', text: 'Choose a month' })
  if (!(tellWithin >= 0 && tellWithin <= 365))
    errors.push({ field: 'days', text: 'Enter a number of days from 0 to 365' })
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: { yearBegins, tellWithin } }
}

/** Numbers as they stand in `seen`; what was tampered with matches nothing. */
export function seenIn({ seen }: SettingsTyped): Settings {
  const [month = '', days = ''] = seen.split(' ')
  return { yearBegins: wholeIn(month), tellWithin: wholeIn(days) }
}

const wholeIn = (text: string) => (/^\d{1,3}$/.test(text) ? Number(text) : -1)
