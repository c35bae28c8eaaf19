import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf, wayOf } from './difference.ts'
import { changeOf, countOf, isChange, movedIn, moves } from './moves.ts'
import type { Figure } from './published.ts'
import { shiftBetween } from './rank-sum.ts'
import type { Question, Row } from './release.ts'
import { chanceOfMoves, chanceOfSides } from './signed-rank.ts'

const figures = (...counts: (number | null)[]) => counts as Figure[]
const counted = (count: number | null, base: number | null) => ({ count: count as Figure, base: base as Figure })

test('the difference of two shares has the interval of Newcombe’s own example', () => {
  // Newcombe 1998, table II (a), method 10: 56 of 70 and 48 of 80.
  const found = differenceOf(counted(48, 80), counted(56, 70))!
  expect(found.value).toBeCloseTo(0.2, 10)
  expect(found.low).toBeCloseTo(0.0524, 4)
  expect(found.high).toBeCloseTo(0.3339, 4)
  expect(wayOf(found)).toBe('up')
  const none = differenceOf(counted(10, 10), counted(10, 10))!
  expect([none.value, wayOf(none)]).toEqual([0, null])
})

test('a difference turned round is the same one the other way, and lies within its interval', () => {
  const share = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 200 })).filter(([count, base]) => count <= base)
  fc.assert(
    fc.property(share, share, ([a, m], [b, n]) => {
      const there = differenceOf(counted(a, m), counted(b, n))!
      const back = differenceOf(counted(b, n), counted(a, m))!
      expect(back.low).toBeCloseTo(-there.high, 12)
      expect(there.low).toBeLessThanOrEqual(there.value + 1e-12)
      expect(there.high).toBeGreaterThanOrEqual(there.value - 1e-12)
      expect(Math.max(-there.low, there.high)).toBeLessThanOrEqual(1 + 1e-12)
    }),
  )
})

test('two distributions are compared as R and SciPy compare them, ties and continuity corrected', () => {
  // scipy.stats.mannwhitneyu(now, before, method='asymptotic'), SciPy 1.17.1.
  const found = shiftBetween(figures(5, 10, 20, 30, 10), figures(2, 6, 15, 40, 22))!
  expect(found.share).toBeCloseTo(0.624313725490196, 12)
  expect(found.chance).toBeCloseTo(0.004239700005194653, 6)
  expect(shiftBetween(figures(10, 0, 5), figures(0, 5, 10))!.chance).toBeCloseTo(0.004869757569185756, 6)
  expect(shiftBetween(figures(3, 4, 5), figures(3, 4, 5))).toEqual({ share: 0.5, chance: 1 })
  expect(shiftBetween(figures(0, 9), figures(0, 12))).toEqual({ share: 0.5, chance: 1 })
})

test('signed ranks give what counting through every fall of the coins gives', () => {
  // Every sign of every rank counted through, and checked with scipy.stats.wilcoxon(zero_method='pratt', PermutationMethod).
  const known: [number[], number][] = [
    [[0, 3, 8, 9, 4], 0.010711669921875],
    [[5, 8, 18, 10, 9], 0.27497451985254884],
    [[1, 2, 3, 8, 6], 0.0121917724609375],
    [[6, 20, 60, 40, 14], 0.0017211818733882478],
    [[0, 1, 0, 1, 0, 3, 2, 5, 1], 0.016845703125],
  ]
  for (const [counts, chance] of known) expect(chanceOfMoves(figures(...counts))!.chance).toBeCloseTo(chance, 9)
})

test('signed ranks without ties give the printed examples of R and SciPy', () => {
  const countsOf = (differences: readonly number[]) => {
    const sizes = differences.map(Math.abs).sort((a, b) => a - b)
    const sides = (sign: number) => sizes.map(size => (differences.includes(sign * size) ? 1 : 0))
    return figures(...sides(-1).reverse(), 0, ...sides(1))
  }
  // scipy.stats.wilcoxon: heights of corn, Darwin.
  const corn = [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75]
  expect(chanceOfMoves(countsOf(corn))!.chance).toBeCloseTo(0.041259765625, 12)
  // wilcox.test of R: depression, Hollander and Wolfe 1973, page 29: V = 40, one-sided 0.01953.
  const depression = [0.952, -0.147, 1.022, 0.43, 0.62, 0.59, 0.49, -0.08, 0.01]
  expect(chanceOfMoves(countsOf(depression))!.chance / 2).toBeCloseTo(0.01953, 5)
})

