import { expect, test } from 'vitest'
import { markOfMemory, meantBy } from './memory.ts'

const hex = async (typed: string[], series: string) => {
  const mark = await markOfMemory(typed, series)
  return mark && Buffer.from(mark).toString('hex')
}

test.each([
  ['letter', 'É', 'e'],
  ['letter', ' mary ann ', 'm'],
  ['letter', '“Łódzka”', 'ł'],
  ['letter', 'أمينة', 'ا'],
  ['letter', '4th Avenue', '4'],
  ['letter', '…', ''],
  ['number', '07', '7'],
  ['number', 'the 7th', '7'],
  ['number', '٧', '7'],
  ['number', '۱۲', '12'],
  ['number', '0', '0'],
  ['number', '00', '0'],
  ['number', 'none', ''],
  ['number', '', ''],
] as const)('a %s typed as %j is meant as %j', (is, typed, meant) => {
  expect(meantBy(typed, is)).toBe(meant)
})

test('the same memories typed differently make the same mark, and another one in every other series', async () => {
  const mark = await hex(['É', '07', 'Station Road', '2'], 'spring')
  expect(mark).toHaveLength(64)
  expect(await hex([' eira', '7th', 's', '2 sisters'], 'spring')).toBe(mark)
  expect(await hex(['E', '7', 'S', '2'], 'autumn')).not.toBe(mark)
})

test('another answer to any of them makes another mark', async () => {
  const marks = await Promise.all(
    [
      ['e', '7', 's', '2'],
      ['a', '7', 's', '2'],
      ['e', '8', 's', '2'],
      ['e', '7', 't', '2'],
      ['e', '7', 's', '0'],
    ].map(typed => hex(typed, 'spring')),
  )
  expect(new Set(marks).size).toBe(5)
})

test('whoever leaves one out gets none', async () => {
  expect(await hex(['e', '7', '', '2'], 'spring')).toBeNull()
  expect(await hex([], 'spring')).toBeNull()
})
