import { createTokenizer } from '../sheets/tokens.ts'
import type { Problem } from './answer-file.ts'
import { tidy } from './values.ts'

/** One merge made by hand: where `column` says `from` it shall say `to`; an empty `to` means not stated. */
export type ValueMerge = Readonly<{ column: string; from: string; to: string; line: number | null }>

export type ReadValueMap =
  | Readonly<{ outcome: 'read'; merges: readonly ValueMerge[] }>
  | Readonly<{ outcome: 'refused'; problems: readonly Problem[] }>

function refuse(line: number | null, message: string): ReadValueMap {
  return { outcome: 'refused', problems: [{ line, column: null, message }] }
}

/** Reads merges from JSON, `{ "Column": { "from": "to" } }`, or from CSV with the headings column, from, to. */
export function readValueMap(text: string): ReadValueMap {
  const plain = text.replace(/^\ufeff/, '')
  if (plain.trim() === '') return refuse(null, 'The file of merges is empty.')
  return plain.trimStart().startsWith('{') ? readJson(plain) : readCsv(plain)
}

function lineAt(text: string, index: number): number {
  return text.slice(0, Math.max(0, index)).split(/\r\n|\n|\r/).length
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const jsonShape = 'The file of merges is JSON, but not like { "Column": { "from": "to" } }.'

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readJson(text: string): ReadValueMap {
  const parsed = parseJson(text)
  if (!isRecord(parsed)) return refuse(null, jsonShape)
  const merges: ValueMerge[] = []
  for (const [column, values] of Object.entries(parsed)) {
    const start = text.indexOf(JSON.stringify(column))
    if (!isRecord(values)) return refuse(lineAt(text, start), jsonShape)
    for (const [from, to] of Object.entries(values)) {
      const line = lineAt(text, text.indexOf(JSON.stringify(from), start))
      if (typeof to !== 'string') return refuse(line, `“${from}” has to become a text in quotation marks.`)
      merges.push({ column: tidy(column), from: tidy(from), to: tidy(to), line })
    }
  }
  return { outcome: 'read', merges }
}

function readCsv(text: string): ReadValueMap {
  const rows: { cells: string[]; line: number }[] = []
  const problems: Problem[] = []
  let cells: string[] = []
  const tokenizer = createTokenizer(',', text.length, {
    cell: value => cells.push(tidy(value)),
    row: (_, line) => {
      rows.push({ cells, line })
      cells = []
    },
    broken: ({ at, opened }) => {
      problems.push({ ...(opened ?? at), message: 'A quotation mark is in the wrong place in the file of merges.' })
    },
  })
  tokenizer.write(text)
  tokenizer.end()
  return problems.length > 0 ? { outcome: 'refused', problems } : readRows(rows)
}

function readRows([heading, ...rows]: readonly { cells: readonly string[]; line: number }[]): ReadValueMap {
  if (heading?.cells.join().toLowerCase() !== 'column,from,to')
    return refuse(1, 'The file of merges needs the headings column,from,to in its first line.')
  const wrong = rows.find(({ cells }) => cells.length !== 3)
  if (wrong) return refuse(wrong.line, 'This line of the file of merges needs three cells: column, from, to.')
  const merges = rows.map(({ cells: [column = '', from = '', to = ''], line }) => ({ column, from, to, line }))
  return { outcome: 'read', merges }
}
