import type { Form, FormReading } from '../../platform/http/form.ts'

/** How many codes: at most so many as are left, and as one sheet holds. */
export function readCount({ one }: Form, most: number): FormReading<number> {
  const text = one('count')
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (count >= 1 && count <= most) return { outcome: 'read', value: count }
  return { outcome: 'wrong', errors: [{ field: 'count', text: `Enter a whole number from 1 to ${most}` }] }
}
