import { expect, test } from 'vitest'
import { sayNumber } from './fact.ts'

test('a share is never said without what it is a share of', () => {
  const professionals = { of: 23, whom: 'professionals' }
  expect(sayNumber({ words: 'Answered before and after', number: 21, out: professionals })).toBe(
    '21 of 23 professionals (91%)',
  )
  expect(sayNumber({ words: 'Came', number: 1_025, out: null })).toBe('1,025')
  expect(sayNumber({ words: 'Half', number: 1, out: { of: 200, whom: 'people' } })).toBe('1 of 200 people (1%)')
})
