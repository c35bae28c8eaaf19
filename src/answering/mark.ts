import { readReceipt } from './receipt.ts'

/**
 * A mark that shows that two answers in one series are by the same person: HMAC-SHA-256 of the series, under a secret that
 * only that person has, in their browser or as words on a card. In another series the same secret makes another mark, and
 * nobody can tell that they belong together. Runs in browsers too.
 */
export async function makeMark(secret: Uint8Array<ArrayBuffer>, series: string): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`series ${series}`)))
}

/** The mark of a card, whose words are written as those of a receipt; null when they are none, or one was misread. */
export async function markOfCard(words: string, series: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const secret = await readReceipt(words)
  return secret && makeMark(secret, series)
}
