import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure } from './published.ts'
import type { Row } from './release.ts'
import { fewestBetween, shownAfter } from './since.ts'

const cell = 5
/** Figures of one question on a scale of four, the upper two joined. */
function rowOf(counts: readonly number[]): Row {
  const options = counts as readonly Figure[]
  const sum = (of: readonly number[]) => of.reduce((all, count) => all + count, 0) as Figure
  return { base: sum(counts), options, joins: [sum(counts.slice(2))] }
}
const before = rowOf([8, 8, 12, 12])
const isShown = (row: Row) => row.base !== null && row.options.every(figure => figure !== null)

test('somebody new among people who answered as before is not given away', () => {
  const now = shownAfter(rowOf([9, 8, 12, 12]), [before], cell)
  expect(now).toEqual({ base: null, options: [null, null, null, null], joins: [null] })
})

test('nothing that changed, and much that changed, is shown', () => {
  expect(isShown(shownAfter(before, [before], cell))).toBe(true)
  expect(isShown(shownAfter(rowOf([3, 8, 12, 17]), [before], cell))).toBe(true)
})

test('a change that many people account for is shown, however little each number changed', () => {
  expect(fewestBetween(before, rowOf([6, 10, 9, 15]))).toBe(5)
  expect(isShown(shownAfter(rowOf([6, 10, 9, 15]), [before], cell))).toBe(true)
})

test('every earlier round counts, not only the last one', () => {
  const now = rowOf([9, 8, 12, 12])
  expect(isShown(shownAfter(now, [rowOf([20, 8, 12, 12])], cell))).toBe(true)
  expect(isShown(shownAfter(now, [before, rowOf([20, 8, 12, 12])], cell))).toBe(false)
})

test('what was hidden then tells nothing, and what was shown beside it does', () => {
  const hidden: Row = { base: null, options: [null, null, null, null], joins: [null] }
  expect(isShown(shownAfter(rowOf([9, 8, 12, 12]), [hidden], cell))).toBe(true)
  const onlyBase: Row = { ...hidden, base: before.base }
  expect(isShown(shownAfter(rowOf([9, 8, 12, 12]), [onlyBase], cell))).toBe(false)
  expect(isShown(shownAfter(rowOf([9, 8, 17, 12]), [onlyBase], cell))).toBe(true)
})

test('whoever few come, go or answer otherwise, nothing is shown of them', () => {
  const place = fc.integer({ min: -1, max: 3 })
  const moves = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: cell - 1 })
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: cell, max: 40 }), { minLength: 4, maxLength: 4 }),
      moves,
      (counts, moved) => {
        const now = [...counts]
        for (const [from, to] of moved) {
          if (from >= 0) now[from] = now[from]! - 1
          if (to >= 0) now[to] = now[to]! + 1
        }
        const shown = shownAfter(rowOf(now), [rowOf(counts)], cell)
        expect(isShown(shown)).toBe(now.join() === counts.join())
      },
    ),
  )
})
