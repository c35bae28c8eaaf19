import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownOf } from './heard/shown.ts'
import type { OccasionForm } from './occasion.ts'
import { isShown, quotable } from './theme.ts'
import type { SettledNote } from './themes/queries.ts'

const base = 10

/** A note at an occasion, named by a letter, with so many people there; none for the box. */
const said = (at: string, present: number | null, words = `said at ${at}`, mayQuote = true): SettledNote => ({
  ...{ words, mayQuote, occasionId: at, present, themeId: 'alone', codingId: 'spring', settledOn: '2027-05-12' },
  form: present === null ? ('box' as const) : ('circle' as const),
})
const wordsOf = (notes: readonly { words: string }[]) => notes.map(({ words }) => words)

test('a theme is shown where enough people were, at three small occasions, or from the box, and nowhere else', () => {
  expect(isShown([said('a', 10)], base)).toBe(true)
  expect(isShown([said('a', null)], base)).toBe(true)
  expect(isShown([said('a', 9), said('b', 1), said('c', 4)], base)).toBe(true)
  expect(isShown([said('a', 9), said('a', 9), said('b', 1)], base)).toBe(false)
  expect(isShown([], base)).toBe(false)
})

test('only words with consent are quoted, and those of a small occasion only beside those of two others', () => {
  expect(wordsOf(quotable([said('a', 12), said('a', 12, 'no consent', false)], base))).toEqual(['said at a'])
  expect(wordsOf(quotable([said('a', 12), said('b', 2), said('c', 2)], base))).toEqual(['said at a'])
  const three = [said('a', 1), said('b', 2), said('c', 3)]
  expect(quotable(three, base)).toHaveLength(3)
  expect(quotable([said('x', null), said('y', null), said('z', null)], base)).toEqual([])
  expect(wordsOf(quotable([said('x', null), said('a', 1), said('b', 1)], base))).toEqual(['said at x'])
})

const occasions = ['a', 'b', 'c', 'd', 'e'] as const
type Drawn = Readonly<{ presents: readonly (number | null)[]; notes: readonly SettledNote[] }>
const drawn: fc.Arbitrary<Drawn> = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(null)), { minLength: 5, maxLength: 5 })
  .chain(presents =>
    fc.array(fc.tuple(fc.nat(4), fc.constantFrom('alone', 'pay'), fc.boolean()), { maxLength: 30 }).map(drawnNotes => ({
      presents,
      notes: drawnNotes.map(([at, themeId, mayQuote], i) => ({
        ...said(occasions[at]!, presents[at] ?? null, `note ${i}`, mayQuote),
        themeId,
      })),
    })),
  )

test('nobody who holds the pages of all occasions against each other learns what was said at a small one', () => {
  fc.assert(
    fc.property(drawn, ({ presents, notes }) => {
      const pages = occasions.map((id, i) => {
        const form: OccasionForm = presents[i] === null ? 'box' : 'circle'
        return {
          small: form !== 'box' && presents[i]! < base,
          shown: shownOf({ id, form, present: presents[i]! }, notes, base),
        }
      })
      // Of all small occasions the same page: what is on one of them says nothing that is not on the others.
      const small = pages.filter(page => page.small).map(page => JSON.stringify(page.shown))
      expect(new Set(small).size).toBeLessThanOrEqual(1)
      // What small ones say beyond all others was said at three of them at least.
      const elsewhere = new Set(
        pages.filter(page => !page.small).flatMap(page => page.shown.flatMap(one => one.quotes)),
      )
      for (const { themeId, quotes } of pages.find(page => page.small)?.shown ?? []) {
        const more = quotes.filter(quote => !elsewhere.has(quote))
        const from = notes.filter(note => note.themeId === themeId && note.form !== 'box' && note.present! < base)
        if (more.length > 0) expect(new Set(from.map(note => note.occasionId)).size).toBeGreaterThanOrEqual(3)
      }
      // Nothing is quoted without consent.
      const quoted = new Set(pages.flatMap(page => page.shown.flatMap(one => one.quotes)))
      expect(notes.filter(note => !note.mayQuote && quoted.has(note.words))).toEqual([])
    }),
  )
})
