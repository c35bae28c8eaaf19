import { expect, test } from 'vitest'
import { clearedCount, clearedShare, clearTyped } from './cleared.ts'
import type { Figure } from './published.ts'

const rule = { base: 10, cell: 5 }
const figure = (count: number | null) => count as Figure

test('a typed figure is refused when so few people stand behind it', () => {
  expect(clearTyped({ figure: 50, behind: 'few', counts: 'something else' }, rule).outcome).toBe('few')
  expect(clearTyped({ figure: 50, behind: 'enough', counts: 'something else' }, rule)).toEqual({
    outcome: 'cleared',
    figure: 50,
  })
})

test('a number of people from 1 to 4 is refused whatever is said of it, and none or 5 are not', () => {
  for (const count of [1, 4])
    expect(clearTyped({ figure: count, behind: 'enough', counts: 'people' }, rule).outcome).toBe('few')
  for (const count of [0, 5, 400])
    expect(clearTyped({ figure: count, behind: 'enough', counts: 'people' }, rule).outcome).toBe('cleared')
  expect(clearTyped({ figure: 3, behind: 'nobody', counts: 'something else' }, rule).outcome).toBe('cleared')
})

test('a number of people is never about nobody', () => {
  expect(clearTyped({ figure: 400, behind: 'nobody', counts: 'people' }, rule).outcome).toBe('counts-people')
})

test('what is hidden in a release cannot be taken from it', () => {
  expect(clearedShare(figure(null), figure(40))).toBeNull()
  expect(clearedShare(figure(20), figure(null))).toBeNull()
  expect(clearedShare(figure(20), figure(40))).toBe(50)
  expect(clearedCount(figure(null))).toBeNull()
})
