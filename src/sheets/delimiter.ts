import { createTokenizer } from './tokens.ts'

const candidates = [',', ';', '\t'] as const

/** How many cells each of the first rows would have. */
function rowWidths(text: string, delimiter: string): number[] {
  const widths: number[] = []
  const tokenizer = createTokenizer(delimiter, text.length, {
    cell: () => {},
    row: cells => widths.push(cells),
    broken: () => {},
  })
  tokenizer.write(text)
  return widths
}

/** Shares of rows as wide as the heading, then its width: a separator is right when all rows agree on it. */
function agreementOf(text: string, delimiter: string): readonly [agreement: number, width: number] {
  const [heading = 0, ...rows] = rowWidths(text, delimiter)
  if (heading < 2) return [0, heading]
  const same = rows.filter(width => width === heading).length
  return [rows.length === 0 ? 1 : same / rows.length, heading]
}

/**
 * The separator of a file from its beginning: comma, semicolon (Excel in much of Europe) or tab. Answers such as
 * `Talks;Workshops;` do not mislead it, for the heading is narrow or the rows do not agree.
 */
export function findDelimiter(text: string): string {
  const found = candidates.map(delimiter => ({ delimiter, agreement: agreementOf(text, delimiter) }))
  found.sort((a, b) => b.agreement[0] - a.agreement[0] || b.agreement[1] - a.agreement[1])
  const best = found[0]!
  return best.agreement[0] === 0
    ? (found.toSorted((a, b) => b.agreement[1] - a.agreement[1])[0]?.delimiter ?? ',')
    : best.delimiter
}

/** Excel's own first line, `sep=;`, which is no heading. */
export function findDeclaredDelimiter(text: string): Readonly<{ delimiter: string; length: number }> | null {
  const line = /^"?sep=([,;\t])"?(?:\r\n|\n|\r)/i.exec(text)
  return line?.[1] ? { delimiter: line[1], length: line[0].length } : null
}
