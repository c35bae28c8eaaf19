import { readReceipt, writeReceipt } from './receipt.ts'

/**
 * A card that keeps the secret of a mark: the words of `receipt.ts`, and the same behind an address in a picture. What
 * stands behind `#` is never sent, so that whoever scans a card tells it to their browser alone. Runs in browsers too.
 */

/** The most cards on one sheet. */
export const mostCards = 24

/** Where the picture on a card leads: a page of the series, with the secret behind it. */
export async function addressOfCard(page: string, words: string): Promise<string> {
  const bytes = (await readReceipt(words)) ?? new Uint8Array()
  return `${page}#${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}`
}

/** The words of the card behind an address; null where there is none, or only a part of one. */
export async function cardBehind(hash: string): Promise<string | null> {
  const text = hash.replace(/^#/, '')
  if (!/^[\w-]{22}$/.test(text)) return null
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return writeReceipt(Uint8Array.from(bytes, byte => byte.charCodeAt(0)))
}
