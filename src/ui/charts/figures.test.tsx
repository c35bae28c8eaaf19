import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HIDDEN } from '../hidden.ts'
import { type DotRow, Dots, type DotsProps } from './dots.tsx'
import { DotsTable } from './dots-table.tsx'
import { HeatKey, type HeatRow, HeatTable } from './heat-table.tsx'
import { NONE, type Reading } from './reading.ts'
import { Run, type RunPoint } from './run.tsx'
import { RunTable } from './run-table.tsx'

const words = { id: 'c', title: 'A title', desc: 'A description' }
const table = { id: 't', caption: 'A caption', first: 'Group', measure: 'Agree' }
const ends = { left: 'Fewer', right: 'More' }
const say = (value: number) => `${value} points`
const reference = { value: 50, label: 'Everyone' }
const median = { value: 50, label: 'Middle' }

/** Below nothing, nothing, and all. */
const value = fc.oneof(fc.integer({ min: -400, max: 400 }), fc.constantFrom(0, 100))

const dotRow = fc
  .record({ base: fc.integer({ min: 10, max: 9000 }), values: fc.tuple(value, value, value), isHidden: fc.boolean() })
  .map(({ base, values, isHidden }): DotRow => {
    const [low = 0, middle = 0, high = 0] = [...values].sort((a, b) => a - b)
    return { label: 'Group', base, estimate: isHidden ? null : { value: middle, low, high } }
  })
const dotRows = fc.array(dotRow, { minLength: 1, maxLength: 8 })

const reading: fc.Arbitrary<Reading> = fc.oneof(value, fc.constantFrom(null, 'none' as const))
const points = fc.array(
  reading.map((of): RunPoint => ({ label: 'Wave', reading: of })),
  { minLength: 1, maxLength: 12 },
)

const heatRows = fc.array(
  fc.array(reading, { minLength: 3, maxLength: 3 }).map((readings): HeatRow => ({ label: 'Group', readings })),
  { minLength: 1, maxLength: 8 },
)

const dots = (rows: readonly DotRow[], more: Partial<DotsProps> = {}) =>
  String(<Dots {...words} rows={rows} say={say} ends={ends} reference={reference} {...more} />)
const dotsTable = (rows: readonly DotRow[]) =>
  String(<DotsTable {...table} rows={rows} say={say} reference={reference} />)
const run = (of: readonly RunPoint[]) => String(<Run {...words} points={of} say={say} median={median} />)
const runTable = (of: readonly RunPoint[]) => String(<RunTable {...table} points={of} say={say} median={median} />)
const heat = (rows: readonly HeatRow[]) =>
  String(<HeatTable {...table} columns={['One', 'Two', 'Three']} rows={rows} say={say} />)

const numbersOf = (html: string) => html.replace(/<[^>]+>/g, ' ').match(/-?\d[\d,]*/g) ?? []
const places = (html: string) =>
  [...html.matchAll(/ (?:x|x1|x2|cx|width)="([\d.-]+|NaN|Infinity)%"/g)].map(([, at]) => Number(at))

const isGiven = (html: string, given: readonly number[]) => {
  const allowed = new Set(given.map(number => number.toLocaleString('en-GB')))
  expect(numbersOf(html).filter(number => !allowed.has(number))).toEqual([])
}

const figuresOf = ({ base, estimate }: DotRow) =>
  estimate ? [base, estimate.value, estimate.low, estimate.high, reference.value] : [reference.value]

