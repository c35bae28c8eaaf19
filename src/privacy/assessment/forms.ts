import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { isDecision, type SignOff } from './sign-off.ts'

const longest = 4000
const furthest = 3 * 366

/** What somebody signs. The next review lies in the future, and not further away than three years. */
export function readSignOff(form: Form, today: string): FormReading<SignOff> {
  const decision = form.one('decision')
  const reviewOn = readDay(form)
  const errors: FieldError[] = [
    ...(form.one('consulted') ? [] : [{ field: 'consulted', text: 'Say who was consulted, or why nobody was' }]),
    ...['consulted', 'advice', 'openPoints'].flatMap(field =>
      form.one(field).length > longest ? [{ field, text: `Use ${longest} characters or fewer` }] : [],
    ),
    ...(isDecision(decision) ? [] : [{ field: 'decision', text: 'Choose what was decided' }]),
    ...(decision === 'go-on-after' && !form.one('openPoints')
      ? [{ field: 'openPoints', text: 'Write down the points that are to be closed first' }]
      : []),
    ...checkReview(reviewOn, today),
  ]
  if (errors.length || !isDecision(decision) || reviewOn === null) return { outcome: 'wrong', errors }
  const { consulted, advice, openPoints } = typedIn(form)
  return { outcome: 'read', value: { consulted, advice, openPoints, decision, reviewOn } }
}

/** Everything as it was typed, to be shown again. */
export function typedIn(form: Form) {
  return {
    consulted: form.one('consulted'),
    advice: form.one('advice'),
    openPoints: form.one('openPoints'),
    decision: form.one('decision'),
    day: form.one('day'),
    month: form.one('month'),
    year: form.one('year'),
  }
}

export type SignOffTyped = ReturnType<typeof typedIn>

/** Day, month and year as they were typed, as one day; null when there is no such day. */
function readDay(form: Form): string | null {
  const [year, month, day] = [form.one('year'), form.one('month'), form.one('day')]
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return null
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}

function checkReview(reviewOn: string | null, today: string): FieldError[] {
  if (reviewOn === null) return [{ field: 'day', text: 'Enter the day of the next review, such as 12 5 2028' }]
  if (reviewOn <= today) return [{ field: 'day', text: 'The next review must be after today' }]
  const days = (Date.parse(reviewOn) - Date.parse(today)) / 86_400_000
  return days > furthest ? [{ field: 'day', text: 'The next review must be within three years' }] : []
}
