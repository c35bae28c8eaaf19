import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HIDDEN } from '../hidden.ts'
import { AnswersTable } from './answers-table.tsx'
import { Bars } from './bars.tsx'
import { BarsKey, LikertKey } from './key.tsx'
import { Likert } from './likert.tsx'
import { LikertTable } from './likert-table.tsx'
import { ChartPatterns } from './patterns.tsx'
import type { ChartRow, Figure, ScaleOption, Side } from './row.ts'
import { joinedTexture, textures } from './scale-sides.ts'

const words = { id: 'c', title: 'A title', desc: 'A description' }
const ends = { left: 'Disagree', right: 'Agree', apart: 'Neither' }
const table = { id: 't', caption: 'A caption', first: 'Group' }

const sides: readonly Side[] = ['left', 'left', 'apart', 'right', 'right']
const agreement: readonly ScaleOption[] = sides.map((side, i) => ({ label: `Option ${'ABCDE'[i]}`, side }))

const figure = (count: number, base: number): Figure => ({ count, percent: Math.round((100 * count) / base) })

/** A row as disclosure control may leave it: whole, its sides joined, or with nothing of it. */
const row = fc
  .record({
    counts: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 5, maxLength: 5 }),
    kind: fc.integer({ min: 0, max: 3 }),
  })
  .filter(({ counts }) => counts.some(count => count > 0))
  .map(({ counts, kind }): ChartRow => {
    const base = counts.reduce((sum, count) => sum + count, 0)
    const of = (indexes: number[]) =>
      figure(
        indexes.reduce((sum, i) => sum + (counts[i] ?? 0), 0),
        base,
      )
    const isHidden = (i: number) => kind === 3 || (kind === 1 && i !== 2) || (kind === 2 && i === 4)
    return {
      label: 'Group',
      base: kind === 3 ? null : base,
      segments: counts.map((count, i) => (isHidden(i) ? null : figure(count, base))),
      joined:
        kind < 2
          ? [
              [0, 1],
              [3, 4],
            ].map(indexes => ({ of: indexes, figure: of(indexes) }))
          : [],
    }
  })
const rows = fc.array(row, { minLength: 1, maxLength: 8 })

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ')
const numbersOf = (html: string) => textOf(html).match(/\d[\d,]*/g) ?? []
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([\\d.-]+)%"`, 'g'))].map(([, value]) => Number(value))

const charts = {
  Likert: {
    chart: (of: readonly ChartRow[]) => String(<Likert {...words} options={agreement} ends={ends} rows={of} />),
    table: (of: readonly ChartRow[]) => String(<LikertTable {...table} options={agreement} ends={ends} rows={of} />),
  },
  Bars: {
    chart: (of: readonly ChartRow[]) =>
      String(<Bars {...words} options={agreement.map(option => option.label)} rows={of.map(bare)} />),
    table: (of: readonly ChartRow[]) =>
      String(<AnswersTable {...table} options={agreement.map(option => option.label)} rows={of.map(bare)} />),
  },
}
const bare = ({ joined: _, ...rest }: ChartRow): ChartRow => rest

