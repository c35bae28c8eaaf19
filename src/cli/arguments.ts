import { parseArgs } from 'node:util'
import { customaryRule } from '../statistics/survey.ts'

/** What a person asked the release command to do. */
export type ReleaseRequest = Readonly<{
  answers: string
  by: readonly string[]
  questions: readonly string[] | null
  base: number
  cell: number
  sensitive: readonly string[]
  map: string | null
  after: readonly string[]
  title: string | null
  out: string
}>

export type ParsedRequest =
  | Readonly<{ outcome: 'asked'; request: ReleaseRequest }>
  | Readonly<{ outcome: 'refused'; message: string }>

export const releaseUsage = `goldthread release ANSWERS.csv --by COLUMN … [--questions PATTERN …] [--base 10] [--cell 5]
    [--sensitive COLUMN …] [--map FILE] [--after RELEASE.json …] [--title TEXT] --out FOLDER

  --by         a column that divides people into groups; "directorate>team" is a hierarchy. May be given again.
  --questions  a question; only * stands for any text. Without it: every column with at most 12 different answers.
  --base       the smallest group that is shown, 5 or more (10)
  --cell       the smallest number that is shown, 3 or more (5)
  --sensitive  a question where nobody and everybody are hidden too
  --map        values to merge: JSON { "Column": { "from": "to" } } or CSV column,from,to
  --after      an earlier release.json about the same people: both are protected together
  --title      what the release is called (the file's name)
  --out        the folder for index.html, tables.csv, codebook.csv, release.json and cells.json

  A column is named as in the file's first line, or by its place: "#12".
  Exit 0: made. 1: refused, because it would expose somebody. 2: something in the input is wrong.`

const options = {
  by: { type: 'string', multiple: true },
  questions: { type: 'string', multiple: true },
  base: { type: 'string' },
  cell: { type: 'string' },
  sensitive: { type: 'string', multiple: true },
  map: { type: 'string' },
  after: { type: 'string', multiple: true },
  title: { type: 'string' },
  out: { type: 'string' },
} as const

/** Reads the arguments after `release`. */
export function parseRequest(args: readonly string[]): ParsedRequest {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [answers, ...more] = positionals
    if (answers === undefined) return refuse('Name the file with the answers.')
    if (more.length > 0)
      return refuse(
        `One file of answers at a time: “${more[0]}” is one too many. Repeat a flag before each of its values.`,
      )
    if (!values.by?.length) return refuse('Say with --by which column divides people into groups.')
    if (!values.out) return refuse('Say with --out into which folder the release goes.')
    const request = {
      answers,
      by: values.by,
      questions: values.questions ?? null,
      base: wholeNumber(values.base, customaryRule.base),
      cell: wholeNumber(values.cell, customaryRule.cell),
      sensitive: values.sensitive ?? [],
      map: values.map ?? null,
      after: values.after ?? [],
      title: values.title ?? null,
      out: values.out,
    }
    return { outcome: 'asked', request }
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

/** A number as people write it; anything else is no number, and is refused as a threshold. */
function wholeNumber(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

function refuse(message: string): ParsedRequest {
  return { outcome: 'refused', message }
}
