import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Insight } from '../plenary.ts'
import { pagesBeside, pagesOf } from './pages.ts'
import type { Beside, Room } from './room.ts'
import { linesIn, type Shown } from './shown.ts'
import { pageAt, turn, turns } from './turning.ts'

const wording = (tableNo: number, words: string) => ({
  ...{ id: `${tableNo}`, tableNo, words, isAgreed: true, isPaper: false, standing: 'shown' as const },
  ...{ version: 1, standsAlone: false, sorting: 1 },
})
const insight = (tables: readonly number[], words: (tableNo: number) => string): Insight => ({
  ...{ id: `${tables[0]}`, themeId: null },
  wordings: tables.map(tableNo => wording(tableNo, words(tableNo))),
})
const short = (tableNo: number) => `What table ${tableNo} found`
const alone = (howMany: number, words = short): Shown => ({
  ...{ kind: 'insights', insights: Array.from({ length: howMany }, (_, i) => insight([i + 1], words)) },
})
const tablesOn = (shown: Shown): number[] =>
  shown.kind === 'insights' || shown.kind === 'themes'
    ? (shown.kind === 'insights' ? shown.insights : shown.themes.flatMap(({ insights }) => insights)).flatMap(
        ({ wordings }) => wordings.map(({ tableNo }) => tableNo),
      )
    : []
const nothing: Beside = { news: [], hasHands: false, hasCheck: false }

const room: Room = { columns: 2, lines: 16, perLine: 45 }
/** The wordings of a column, and its themes without any. */
const thingsOn = (shown: Shown) =>
  tablesOn(shown).length + (shown.kind === 'themes' ? shown.themes.filter(({ insights: [one] }) => !one).length : 0)
const isFull = (page: Shown, { lines, perLine }: Pick<Room, 'lines' | 'perLine'>) => linesIn(page, perLine) > lines

test('what fits stands on one page, and what does not on as many as it takes', () => {
  expect(pagesOf(alone(3), room)).toEqual([alone(3)])
  const pages = pagesOf(alone(40), room)
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.flatMap(tablesOn)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  expect(pagesOf(alone(40), { ...room, columns: 1 }).filter(column => isFull(column, room))).toEqual([])
})

test('whatever tables wrote and however it is sorted, every wording stands on one page, in order, and none is too full', () => {
  const shown = fc
    .array(fc.array(fc.array(fc.nat(500), { minLength: 1, maxLength: 5 }), { maxLength: 6 }), { maxLength: 8 })
    .map((themes): Shown => {
      let tableNo = 0
      return {
        kind: 'themes',
        themes: themes.map((insights, i) => ({
          ...{ id: `theme ${i}`, title: `Theme ${i}`, version: 1 },
          insights: insights.map(lengths => ({
            ...{ id: `${tableNo + 1}`, themeId: null },
            wordings: lengths.map(length => wording(++tableNo, 'x'.repeat(length))),
          })),
        })),
      }
    })
  const rooms = fc.record({
    columns: fc.constantFrom(1 as const, 2 as const),
    lines: fc.integer({ min: 4, max: 20 }),
    perLine: fc.integer({ min: 20, max: 100 }),
  })
  fc.assert(
    fc.property(shown, rooms, (wall, wanted) => {
      const pages = pagesOf(wall, wanted)
      expect(pages.flatMap(tablesOn)).toEqual(tablesOn(wall))
      const columns = pagesOf(wall, { ...wanted, columns: 1 })
      for (const column of columns)
        expect(isFull(column, wanted) && thingsOn(column) > 1, JSON.stringify(column)).toBe(false)
      expect(pages).toHaveLength(Math.ceil(columns.length / wanted.columns))
      const titles = (page: Shown) => (page.kind === 'themes' ? page.themes.map(({ title }) => title) : [])
      expect([...new Set(pages.flatMap(titles))]).toEqual(titles(wall))
    }),
  )
})

test('what many tables put together goes on overleaf, with each wording once', () => {
  const tables = Array.from({ length: 30 }, (_, i) => i + 1)
  const pages = pagesOf({ kind: 'insights', insights: [insight(tables, short)] }, { ...room, lines: 8 })
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.flatMap(tablesOn)).toEqual(tables)
  for (const page of pages) expect(page.kind === 'insights' && page.insights).toHaveLength(1)
})

test('less stands on a page beside hands, news or how safe people feel', () => {
  const pages = (beside: Partial<Beside>) => pagesBeside(alone(40), { ...nothing, ...beside }).length
  for (const beside of [{ news: ['x'.repeat(140)] }, { hasHands: true }, { hasCheck: true }])
    expect(pages(beside), JSON.stringify(beside)).toBeGreaterThan(pages({}))
  expect(pages({ news: ['x'.repeat(300)], hasHands: true, hasCheck: true })).toBeLessThanOrEqual(40)
})

test('what is little is large', () => {
  const sizes = (howMany: number) => pagesBeside(alone(howMany), nothing).map(({ size }) => size)
  expect([2, 4, 8].map(sizes)).toEqual([['large'], ['middle'], ['full']])
  expect(
    pagesBeside(
      alone(1, () => 'x'.repeat(500)),
      nothing,
    ),
  ).toMatchObject([{ size: 'middle' }])
})

test('pages turn by themselves, one after another and again from the first', () => {
  expect([0, 1, 2, 3, 7].map(turned => pageAt({ page: 1, turned }, 3))).toEqual([1, 2, 3, 1, 2])
  expect(pageAt({ page: 2, turned: null }, 3)).toBe(2)
  expect(pageAt({ page: 5, turned: null }, 3), 'of a wall that has fewer by now').toBe(2)
})

test('a host turns forwards and back from the page that is there, holds it, and lets go', () => {
  const there = { page: 1, turned: 2 }
  expect(turns.map(wanted => turn(there, 3, wanted))).toEqual([
    { page: 2, isHeld: true },
    { page: 1, isHeld: true },
    { page: 3, isHeld: true },
    { page: 3, isHeld: false },
  ])
  expect(turn({ page: 1, turned: null }, 3, 'back')).toEqual({ page: 3, isHeld: true })
})
