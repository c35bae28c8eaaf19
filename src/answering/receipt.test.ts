import { expect, test } from 'vitest'
import { digestOfReceipt, newReceipt, readReceipt, writeReceipt } from './receipt.ts'
import { wordList } from './word-list.ts'

test('there is a word for every byte, each once, short and in plain letters', () => {
  expect(new Set(wordList).size).toBe(256)
  for (const word of wordList) expect(word).toMatch(/^[a-z]{2,8}$/)
})

test('a receipt is 128 random bits in words, and is read again however it is typed', async () => {
  const [one, other] = [await newReceipt(), await newReceipt()]
  expect(one).not.toBe(other)
  expect(one.split(' ')).toHaveLength(17)
  const bytes = (await readReceipt(one))!
  expect(await writeReceipt(bytes)).toBe(one)
  expect(await readReceipt(` ${one.toUpperCase().replaceAll(' ', ',\n')}. `)).toEqual(bytes)
  expect(await digestOfReceipt(bytes)).toHaveLength(32)
})

test('a word that was misread, left out, or put in the wrong place is noticed', async () => {
  const words = (await writeReceipt(Uint8Array.from({ length: 16 }, (_, i) => i * 11))).split(' ')
  let misread = 0
  for (const word of wordList) if (await readReceipt(words.with(3, word).join(' '))) misread += 1
  // The right word, and by chance one in 256 of the others.
  expect(misread).toBeLessThan(6)
  expect(await readReceipt(words.slice(1).join(' '))).toBeNull()
  expect(await readReceipt([...words, 'acorn'].join(' '))).toBeNull()
  expect(await readReceipt(words.with(0, 'nonsense').join(' '))).toBeNull()
  expect(await readReceipt([words[1], words[0], ...words.slice(2)].join(' '))).toBeNull()
  expect(await readReceipt('')).toBeNull()
})
