import { expect, test } from 'vitest'
import { type Check, figuresOf, linesOf, readingOf, shownOf } from './check.ts'

const rule = { base: 10, cell: 5 }

async function shown(...said: number[]) {
  const check: Check = {
    id: '',
    turn: 1,
    rule,
    isClosed: true,
    isOnWall: false,
    figures: await figuresOf(said, rule, []),
  }
  const all = shownOf(check)
  const lines = all && linesOf(all).map(({ figure }) => figure)
  return { reading: readingOf(all), said: all && [all.answered, ...all.said, all.speak, all.holdBack], lines }
}

test('fewer answers than the rule asks for say nothing at all', async () => {
  for (const said of [
    [0, 0, 0, 0],
    [9, 0, 0, 0],
    [2, 2, 2, 3],
  ])
    expect(await shown(...said)).toEqual({ reading: 'too few', said: null, lines: null })
})

test('large enough numbers are shown, and read in words', async () => {
  expect(await shown(20, 12, 9, 6)).toEqual({
    ...{ reading: 'many hold back', said: [47, 20, 12, 9, 6, 32, 15], lines: [20, 12, 9, 6] },
  })
  expect((await shown(60, 20, 6, 5)).reading).toBe('most can speak')
})

test('a few who hold back are never shown, nor to be worked out from the others', async () => {
  for (const said of [
    [20, 12, 1, 0],
    [20, 12, 0, 0],
    [30, 0, 0, 3],
    [0, 0, 0, 12],
    [12, 0, 0, 0],
  ]) {
    const all = await shown(...said)
    expect(all.reading, String(said)).toBe('hidden')
    expect(all.said?.at(-1)).toBeNull()
    expect(all.said?.at(-2)).toBeNull()
  }
})

test('two small numbers of one side are shown as that side alone, and each other number by itself', async () => {
  const { said, lines } = await shown(20, 12, 4, 4)
  expect(said?.[0]).toBe(40)
  expect(said?.slice(3, 5)).toEqual([null, null])
  expect(lines).toEqual([20, 12, 8])
  expect((await shown(14, 3, 5, 3)).lines).toEqual([17, 8])
  expect((await shown(15, 5, 0, 0)).lines).toEqual([15, null, null, null])
})

test('asked again, nothing is shown that would say what a few people chose between two checks', async () => {
  const first = (await figuresOf([8, 6, 5, 7], rule, []))!
  for (const said of [
    [8, 6, 5, 8],
    [8, 6, 5, 11],
    [7, 6, 6, 7],
  ])
    expect(await figuresOf(said, rule, [first]), String(said)).toBeNull()
  for (const said of [
    [8, 6, 5, 7],
    [8, 6, 5, 12],
    [13, 6, 5, 7],
  ])
    expect((await figuresOf(said, rule, [first]))?.everyone[0]?.options, String(said)).toEqual(said)
})

test('what was asked first counts the third time, too', async () => {
  const first = (await figuresOf([8, 6, 5, 7], rule, []))!
  const second = (await figuresOf([20, 6, 5, 7], rule, [first]))!
  expect(await figuresOf([8, 6, 5, 8], rule, [second])).not.toBeNull()
  expect(await figuresOf([8, 6, 5, 8], rule, [first, second])).toBeNull()
})
