import { expect, test } from 'vitest'
import { emptiest, startersIn } from './table.ts'

test('the next one sits where there is most room, at the lowest number of those', () => {
  expect(emptiest([], 4)).toBe(1)
  expect(emptiest([1, 1, 2, 4], 4)).toBe(3)
  expect(emptiest([1, 2, 3], 3)).toBe(1)
  // Tables that are gone are not filled.
  expect(emptiest([1, 9], 2)).toBe(2)
})

test('each line of what a step is about is a question to begin with', () => {
  expect(startersIn(' One?\n\n  Two? \n')).toEqual(['One?', 'Two?'])
  expect(startersIn('')).toEqual([])
})
