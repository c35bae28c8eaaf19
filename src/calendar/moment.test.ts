import { expect, test } from 'vitest'
import { momentAt } from './moment.ts'

test('a time in the United Kingdom is the moment it is, in winter, in summer, and when the clocks change', () => {
  const at = (day: string, time: string) => momentAt(day, time).toISOString()
  expect(at('2027-01-12', '10:00')).toBe('2027-01-12T10:00:00.000Z')
  expect(at('2027-06-02', '10:00')).toBe('2027-06-02T09:00:00.000Z')
  expect(at('2027-06-02', '00:30')).toBe('2027-06-01T23:30:00.000Z')
  expect(at('2027-03-28', '00:30')).toBe('2027-03-28T00:30:00.000Z')
  expect(at('2027-03-28', '01:30')).toBe('2027-03-28T01:30:00.000Z')
  expect(at('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z')
  expect(at('2027-10-31', '01:30')).toBe('2027-10-31T00:30:00.000Z')
  expect(at('2027-10-31', '02:00')).toBe('2027-10-31T02:00:00.000Z')
})
