import { expect, test } from 'vitest'
import { addressOfCard, cardBehind } from './card.ts'
import { newReceipt, writeReceipt } from './receipt.ts'

test('what stands behind the picture of a card is the card, and all of it is behind the #', async () => {
  for (let i = 0; i < 50; i++) {
    const words = i === 0 ? await writeReceipt(new Uint8Array(16).fill(255)) : await newReceipt()
    const address = await addressOfCard('https://goldthread.example.org/card/spring', words)
    const [page, secret = ''] = address.split('#')
    expect(page).toBe('https://goldthread.example.org/card/spring')
    expect(await cardBehind(`#${secret}`)).toBe(words)
    expect(await cardBehind(`#${secret.slice(0, -1)}`)).toBeNull()
  }
})

test('what is no card is none', async () => {
  for (const hash of ['', '#', '#code=ABCD', '#<script>', `#${'é'.repeat(22)}`])
    expect(await cardBehind(hash)).toBeNull()
})
