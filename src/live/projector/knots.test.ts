import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knotsOf } from './knots.ts'

test('the thread of a day begins at its first step, ends with its last, and longer steps take more of it', () => {
  expect(knotsOf([{ minutes: 10 }, { minutes: 30 }, { minutes: 60 }])).toEqual([0, 0.1, 0.4, 1])
})

test('no two knots lie on each other, whatever the steps take', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ minutes: fc.nat(720) }), { minLength: 1, maxLength: 20 }), steps => {
      const knots = knotsOf(steps)
      expect(knots).toHaveLength(steps.length + 1)
      expect(knots.at(-1)).toBeCloseTo(1)
      for (const [i, knot] of knots.entries()) if (i > 0) expect(knot - (knots[i - 1] ?? 0)).toBeGreaterThan(0.015)
    }),
  )
})
