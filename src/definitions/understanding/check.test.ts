import { expect, test } from 'vitest'
import { addMonths } from '../../calendar/day.ts'
import { monthsToCheck } from '../adoption/queries.ts'
import { dueOf } from './check.ts'

test('a check is due a year after the adoption, a month ahead it is said, and afterwards it is late', () => {
  const check = { dueOn: addMonths('2027-05-12', monthsToCheck), closedOn: null }
  expect(check.dueOn).toBe('2028-05-12')
  expect(dueOf(check, '2027-05-12').mark).toBe('plan')
  expect(dueOf(check, '2028-04-12')).toEqual({ mark: 'due', words: 'Falls due on 12 May 2028' })
  expect(dueOf(check, '2028-05-12').mark).toBe('due')
  expect(dueOf(check, '2028-05-13')).toEqual({ mark: 'late', words: '1 day late' })
  expect(dueOf({ ...check, closedOn: '2028-06-01' }, '2029-01-01').mark).toBe('done')
})

test('what is adopted on 29 February is checked on 28 February', () => {
  expect(addMonths('2028-02-29', monthsToCheck)).toBe('2029-02-28')
})
