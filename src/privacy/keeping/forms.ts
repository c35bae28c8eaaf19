import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { bounds, isShorter, type Keeping } from './keeping.ts'

/** What somebody wants, and whether they ticked that they mean it. */
export function readKeeping(form: Form, now: Keeping): FormReading<Keeping> {
  const leavers = readDays(form.one('leavers'), 'leavers', 'people who left')
  const acts = readDays(form.one('acts'), 'acts', 'what was done')
  if (typeof leavers !== 'number' || typeof acts !== 'number') {
    return { outcome: 'wrong', errors: [leavers, acts].filter(part => typeof part !== 'number') }
  }
  const value = { leavers, acts }
  if (isShorter(value, now) && form.one('sure') !== 'yes') return { outcome: 'wrong', errors: [mustMeanIt] }
  return { outcome: 'read', value }
}

const mustMeanIt: FieldError = {
  field: 'sure',
  text: 'That is shorter than now. Tick that you want to delete sooner, then save again',
}

function readDays(text: string, field: keyof Keeping, what: string): number | FieldError {
  const { least, most } = bounds[field]
  const days = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (days >= least && days <= most) return days
  return { field, text: `Keep ${what} for ${least} to ${most} days, in figures` }
}
