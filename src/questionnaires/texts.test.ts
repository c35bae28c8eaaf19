import { expect, test } from 'vitest'
import { everyKind } from '../../test/every-kind.ts'
import { completenessOf, mapTexts, reviewedStill, textsOf } from './texts.ts'

test('every text has a place of its own, and comes back changed where it was changed', () => {
  const places = textsOf(everyKind).map(({ place }) => place)
  expect(new Set(places).size).toBe(places.length)
  expect(places).toEqual(
    expect.arrayContaining(['title', 'likely/lowest', 'where/options/away', 'leaders/rows/ask', 'years/unit']),
  )
  const turned = mapTexts(everyKind, ({ place, text }) => ({ ...text, cy: place }))
  expect(textsOf(turned).every(({ place, text }) => text.cy === place)).toBe(true)
  expect(mapTexts(everyKind, ({ text }) => text)).toEqual(everyKind)
})

test('how much is translated is counted text by text', () => {
  const { texts } = completenessOf(everyKind, 'en')
  expect(completenessOf(everyKind, 'ar')).toEqual({ translated: texts - 3, texts })
  expect(completenessOf(everyKind, 'cy').translated).toBe(0)
})

test('a translation that was read is a draft again once a question or its translation is written anew', () => {
  const before = { ...everyKind, reviewed: ['en', 'ar'] }
  const changed = (language: string, words: string) =>
    mapTexts(before, ({ place, text }) => (place === 'heard/text' ? { ...text, [language]: words } : text))
  expect(reviewedStill(before, changed('en', 'People listen to me.'))).toEqual(['en'])
  expect(reviewedStill(before, changed('ar', 'نعم'))).toEqual(['en'])
  expect(reviewedStill(before, changed('cy', 'Ie'))).toEqual(['en', 'ar'])
  const [page] = before.pages
  const fewer = { ...before, pages: [{ ...page!, items: page!.items.slice(2).reverse() }] }
  expect(reviewedStill(before, fewer)).toEqual(['en', 'ar'])
  expect(reviewedStill(everyKind, before)).toEqual(['en', 'ar'])
})