describe.each(Object.entries(charts))('%s', (_, { chart, table }) => {
  test('says no figure that its table does not say', () => {
    fc.assert(
      fc.property(rows, of => {
        const said = new Set(numbersOf(table(of)))
        expect(numbersOf(chart(of)).filter(number => !said.has(number))).toEqual([])
      }),
    )
  })

  test('says only figures that it was given', () => {
    fc.assert(
      fc.property(rows, of => {
        const given = new Set(of.flatMap(figuresOf).map(number => number.toLocaleString('en-GB')))
        expect(numbersOf(chart(of) + table(of)).filter(number => !given.has(number))).toEqual([])
      }),
    )
  })

  test('stays inside its place, on whole hundredths of a per cent', () => {
    fc.assert(
      fc.property(rows, of => {
        for (const at of [...attributes(chart(of), 'x'), ...attributes(chart(of), 'width')]) {
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThanOrEqual(100)
          expect(Number(at.toFixed(2))).toBe(at)
        }
      }),
    )
  })

  test('a hidden row looks like every other hidden row', () => {
    const shown: ChartRow = { label: 'Shown', base: 20, segments: [2, 3, 4, 5, 6].map(count => figure(count, 20)) }
    const hidden = (label: string): ChartRow => ({ label, base: null, segments: [null, null, null, null, null] })
    const drawn = chart([shown, hidden('Gone'), hidden('Lost')]).split('<g transform="translate(0 ')
    const inside = (label: string) =>
      drawn.filter(part => part.includes(`>${label}<`)).map(part => part.slice(part.indexOf(')')).replace(label, ''))
    expect(inside('Gone')[0]).toContain(HIDDEN)
    expect(inside('Lost')[0]?.split('</g>')[0]).toBe(inside('Gone')[0]?.split('</g>')[0])
  })

  test('is the same drawing in every run, has no inline style, and fits 10 KB with eight rows', () => {
    const base = 1200
    const full: ChartRow = {
      label: 'A directorate with a name of some length',
      base,
      segments: [153, 257, 311, 243, 236].map(count => figure(count, base)),
      joined: [
        { of: [0, 1], figure: figure(410, base) },
        { of: [3, 4], figure: figure(479, base) },
      ],
    }
    const eight = Array.from({ length: 8 }, () => full)
    expect(chart(eight)).toBe(chart(eight))
    expect(chart(eight)).not.toContain('style')
    for (const drawing of chart(eight).split('</svg>')) expect(drawing.length).toBeLessThan(10_240)
  })
})

const figuresOf = ({ base, segments, joined = [] }: ChartRow): number[] => [
  ...(base === null ? [] : [base]),
  ...[...segments, ...joined.map(join => join.figure)].flatMap(of => (of ? [of.count, of.percent] : [])),
]

