import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import type { Rest } from '../fixing/checks.ts'

export type RestTyped = Readonly<{ survey: string; pulse: string }>

export function typedRest({ one }: Form): RestTyped {
  return { survey: one('survey'), pulse: one('pulse') }
}

export function restOf({ survey, pulse }: Rest): RestTyped {
  return { survey: String(survey), pulse: String(pulse) }
}

const most = 365

export function readRest(typed: RestTyped): FormReading<Rest> {
  const errors: FieldError[] = (['survey', 'pulse'] as const).flatMap(field =>
    /^\d{1,3}$/.test(typed[field]) && Number(typed[field]) <= most
      ? []
      : [{ field, text: `Enter a whole number of days, from 0 to ${most}` }],
  )
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { survey: Number(typed.survey), pulse: Number(typed.pulse) } }
}
