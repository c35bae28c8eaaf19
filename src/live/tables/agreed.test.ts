import { expect, test } from 'vitest'
import { agreedInWords } from './agreed.ts'

test('which tables have agreed is said in a line, however many there are', () => {
  const said = (agreed: readonly number[], tables: number) => agreedInWords(agreed, tables)
  expect(said([], 3)).toBe('No table has agreed on its insight yet.')
  expect(said([1, 2, 5], 5)).toBe('Agreed: tables 1, 2 and 5. Not yet: 3 and 4.')
  expect(said([2], 2)).toBe('Agreed: table 2. Not yet: 1.')
  expect(said([3, 2, 1], 3)).toBe('All tables have agreed on their insight.')
  expect(said([1, 2, 3, 4, 9], 12)).toBe('Agreed: tables 1 to 4 and 9. Not yet: 5 to 8 and 10 to 12.')
})

test('a table that is gone is not among them', () => {
  expect(agreedInWords([1, 4], 2)).toBe('Agreed: table 1. Not yet: 2.')
})