test('the sign test is the binomial test', () => {
  // binom.test(8, 22), binom.test(18, 26), binom.test(400, 1000)
  expect(chanceOfSides(...(figures(8, 14) as [Figure, Figure]))!.chance).toBeCloseTo(0.28627872467041016, 9)
  expect(chanceOfSides(...(figures(18, 8) as [Figure, Figure]))!.chance).toBeCloseTo(0.07551869750022888, 9)
  expect(chanceOfSides(...(figures(400, 600) as [Figure, Figure]))!.chance).toBeLessThan(1e-9)
  expect(chanceOfSides(...(figures(0, 0) as [Figure, Figure]))).toEqual({ chance: 1, way: null })
})

test('a chance is one, turns round with the scale, and means nothing new where sizes are alike', () => {
  const class_ = fc.nat(40)
  fc.assert(
    fc.property(fc.tuple(class_, class_, class_, class_, class_), counts => {
      const { chance, way } = chanceOfMoves(figures(...counts))!
      expect(chance).toBeGreaterThanOrEqual(0)
      expect(chance).toBeLessThanOrEqual(1)
      const back = chanceOfMoves(figures(...counts.toReversed()))!
      expect(back.chance).toBeCloseTo(chance, 12)
      expect(back.way).toBe(way === 'up' ? 'down' : way === 'down' ? 'up' : null)
      const [down, , , , up] = counts
      const oneSize = chanceOfMoves(figures(0, down, 7, up, 0))!
      expect(oneSize.chance).toBeCloseTo(chanceOfSides(down as Figure, up as Figure)!.chance, 12)
    }),
  )
})

test('so many that nobody counts them through come out nearly the same', () => {
  const exact = chanceOfMoves(figures(20, 60, 100, 80, 30))!.chance
  const many = chanceOfMoves(figures(40, 120, 200, 190, 60))!.chance
  expect(many).toBeLessThan(exact)
  expect(chanceOfMoves(figures(50, 150, 500, 150, 55))!.chance).toBeCloseTo(0.7691253138562557, 2)
})

test('with one count hidden there is no difference, no shift and no chance', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }), fc.nat(4), (counts, hidden) => {
      const some = counts.map((count, i) => (i === hidden ? null : count))
      expect(chanceOfMoves(figures(...some))).toBeNull()
      expect(shiftBetween(figures(...some), figures(...counts))).toBeNull()
      expect(shiftBetween(figures(...counts), figures(...some))).toBeNull()
    }),
  )
  for (const [a, m, b, n] of [
    [null, 20, 5, 20],
    [5, null, 5, 20],
    [5, 20, null, 20],
    [5, 20, 5, null],
  ] as const)
    expect(differenceOf(counted(a, m), counted(b, n))).toBeNull()
  expect(chanceOfSides(null, 5 as Figure)).toBeNull()
})

const optionsOf = (labels: readonly string[]) => labels.map(label => ({ label, stance: null }))
const asked = (labels: readonly string[], sensitive = false): Question => ({
  ...{ label: changeOf('I am heard'), stem: null, options: optionsOf(labels), sensitive },
  joins: [
    { label: 'Much lower + Lower', of: [0, 1], stance: 'unfavourable' },
    { label: 'Higher + Much higher', of: [3, 4], stance: 'favourable' },
  ],
})
const row = (base: number | null, options: (number | null)[], joins: (number | null)[] = [null, null]): Row => ({
  ...{ base: base as Figure, options: options as Figure[], joins: joins as Figure[] },
})

test('moves are read from what a release shows: sides where steps are hidden, and nothing where those are too', () => {
  expect(isChange(asked(moves))).toBe(true)
  const whole = movedIn(asked(moves), row(50, [5, 8, 18, 10, 9], [13, 19]))
  expect(whole).toEqual({ people: 50, down: 13, same: 18, up: 19, steps: [5, 8, 18, 10, 9] })
  const sides = movedIn(asked(moves), row(40, [null, null, 18, null, null], [8, 14]))
  expect(sides).toEqual({ people: 40, down: 8, same: 18, up: 14, steps: [null, null, 18, null, null] })
  expect(movedIn(asked(moves), row(40, [null, null, null, 14, 0]))).toMatchObject({ down: null, up: 14 })
  expect(movedIn(asked(moves), row(null, [null, null, null, null, null]))).toBeNull()
})

test('answers that were joined keep their figure, and what nobody gave is none unless that is hidden', () => {
  const joined = { ...asked(['Much lower + Lower', 'The same', 'Higher + Much higher']), joins: [] }
  expect(movedIn(joined, row(40, [8, 18, 14]))).toMatchObject({
    down: 8,
    same: 18,
    up: 14,
    steps: [null, null, 18, null, null],
  })
  const few = { ...asked(['The same', 'Higher']), joins: [] }
  expect(countOf(few, row(40, [20, 20]), ['Much lower', 'Lower'])).toBe(0)
  expect(countOf({ ...few, sensitive: true }, row(40, [20, 20]), ['Much lower', 'Lower'])).toBeNull()
})
