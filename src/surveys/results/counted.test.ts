import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedOf, type Way } from './counted.ts'

const many = (ballots: number, codes: number) =>
  Array.from({ length: ballots + codes }, (_, i) => ({ way: (i < ballots ? 'ballot' : 'code') as Way }))
const counted = (ballots: number, codes: number) => {
  const left = countedOf(many(ballots, codes), 10)
  return [left.filter(({ way }) => way === 'ballot').length, left.filter(({ way }) => way === 'code').length]
}

test('ballots count by themselves, and with codes beside them where there are enough', () => {
  expect(counted(4, 0)).toEqual([4, 0])
  expect(counted(12, 0)).toEqual([12, 0])
  expect(counted(10, 1)).toEqual([10, 1])
})

test('fewer ballots than the smallest group are left out beside codes', () => {
  expect(counted(9, 10)).toEqual([0, 10])
  expect(counted(4, 16)).toEqual([0, 16])
  expect(counted(9, 9)).toEqual([0, 9])
  expect(counted(0, 12)).toEqual([0, 12])
})

test('whoever knows each answer that came with a code is never left with a few ballots', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.integer({ min: 5, max: 15 }), (ballots, codes, base) => {
      const left = countedOf(many(ballots, codes), base)
      if (left.length < base) return
      const rest = left.filter(({ way }) => way === 'ballot').length
      expect(rest === 0 || rest >= base).toBe(true)
    }),
  )
})
