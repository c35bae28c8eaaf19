import { expect, test } from 'vitest'
import { layoutOf } from './likert-layout.ts'
import type { Side } from './row.ts'

const scale = (sides: readonly Side[]) => sides.map(side => ({ label: side, side }))
const row = (counts: readonly number[]) => ({
  ...{ label: 'Everyone', base: 100, joined: [] },
  segments: counts.map(count => ({ count, percent: count })),
})

test.each([
  ['nearly all disagree', ['left', 'apart', 'right'], [90, 2, 8]],
  ['nearly all agree', ['left', 'apart', 'right'], [8, 2, 90]],
  ['half and half', ['left', 'right'], [50, 50]],
  ['there is nothing to agree with', ['left', 'apart'], [90, 10]],
] satisfies [string, Side[], number[]][])('bars fill the chart, wide and narrow, where %s', (_, sides, counts) => {
  for (const variant of ['w', 's'] as const) {
    const layout = layoutOf(scale(sides), [row(counts)], variant, 70)
    const onSides = sides.reduce((sum, side, i) => sum + (side === 'apart' ? 0 : counts[i]!), 0)
    expect(layout.width(onSides / 100), variant).toBeGreaterThan(45)
    expect(layout.zero + layout.width(sides.includes('right') ? counts.at(-1)! / 100 : 0)).toBeLessThanOrEqual(100)
  }
})
