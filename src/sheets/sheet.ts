import { findDeclaredDelimiter, findDelimiter } from './delimiter.ts'
import { createDecoder } from './encoding.ts'
import { tidyBy } from './tidy.ts'
import { createTokenizer } from './tokens.ts'
import { readWorkbook } from './workbook.ts'

/** A line of a table: the number an editor or Excel shows beside it, and its cells without space around them. */
export type Line = Readonly<{ number: number; cells: readonly string[] }>

/** How much a table may hold. `cell` is in characters. */
export type SheetLimits = Readonly<{ bytes: number; rows: number; columns: number; cell: number }>

/**
 * How a table is read. `sheet`: of a workbook the one of this name, if it is there. `keepsLines`: a cell may have more
 * than one. `refusesMacros`: a workbook that holds programs is not read, though nobody would run them.
 */
export type SheetReading = Readonly<{ sheet?: string; keepsLines?: boolean; refusesMacros?: boolean }>

/** The lines of a table, the first with its headings; or what is wrong with the file, where it begins to be. */
export type ReadSheet = Readonly<
  { outcome: 'read'; lines: readonly Line[] } | { outcome: 'refused'; line: number | null; message: string }
>

/** Reads a whole table, CSV or Excel, from a file on its way in. */
export async function readSheet(
  content: AsyncIterable<Uint8Array>,
  limits: SheetLimits,
  reading: SheetReading = {},
): Promise<ReadSheet> {
  const bytes = await gather(content, limits.bytes)
  if (!bytes)
    return refuse(
      `The file is larger than ${Math.floor(limits.bytes / 1_000_000)} MB. Take out columns that are not needed.`,
    )
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return refuse(
      'This is an old or protected Excel workbook. In Excel, save it as “Excel Workbook (.xlsx)” without a password.',
    )
  const read = isPacked(bytes) ? await readWorkbook(bytes, limits, reading) : readCsv(bytes, limits, reading)
  if (typeof read === 'string') return refuse(read)
  return 'outcome' in read ? read : judge(read, limits)
}

function judge(lines: readonly Line[], limits: SheetLimits): ReadSheet {
  if (lines.length === 0) return refuse('The file is empty.')
  if (lines.length - 1 > limits.rows)
    return refuse(`The file has more than ${limits.rows.toLocaleString('en-GB')} lines. Split it, and bring the parts.`)
  return { outcome: 'read', lines }
}

function refuse(message: string, line: number | null = null): ReadSheet & { outcome: 'refused' } {
  return { outcome: 'refused', line, message }
}

const isPacked = (bytes: Buffer) => bytes.subarray(0, 4).toString('hex') === '504b0304'

/** All of it in memory; null as soon as it is too much. */
async function gather(content: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of content) {
    length += part.length
    if (length > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function readCsv(
  bytes: Buffer,
  limits: SheetLimits,
  reading: SheetReading,
): readonly Line[] | (ReadSheet & { outcome: 'refused' }) {
  const tidy = tidyBy(reading)
  const decoder = createDecoder(bytes.subarray(0, 65_536))
  const whole = decoder.write(bytes)
  const rest = whole.broken ? whole : decoder.end()
  const all = whole.broken ? whole.text : whole.text + rest.text
  const declared = findDeclaredDelimiter(all)
  const text = all.slice(declared?.length ?? 0)
  const lines: Line[] = []
  let cells: string[] = []
  let broken: number | null = rest.broken ? text.split('\n').length : null
  const tokenizer = createTokenizer(declared?.delimiter ?? findDelimiter(text.slice(0, 65_536)), limits.cell, {
    cell: value => cells.push(tidy(value)),
    row: (_, number) => {
      if (cells.some(cell => cell !== '')) lines.push({ number: number + (declared ? 1 : 0), cells })
      cells = []
    },
    broken: ({ at, opened }) => {
      broken = (opened ?? at).line + (declared ? 1 : 0)
    },
  })
  tokenizer.write(text)
  tokenizer.end()
  if (rest.broken) return refuse(rest.broken, broken)
  if (text.includes('\0'))
    return refuse('This is no table: it holds bytes that no text has. Bring a CSV or an Excel workbook.')
  return broken === null
    ? lines
    : refuse(
        'From here on, cells cannot be told apart: a quotation mark is not closed, or a cell is far too long.',
        broken,
      )
}
