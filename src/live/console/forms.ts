import type { Form, FormReading } from '../../platform/http/form.ts'
import { longestCountdown, type Move } from '../day.ts'
import { mostTables } from '../tables/table.ts'

const longestNotice = 300

/** Why a press came to nothing, in words for whoever pressed. */
export const notMoved = {
  over: 'This event is over, so this was not done',
  'no such step': 'This step is not on the agenda any more. Here is how it stands now',
  'no step': 'No step is on. Go to one first',
  'too long': `A countdown lasts ${longestCountdown} minutes at most`,
  meanwhile: 'Somebody else has just changed this. Here is how it stands now: press again if you still want to',
} as const

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
      return wrong('move', `Enter minutes in figures, from 1 to ${longestCountdown}`)
    return { outcome: 'read', value: { kind, minutes } }
  }
  return wrong('move', 'Choose what should happen')
}

const figure = (typed: string) => (/^\d{1,3}$/.test(typed) ? Number(typed) : -1)

/** How many tables there are to be, and how many there were as somebody typed it. */
export function readTables({ one }: Form): FormReading<Readonly<{ tables: number; seen: number }>> {
  const tables = figure(one('tables'))
  if (tables >= 0 && tables <= mostTables)
    return { outcome: 'read', value: { tables, seen: figure(one('seen') || '0') } }
  return {
    outcome: 'wrong',
    errors: [{ field: 'tables', text: `Enter how many tables there are, from 0 to ${mostTables}` }],
  }
}
