import { expect, test } from 'vitest'
import { markOfCard } from './mark.ts'
import { newReceipt } from './receipt.ts'

const hex = async (card: string, series: string) => Buffer.from((await markOfCard(card, series)) ?? []).toString('hex')

test('one card makes the same mark each time in a series, and another one in every other series', async () => {
  const [card, other] = [await newReceipt(), await newReceipt()]
  const mark = await hex(card, 'spring')
  expect(mark).toHaveLength(64)
  expect(await hex(card.toUpperCase(), 'spring')).toBe(mark)
  expect(await hex(card, 'autumn')).not.toBe(mark)
  expect(await hex(other, 'spring')).not.toBe(mark)
})

test('a card that was misread makes none', async () => {
  expect(await markOfCard('acorn amber', 'spring')).toBeNull()
})