test('a cell that is hidden in a row that is shown is drawn with the same length whatever it stands for', () => {
  const of = (others: readonly number[]): ChartRow => ({
    label: 'Group',
    base: 100,
    segments: [figure(others[0] ?? 0, 100), null, figure(20, 100), figure(30, 100), null],
  })
  const blocks = (counts: readonly number[]) =>
    charts.Likert.chart([of(counts)])
      .match(/<rect class="f-h"[^>]*>/g)
      ?.map(block => block.replace(/ x="[^"]*"/, ''))
  expect(blocks([1])).toHaveLength(4)
  expect(blocks([1])).toEqual(blocks([49]))
})

test.each([
  ['listed from disagree', ['left', 'left', 'apart', 'right', 'right']],
  ['listed from agree', ['right', 'right', 'apart', 'left', 'left']],
] as const)('the strongest answer is the furthest from zero: %s', (_, order) => {
  const options = order.map((side, i) => ({ label: `Option ${'ABCDE'[i]}`, side }))
  expect(textures(options).filter(name => name.startsWith('s'))).toHaveLength(2)
  expect([textures(options)[0], textures(options)[4]].sort()).toEqual(['sa', 'sd'])
  const html = String(<Likert {...words} options={options} ends={ends} rows={[even(options.length)]} />)
  const at = (name: string) => Number(html.match(new RegExp(`class="f-${name}" x="([\\d.]+)%`))?.[1])
  expect([at('sd'), at('d'), at('a'), at('sa')]).toEqual([at('sd'), at('d'), at('a'), at('sa')].sort((a, b) => a - b))
})

const even = (options: number): ChartRow => ({
  label: 'Everyone',
  base: 10 * options,
  segments: Array.from({ length: options }, () => figure(10, 10 * options)),
})

const scales: readonly (readonly Side[])[] = [
  ['right', 'left'],
  ['left', 'apart', 'right'],
  ['right', 'right', 'left', 'left'],
  ['left', 'left', 'apart', 'right', 'right'],
  ['left', 'left', 'left', 'right', 'right', 'right'],
  ['right', 'right', 'right', 'apart', 'left', 'left', 'left'],
  ['right', 'right', 'apart', 'left', 'left', 'apart'],
]
test.each(scales.map(scale => [scale.length, scale.join(', '), scale] as const))(
  '%i options (%s) can be told apart, and the key names each',
  (_, __, scale) => {
    const options = scale.map((side, i) => ({ label: `Option ${'ABCDEFG'[i]}`, side }))
    expect(new Set(textures(options)).size).toBe(options.length)
    const key = String(<LikertKey options={options} rows={[even(options.length)]} />)
    for (const { label } of options) expect(key).toContain(label)
  },
)

/** A row of which only what each side comes to may be shown. */
const summed = (options: readonly ScaleOption[]): ChartRow => {
  const on = (side: Side) => options.flatMap((option, i) => (option.side === side ? [i] : []))
  return {
    label: 'Sums',
    base: 100,
    segments: options.map(({ side }) => (side === 'apart' ? figure(10, 100) : null)),
    joined: (['left', 'right'] as const).map(side => ({ of: on(side), figure: figure(40, 100) })),
  }
}

test.each(scales.filter(scale => scale.length > 3).map(scale => [scale.length, scale.join(', '), scale] as const))(
  'a sum of answers is drawn like no answer, and the key says of which: %i options (%s)',
  (_, __, scale) => {
    const options = scale.map((side, i) => ({ label: `Option ${'ABCDEFG'[i]}`, side }))
    const fillsIn = (html: string) => [...html.matchAll(/class="f-(\w+)"/g)].map(([, name]) => name)
    const drawn = new Set(fillsIn(String(<Likert {...words} options={options} ends={ends} rows={[summed(options)]} />)))
    const sums = ['jd', 'ja']
    expect(sums.filter(name => drawn.has(name))).toEqual(sums)
    expect(textures(options).filter(name => sums.includes(name))).toEqual([])
    expect(textures(options).filter((name, i) => scale[i] !== 'apart' && drawn.has(name))).toEqual([])
    const key = String(<LikertKey options={options} rows={[even(options.length), summed(options)]} />)
    expect(fillsIn(key)).toEqual(expect.arrayContaining([...textures(options), ...sums]))
    const left = options.filter(({ side }) => side === 'left').map(({ label }) => label)
    expect(key).toContain(`${left.join(' + ')}, added up`)
  },
)

test('the key explains sums only where one is drawn', () => {
  const known: ChartRow = { ...even(5), joined: summed(agreement).joined }
  expect(String(<LikertKey options={agreement} rows={[known]} />)).not.toContain('added up')
  expect(String(<LikertKey options={agreement} rows={[known, summed(agreement)]} />).match(/added up/g)).toHaveLength(2)
})

test('every texture that is drawn is there to point at, in colours that are there', () => {
  const patterns = String(<ChartPatterns />)
  const styles = readFileSync(new URL('../styles/_charts.scss', import.meta.url), 'utf8')
  const wanted = [...styles.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id)
  expect(wanted.length).toBeGreaterThan(10)
  expect(wanted.filter(id => !patterns.includes(`id="${id}"`))).toEqual([])
  const used = [...patterns.matchAll(/class="([\w-]+)"/g)].map(([, name]) => name)
  expect(used.filter(name => !styles.includes(`.${name} {`))).toEqual([])
  for (const side of Object.values(joinedTexture)) expect(wanted).toContain(`p-${side}`)
})

test('the key explains what is hidden only where something is', () => {
  const hidden: ChartRow = { label: 'Group', base: null, segments: [null, null] }
  expect(String(<BarsKey options={['Yes', 'No']} rows={[even(2)]} />)).not.toContain(HIDDEN)
  expect(String(<BarsKey options={['Yes', 'No']} rows={[even(2), hidden]} />)).toContain(HIDDEN)
})

test('every chart has a name and a description of its own', () => {
  const html = charts.Likert.chart([even(5)])
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const named = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].flatMap(([, list]) => list?.split(' '))
  expect(new Set(ids).size).toBe(4)
  expect(named).toEqual(ids)
})
