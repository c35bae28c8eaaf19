/** A text on one line, cut after a whole word with “…” where it is longer than so many characters. */
export function shorten(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const signs = [...line]
  if (signs.length <= longest) return line
  const cut = signs.slice(0, longest - 1).join('')
  const word = cut.lastIndexOf(' ')
  return `${cut.slice(0, word > cut.length / 2 ? word : undefined).replace(/[\s,;:.–-]+$/, '')}…`
}
