import { expect, test } from 'vitest'
import { medianOf, shiftOf, trendOf } from './run-rules.ts'

test('the middle figure has half of the others above it', () => {
  expect(medianOf([])).toBeNull()
  expect(medianOf([5])).toBe(5)
  expect(medianOf([9, 1, 4])).toBe(4)
  expect(medianOf([1, 2, 4, 9])).toBe(3)
})

test('six figures in a row on one side of the middle are a shift, five are not', () => {
  const six = [1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9]
  expect(shiftOf(six)).toEqual({ way: 'up', length: 6 })
  expect(shiftOf(six.map(figure => -figure))).toEqual({ way: 'down', length: 6 })
  expect(shiftOf([1, 2, 1, 2, 1, 8, 9, 8, 9, 8])).toBeNull()
})

test('a figure on the middle counts for neither side and does not end a shift', () => {
  expect(shiftOf([1, 1, 1, 1, 1, 1, 5, 9, 9, 9, 5, 9, 9, 9])).toEqual({ way: 'up', length: 6 })
})

test('a shift that is over says nothing of now', () => {
  expect(shiftOf([1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 2])).toBeNull()
})

test('five figures that each rise or each fall are a trend, four are not', () => {
  expect(trendOf([3, 1, 2, 3, 4, 5])).toEqual({ way: 'up', length: 5 })
  expect(trendOf([9, 8, 7, 6, 5, 4])).toEqual({ way: 'down', length: 6 })
  expect(trendOf([5, 1, 2, 3, 4])).toBeNull()
  expect(trendOf([1, 2, 3, 4, 5, 4])).toBeNull()
  expect(trendOf([])).toBeNull()
})

test('of two alike that follow one another only one counts for a trend', () => {
  expect(trendOf([1, 2, 2, 3, 4, 4, 5])).toEqual({ way: 'up', length: 5 })
  expect(trendOf([1, 2, 2, 3, 4])).toBeNull()
})
