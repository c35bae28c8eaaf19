import type { Context } from 'hono'

/**
 * The sentence for what was just done: the page before left a word of it in the address, under `done`. Undefined for
 * any word that is none of ours, `constructor` and its like among them, since anybody can write an address.
 */
export function noticeAfter(c: Context, sentences: Readonly<Record<string, string>>): string | undefined {
  const word = c.req.query('done') ?? ''
  return Object.hasOwn(sentences, word) ? sentences[word] : undefined
}
