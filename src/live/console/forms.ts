import type { Form, FormReading } from '../../platform/http/form.ts'
import { longestCountdown, type Move } from '../day.ts'

const longestNotice = 300

/** What a host pressed. */
export function readMove({ one }: Form): FormReading<Move> {
  const kind = one('move')
  const wrong = (field: string, text: string) => ({ outcome: 'wrong', errors: [{ field, text }] }) as const
  if (kind === 'go') return { outcome: 'read', value: { kind, stepId: one('step') } }
  if (kind === 'end' || kind === 'stop the clock') return { outcome: 'read', value: { kind } }
  if (kind === 'say') {
    const notice = one('notice')
    if (notice.length > longestNotice)
      return wrong('notice', `Shorten it: there is room for ${longestNotice} characters`)
    return { outcome: 'read', value: { kind, notice } }
  }
  if (kind === 'add' || kind === 'count down') {
    const minutes = Number(one('minutes').replace('−', '-'))
    const fits = Number.isInteger(minutes) && Math.abs(minutes) <= longestCountdown
    if (!fits || (kind === 'count down' && minutes < 1))
      return wrong('minutes', `Enter minutes in figures, from 1 to ${longestCountdown}`)
    return { outcome: 'read', value: { kind, minutes } }
  }
  return wrong('move', 'Choose what should happen')
}

const mostTables = 400

export function readTables({ one }: Form): FormReading<number> {
  const typed = one('tables')
  const tables = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN
  if (tables <= mostTables) return { outcome: 'read', value: tables }
  return {
    outcome: 'wrong',
    errors: [{ field: 'tables', text: `Enter how many tables there are, from 0 to ${mostTables}` }],
  }
}
