import { expect, test } from 'vitest'
import { piecesOf } from './pieces.ts'

test('a message is paid for once up to 160 letters, and then in pieces of 153', () => {
  expect(['', 'a'.repeat(160), 'a'.repeat(161), 'a'.repeat(306), 'a'.repeat(307)].map(piecesOf)).toEqual([
    1, 1, 2, 2, 3,
  ])
  expect(['€'.repeat(80), '€'.repeat(81)].map(piecesOf)).toEqual([1, 2])
})

test('a letter that phones keep apart makes all of it longer', () => {
  expect([`${'a'.repeat(69)}ŵ`, `${'a'.repeat(70)}ŵ`].map(piecesOf)).toEqual([1, 2])
  expect(['ج'.repeat(134), 'ج'.repeat(135)].map(piecesOf)).toEqual([2, 3])
  expect(piecesOf('😀'.repeat(36))).toBe(2)
})
