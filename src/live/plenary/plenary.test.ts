import { expect, test } from 'vitest'
import { arrange, type Sorted } from './plenary.ts'

const themes = [
  { id: 'a', title: 'Nights', version: 1 },
  { id: 'b', title: 'Leaders', version: 1 },
]

const one = (tableNo: number, where: Partial<Sorted> = {}): Sorted => ({
  ...{
    id: `${tableNo}`,
    tableNo,
    words: `Words of ${tableNo}`,
    isAgreed: true,
    isPaper: false,
    standing: 'shown',
    version: 1,
  },
  ...{ standsAlone: false, sorting: 1, themeId: null, mergedInto: null },
  ...where,
})

const tablesOf = ({ wordings }: Readonly<{ wordings: readonly { tableNo: number }[] }>) =>
  wordings.map(({ tableNo }) => tableNo)

test('insights stand under their themes, and what was put together keeps every wording', () => {
  const sorted = [one(1, { mergedInto: '3' }), one(2), one(3, { themeId: 'a' }), one(4, { themeId: 'b' })]
  const { themes: found, loose } = arrange(themes, sorted)
  expect(found.map(({ title, insights }) => [title, insights.map(tablesOf)])).toEqual([
    ['Nights', [[3, 1]]],
    ['Leaders', [[4]]],
  ])
  expect(loose.map(tablesOf)).toEqual([[2]])
})

test('no insight is lost when what it stood under, or was put together with, is gone', () => {
  const { loose } = arrange(themes, [one(1, { themeId: 'gone' }), one(2, { mergedInto: 'gone' })])
  expect(loose.map(tablesOf)).toEqual([[1], [2]])
})
