import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreeing, releaseOf } from '../../test/invented.ts'
import { facetsOf } from './facets.ts'
import type { Release } from './release.ts'

/** A release of two questions that are signs of one thing, each answered so often by each of five steps. */
function answered(first: readonly number[], second: readonly number[]): Promise<Release> {
  const codesOf = (counts: readonly number[]) => counts.flatMap((count, o) => Array<number>(count).fill(o + 1))
  const [one, other] = [codesOf(first), codesOf(second)]
  const rows = Math.max(one.length, other.length)
  const filled = (codes: number[]) => [...codes, ...Array<number>(rows - codes.length).fill(0)]
  return releaseOf({
    ...{ title: 'Invented', rule: { base: 10, cell: 5 }, rows, background: [], divisions: [] },
    questions: [
      { question: { ...agreeing('I feel safe'), facet: 'Safe' }, codes: filled(one) },
      { question: { ...agreeing('I am heard'), facet: 'Safe' }, codes: filled(other) },
    ],
  })
}

test('a facet has the share on the good side, what is left of it without the other side, and where answers stand', async () => {
  const [facet] = facetsOf(await answered([10, 10, 20, 30, 30], [20, 20, 20, 20, 20]))
  // 100 of 200 are good, 60 bad; the steps of all together are 30, 30, 40, 50, 50.
  expect(facet).toMatchObject({ good: 50, net: 20, mean: { tenths: 33, worst: 1, best: 5 } })
})

test('where any step of any question is hidden there is no mean, though the sides may be shown', async () => {
  const [facet] = facetsOf(await answered([10, 10, 20, 30, 30], [20, 37, 20, 20, 3]))
  expect(facet?.mean).toBeNull()
})

test('a mean is made of figures that are shown, and of nothing else', async () => {
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(counts, counts, async (first, second) => {
      const release = await answered(first, second).catch(() => null)
      for (const { mean } of release ? facetsOf(release) : []) {
        const figures = release!.everyone.flatMap(({ options }) => options)
        if (figures.includes(null)) expect(mean).toBeNull()
        else if (mean) expect(mean.tenths).toBeGreaterThanOrEqual(10)
      }
    }),
    { numRuns: 40 },
  )
})
