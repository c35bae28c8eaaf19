import { expect, test } from 'vitest'
import { agreementOf, sayKappa } from './agreement.ts'

const times = (n: number, one: string, other: string) => Array.from({ length: n }, () => [one, other] as const)

test('agreement is the share of what both put in the same place, and kappa what of it is more than chance', () => {
  // The usual textbook case: 20 and 15 together, 5 and 10 apart. Observed 0.7, by chance 0.5.
  const pairs = [
    ...times(20, 'yes', 'yes'),
    ...times(5, 'yes', 'no'),
    ...times(10, 'no', 'yes'),
    ...times(15, 'no', 'no'),
  ]
  const found = agreementOf(pairs)!
  expect(found).toMatchObject({ things: 50, same: 35, share: 0.7 })
  expect(found.kappa).toBeCloseTo(0.4, 12)
})

test('kappa is one where all is the same, none where it is as chance has it, and below that where it is worse', () => {
  expect(agreementOf([...times(3, 'a', 'a'), ...times(2, 'b', 'b')])?.kappa).toBe(1)
  expect(
    agreementOf([...times(1, 'a', 'a'), ...times(1, 'a', 'b'), ...times(1, 'b', 'a'), ...times(1, 'b', 'b')])?.kappa,
  ).toBe(0)
  expect(agreementOf([...times(2, 'a', 'b'), ...times(2, 'b', 'a')])?.kappa).toBe(-1)
})

test('with one theme only there is nothing that chance could have done otherwise', () => {
  expect(agreementOf(times(4, 'a', 'a'))).toEqual({ things: 4, same: 4, share: 1, kappa: null })
  expect(agreementOf([])).toBeNull()
  expect([null, 0, 0.3, 0.5, 0.7, 0.9].map(sayKappa)).toEqual([...new Set([null, 0, 0.3, 0.5, 0.7, 0.9].map(sayKappa))])
})
