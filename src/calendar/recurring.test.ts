import { expect, test } from 'vitest'
import { easterSunday, type Recurring, spanIn, spansBetween } from './recurring.ts'

const firstThursday: Recurring = { kind: 'weekday', month: 2, weekday: 4, nth: 1, shift: 0, lasts: 1 }
const leapDay: Recurring = { kind: 'fixed', month: 2, day: 29, lasts: 1 }
const winter: Recurring = { kind: 'span', from: { month: 12, day: 20 }, to: { month: 1, day: 6 } }
const begins = (when: Recurring, year: number) => spanIn(when, year)?.begins

test('a fixed day is the same each year, and 29 February is 28 February in years that have none', () => {
  expect(spanIn({ kind: 'fixed', month: 6, day: 22, lasts: 1 }, 2027)).toEqual({
    begins: '2027-06-22',
    ends: '2027-06-22',
  })
  expect([2027, 2028, 2100].map(year => begins(leapDay, year))).toEqual(['2027-02-28', '2028-02-29', '2100-02-28'])
})

test('a month has all its days, in leap years too', () => {
  expect(spanIn({ kind: 'month', month: 2 }, 2028)).toEqual({ begins: '2028-02-01', ends: '2028-02-29' })
  expect(spanIn({ kind: 'month', month: 10 }, 2027)?.ends).toBe('2027-10-31')
})

test('the nth weekday of a month is found, the last one too, and a fifth only where there is one', () => {
  expect([2024, 2025, 2026].map(year => begins(firstThursday, year))).toEqual([
    '2024-02-01',
    '2025-02-06',
    '2026-02-05',
  ])
  expect(begins({ ...firstThursday, nth: 5 }, 2024)).toBe('2024-02-29')
  expect(spanIn({ ...firstThursday, nth: 5 }, 2025)).toBeNull()
  expect(begins({ ...firstThursday, nth: -1 }, 2024)).toBe('2024-02-29')
  expect(begins({ ...firstThursday, nth: -1 }, 2026)).toBe('2026-02-26')
  expect(begins({ ...firstThursday, month: 3, weekday: 7, nth: -1 }, 2027)).toBe('2027-03-28')
})

test('a week can begin on the day before the weekday that fixes it', () => {
  expect(spanIn({ kind: 'weekday', month: 3, weekday: 2, nth: 3, shift: -1, lasts: 5 }, 2025)).toEqual({
    begins: '2025-03-17',
    ends: '2025-03-21',
  })
})

test('Easter falls where the churches say it does', () => {
  const known = ['2000-04-23', '2008-03-23', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25']
  expect(known.map(day => easterSunday(Number(day.slice(0, 4))))).toEqual(known)
  expect(begins({ kind: 'easter', shift: -2, lasts: 1 }, 2027)).toBe('2027-03-26')
})

test('what comes round is found between two days, what has already begun and what spans the turn of the year too', () => {
  const year = { begins: '2027-01-02', ends: '2028-01-01' }
  expect(spansBetween(winter, year)).toEqual([
    { begins: '2026-12-20', ends: '2027-01-06' },
    { begins: '2027-12-20', ends: '2028-01-06' },
  ])
  expect(spansBetween(leapDay, { begins: '2028-03-01', ends: '2029-02-27' })).toEqual([])
})

test('days that are known for some years only are not guessed for others', () => {
  const eid: Recurring = { kind: 'dates', dates: [{ begins: '2027-03-09', ends: '2027-03-09' }] }
  expect(spanIn(eid, 2027)?.begins).toBe('2027-03-09')
  expect(spanIn(eid, 2028)).toBeNull()
})
