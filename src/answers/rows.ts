import { type BrokenCell, createTokenizer } from '../sheets/tokens.ts'
import type { AnswerFile, FileColumn, Limits, Problem } from './answer-file.ts'
import { createDictionary, type Dictionary } from './dictionary.ts'
import { checkHeadings, checkHeadingsAgainstAnswers, numberHeadings } from './headings.ts'
import { tidy } from './values.ts'

const mostProblems = 20

/** The rows of one file while it is read. After `isStopped` nothing more needs to be written. */
export type Rows = Readonly<{
  write: (text: string) => void
  stop: (message: string) => void
  isStopped: () => boolean
  end: () => Readonly<{ problems: readonly Problem[]; file: AnswerFile | null }>
}>

function saysBroken(cell: BrokenCell, longest: number): string {
  const opened = cell.opened ? ` It began on line ${cell.opened.line}, place ${cell.opened.column}.` : ''
  if (cell.reason === 'open quote') return 'A quotation mark is opened here and never closed. Close it, or take it out.'
  if (cell.reason === 'text after quote')
    return `There is text after a closing quotation mark. Inside a cell in quotation marks write each of them twice.${opened}`
  return `A cell holds more than ${longest.toLocaleString('en-GB')} characters. Is a quotation mark not closed?${opened}`
}

/** Gathers the cells of a file into columns. Needs the separator; lines are counted from `firstLine`. */
export function createRows(delimiter: string, limits: Limits, firstLine: number): Rows {
  const headings: string[] = []
  const columns: Dictionary[] = []
  const problems: Problem[] = []
  let more = 0
  let rows = 0
  let readsHeadings = true
  let filledInRow = 0
  let filledBeyond = false
  let stopped = false

  function report(message: string, line: number | null, column: Problem['column'] = null): void {
    if (problems.length >= mostProblems) more += 1
    else problems.push({ line: line === null ? null : line + firstLine - 1, column, message })
  }

  function stop(message: string): void {
    const at = tokenizer.place()
    report(message, at.line, at.column)
    stopped = true
  }

  function broken(cell: BrokenCell): void {
    const at = cell.reason === 'open quote' && cell.opened ? cell.opened : cell.at
    report(saysBroken(cell, limits.cell), at.line, at.column)
    stopped = true
  }

  function cell(value: string, index: number): void {
    if (readsHeadings) headings.push(tidy(value))
    else if (index < columns.length) filledInRow += columns[index]!.add(value, rows) ? 1 : 0
    else if (tidy(value) !== '') filledBeyond = true
  }

  function endHeadings(line: number): void {
    readsHeadings = false
    columns.push(...headings.map(() => createDictionary(limits.distinct)))
    if (headings.length <= limits.columns) return
    report(
      `The file has ${headings.length} columns; it may have ${limits.columns}. Take out the ones you don't need.`,
      line,
    )
    stopped = true
  }

  function row(cells: number, line: number): void {
    if (readsHeadings) endHeadings(line)
    else endAnswers(cells, line)
  }

  function endAnswers(cells: number, line: number): void {
    const fits = cells === columns.length || (cells > columns.length && !filledBeyond)
    if (!fits) report(saysRagged(cells, columns.length), line)
    if (filledInRow > 0) rows += 1
    filledInRow = 0
    filledBeyond = false
    if (rows <= limits.rows) return
    report(`The file has more than ${limits.rows.toLocaleString('en-GB')} rows. Split it, or bring fewer.`, line)
    stopped = true
  }

  const tokenizer = createTokenizer(delimiter, limits.cell, { cell, row, broken })

  function write(text: string): void {
    const nul = text.indexOf('\0')
    tokenizer.write(nul === -1 ? text : text.slice(0, nul))
    if (nul !== -1 && !stopped)
      stop('Here is a zero byte, which no text has. The file is damaged or no CSV: export it again.')
  }

  function finishColumns(): readonly FileColumn[] {
    const labels = numberHeadings(headings)
    const read = columns.map((column, index) =>
      column.finish(rows, { number: index + 1, heading: headings[index]!, label: labels[index]! }),
    )
    return read.filter(column => column.heading !== '' || column.filled > 0)
  }

  function end(): ReturnType<Rows['end']> {
    if (!stopped) tokenizer.end()
    if (headings.length === 0 && problems.length === 0)
      report('The file is empty. Choose the file with the answers.', null)
    else if (rows === 0 && problems.length === 0) report('The file has headings but no answers below them.', null)
    if (more > 0)
      problems.push({ line: null, column: null, message: `And ${more.toLocaleString('en-GB')} more lines like these.` })
    if (problems.length > 0) return { problems, file: null }
    return judge(finishColumns())
  }

  function judge(read: readonly FileColumn[]): ReturnType<Rows['end']> {
    const found = [...checkHeadings(read.map(column => column.heading)), ...checkHeadingsAgainstAnswers(read)]
    return found.length > 0
      ? { problems: found, file: null }
      : { problems: [], file: { rows, columns: read, notes: [] } }
  }

  return { write, stop, isStopped: () => stopped, end }
}

function saysRagged(cells: number, headings: number): string {
  const found = cells === 1 ? 'one cell' : `${cells} cells`
  return `This line has ${found}, the headings are ${headings}. Perhaps a text with the separator in it is not in quotation marks.`
}