describe('dots', () => {
  test('say no figure that their table does not say, and only figures that they were given', () => {
    fc.assert(
      fc.property(dotRows, rows => {
        const said = new Set(numbersOf(dotsTable(rows)))
        expect(numbersOf(dots(rows)).filter(number => !said.has(number))).toEqual([])
        isGiven(dots(rows) + dotsTable(rows), rows.flatMap(figuresOf))
      }),
    )
  })

  test('stay inside their place', () => {
    fc.assert(
      fc.property(dotRows, fc.boolean(), (rows, ratio) => {
        for (const at of places(dots(rows, { ratio, reference: { value: 1, label: 'As likely' } }))) {
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  test('a hidden row leaves no trace of its people, and moves nothing', () => {
    const shown: DotRow = { label: 'Shown', base: 40, estimate: { value: 10, low: 5, high: 20 } }
    const hidden = (base: number): DotRow => ({ label: 'Gone', base, estimate: null })
    expect(dots([shown, hidden(7)])).toBe(dots([shown, hidden(8123)]))
    expect(dotsTable([shown, hidden(7)])).toBe(dotsTable([shown, hidden(8123)]))
    expect(dots([shown, hidden(7)])).toContain(HIDDEN)
    expect(places(dots([shown])).slice(0, 6)).toEqual(places(dots([shown, hidden(7)])).slice(0, 6))
  })

  test('half and double lie equally far from one', () => {
    const row = (value: number): DotRow => ({ label: 'Group', base: 40, estimate: { value, low: value, high: value } })
    const html = dots([row(0.5), row(2)], { ratio: true, reach: [0.25, 4], reference: { value: 1, label: 'One' } })
    const [half = 0, double = 0] = [...html.matchAll(/cx="([\d.]+)%"/g)].map(([, at]) => Number(at))
    expect(50 - half).toBeCloseTo(double - 50, 1)
  })

  test('are the same drawing in every run, without inline style, within 10 KB for eight rows', () => {
    const row: DotRow = {
      label: 'A directorate with a name of some length',
      base: 1200,
      estimate: { value: 33, low: 21, high: 47 },
      strong: true,
    }
    const eight = dots(Array.from({ length: 8 }, () => row))
    expect(eight).toBe(dots(Array.from({ length: 8 }, () => row)))
    expect(eight).not.toContain('style')
    expect(eight.length).toBeLessThan(10_240)
  })
})

describe('a run', () => {
  test('says no figure that its table does not say, and only figures that it was given', () => {
    fc.assert(
      fc.property(points, of => {
        const said = new Set(numbersOf(runTable(of)))
        expect(numbersOf(run(of)).filter(number => !said.has(number))).toEqual([])
        const given = of.flatMap(({ reading }) => (typeof reading === 'number' ? [reading] : []))
        isGiven(run(of) + runTable(of), [...given, median.value])
      }),
    )
  })

  test('stays inside its place', () => {
    fc.assert(
      fc.property(points, of => {
        for (const at of places(run(of))) {
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThanOrEqual(100)
        }
        for (const [, y] of run(of).matchAll(/ c?y[12]?="([^"%]+)"/g)) {
          expect(Number(y)).toBeGreaterThanOrEqual(0)
          expect(Number(y)).toBeLessThanOrEqual(266)
        }
      }),
    )
  })

  const of = (...readings: Reading[]): RunPoint[] =>
    readings.map((reading, i) => ({ label: `W${'ABCDE'[i]}`, reading }))
  const pieces = (html: string) => html.match(/class="l-run"/g)?.length ?? 0

  test('the line ends before what is hidden or was not measured, and begins again after it', () => {
    expect(pieces(run(of(1, 2, 3)))).toBe(2)
    expect(pieces(run(of(1, null, 3)))).toBe(0)
    expect(pieces(run(of(1, 2, 'none', 3, 4)))).toBe(2)
  })

  test('a hidden figure is bare warp with its reason; one that was never there is not', () => {
    expect(run(of(1, null, 3))).toContain(HIDDEN)
    expect(run(of(1, null, 3))).toContain('class="f-h"')
    expect(run(of(1, 'none', 3))).not.toContain('class="f-h"')
    expect(runTable(of(1, 'none', 3))).toContain(NONE)
  })

  test('what happened is numbered in the picture and said under it and in the table', () => {
    const noted = [
      { label: 'WA', reading: 1 },
      { label: 'WB', reading: 2, note: 'a new induction' },
    ]
    expect(run(noted)).toContain('WB: a new induction')
    expect(runTable(noted)).toContain('a new induction')
  })
})

describe('a heat table', () => {
  test('says only figures that it was given, each with its shade in words', () => {
    fc.assert(
      fc.property(heatRows, rows => {
        const given = rows.flatMap(({ readings }) => readings.filter(each => typeof each === 'number'))
        isGiven(heat(rows), given)
        const shades = heat(rows).match(/gt-heat__cell--[1-5]/g) ?? []
        expect(shades).toHaveLength(given.length)
        expect(heat(rows).match(/, (lowest|low|in the middle|high|highest)</g) ?? []).toHaveLength(given.length)
      }),
    )
  })

  test('the least is lightest, the most is darkest, and equal figures are in the middle', () => {
    const levels = (readings: Reading[]) =>
      [...heat([{ label: 'Group', readings }]).matchAll(/cell--(\d)/g)].map(([, level]) => level)
    expect(levels([0, 50, 100])).toEqual(['1', '3', '5'])
    expect(levels([7, 7, 7])).toEqual(['3', '3', '3'])
    expect(levels([null, 'none', 4])).toEqual(['3'])
  })

  test('its key explains what is hidden, and what was not measured, only where there is any', () => {
    const key = (...readings: Reading[]) => String(<HeatKey rows={[{ label: 'Group', readings }]} />)
    expect(key(1)).not.toContain(HIDDEN)
    expect(key(1, null)).toContain(HIDDEN)
    expect(key(1, 'none')).toContain(NONE)
  })
})
