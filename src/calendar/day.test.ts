import { expect, test } from 'vitest'
import { inWords } from './day.ts'

test('a day is written as people write it, and stays the day it is when the clocks change', () => {
  expect(inWords('2027-05-12')).toBe('12 May 2027')
  expect(inWords('2027-03-28')).toBe('28 March 2027')
  expect(inWords('2027-10-31')).toBe('31 October 2027')
})
