/** A value as people mean it: no space around it, one space between words, one way to write accents. Blank is ''. */
export function tidy(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
}

/** Two values are one when only capitals tell them apart. */
export function fold(value: string): string {
  return value.toLowerCase()
}

/** Code-point order, the same on every machine. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The spelling that most people used; between equals the first by code point. Order of the entries does not matter. */
export function commonest(spellings: readonly (readonly [spelling: string, count: number])[]): string {
  const sorted = [...spellings].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))
  return sorted[0]![0]
}
