import { expect, test } from 'vitest'
import { audit } from './audit.ts'

const cellsOf = (values: readonly (number | null)[]) => values.map((value, cell) => ({ id: `cell ${cell}`, value }))
const rule = { base: 10, cell: 5 }

test('two hidden numbers that stand for four people together are refused, though neither can be worked out', async () => {
  const view = {
    cells: cellsOf([34, 30, null, null]),
    relations: [{ total: 0, members: [1, 2, 3] }],
    nested: [],
    primary: [2],
  }
  expect(await audit([view], rule)).toEqual({ outcome: 'exposed', cells: ['cell 2', 'cell 3'] })
})

test('two hidden numbers that stand for many people together are not', async () => {
  const view = {
    cells: cellsOf([64, 30, null, null]),
    relations: [{ total: 0, members: [1, 2, 3] }],
    nested: [],
    primary: [2],
  }
  expect(await audit([view], rule)).toEqual({ outcome: 'safe' })
})
