/** What stands where none of the fonts can draw a letter. */
export const undrawn = '□'

/** Marks that turn the direction of everything after them, and what is no character at all. */
const never = /[\u202a-\u202e\u2066-\u2069]|[\p{Cs}\p{Co}\p{Cn}]/gu

/** A word without a place to break gets one every so many characters. */
const longestPart = 18
const longWord = new RegExp(`[^\\s\\u200b-]{${longestPart + 6},}`, 'gu')

/** A text as it can be set: on one line, in letters that can be drawn, with places to break where it has none. */
export function settable(text: string, draws: ReadonlySet<number>): string {
  const plain = text
    .normalize('NFC')
    .replace(never, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
  const drawn = [...plain].map(sign => (draws.has(sign.codePointAt(0) ?? 0) ? sign : undrawn)).join('')
  return drawn.replace(/□+/g, undrawn).replace(longWord, inParts)
}

function inParts(word: string): string {
  const signs = [...word]
  const parts: string[] = []
  for (let i = 0; i < signs.length; i += longestPart) parts.push(signs.slice(i, i + longestPart).join(''))
  return parts.join('\u200b')
}
