import { describe, expect, it } from 'vitest'
import { wilsonInterval } from './interval.ts'
import { type Published, percent } from './published.ts'

const cleared = (count: number) => count as Published

describe('a percentage', () => {
  it('is a whole number of a published base, halves up', () => {
    expect(percent(cleared(21), cleared(23))).toBe(91)
    expect(percent(cleared(1), cleared(8))).toBe(13)
    expect(percent(cleared(0), cleared(12))).toBe(0)
  })

  it('is hidden when either of its figures is', () => {
    expect(percent(null, cleared(23))).toBeNull()
    expect(percent(cleared(21), null)).toBeNull()
  })

  it('is not made of a raw count', () => {
    // @ts-expect-error a count that disclosure control has not cleared does not compile
    expect(percent(21, cleared(23))).toBe(91)
  })
})

describe('an interval', () => {
  it('agrees with the published example of Wilson’s method', () => {
    // Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263 gives 0.2553 to 0.3662.
    const { low, high } = wilsonInterval(cleared(81), cleared(263))!
    expect(low).toBeCloseTo(0.2553, 4)
    expect(high).toBeCloseTo(0.3662, 4)
  })

  it('is hidden when a count is', () => {
    expect(wilsonInterval(null, cleared(20))).toBeNull()
  })
})
