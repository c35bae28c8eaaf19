import { plainCell } from '../../sheets/safe-cell.ts'
import type { Line } from '../../sheets/sheet.ts'
import { type Column, columns, headings, said } from '../cells.ts'
import type { LineProblem, ProposalLine } from '../proposals/line.ts'
import { readSeen } from './seen.ts'

export type ReadPlan = Readonly<
  { outcome: 'read'; lines: readonly ProposalLine[] } | { outcome: 'refused'; problems: readonly LineProblem[] }
>

type Places = ReadonlyMap<Column, number>

/** Reads the lines of a plan, the first with its headings. Whether what they say can be done is not asked here. */
export function readPlan(lines: readonly Line[]): ReadPlan {
  const [first, ...rest] = lines
  const places = findColumns(first?.cells ?? [])
  if (typeof places === 'string')
    return { outcome: 'refused', problems: [{ line: first?.number ?? null, message: places }] }
  if (rest.length === 0)
    return { outcome: 'refused', problems: [{ line: null, message: 'There are headings, but no action below them.' }] }
  const read = rest.map(line => lineFrom(line, places))
  const problems = read.flatMap(each => ('problem' in each ? [each.problem] : []))
  if (problems.length > 0) return { outcome: 'refused', problems }
  return { outcome: 'read', lines: read.flatMap(each => ('line' in each ? [each.line] : [])) }
}

function findColumns(cells: readonly string[]): Places | string {
  const places = new Map<Column, number>()
  for (const [place, cell] of cells.entries()) {
    const column = columns.find(each => headings[each].toLowerCase() === cell.replace(/\s+/g, ' ').trim().toLowerCase())
    if (!column) continue
    if (places.has(column)) return `Two columns are called ${headings[column]}. Take one of them out.`
    places.set(column, place)
  }
  if (places.has('title') && places.has('number')) return places
  return 'This is not the sheet of the plan. Its first line has to name the columns, as in the workbook that you take from here: Number, Action, What else, Element and so on.'
}

function lineFrom(line: Line, places: Places): Readonly<{ line: ProposalLine } | { problem: LineProblem }> {
  const cell = (column: Column) => cellOf(line, places.get(column))
  const at = line.number
  const cells = Object.fromEntries(
    [...said, 'state' as const].filter(each => places.has(each)).map(each => [each, cell(each)]),
  )
  const number = cell('number')
  if (number === '') {
    const { state: _, ...wants } = cells
    return { line: { at, number: null, seen: 0, wants } }
  }
  if (!/^[1-9]\d{0,8}$/.test(number))
    return {
      problem: { line: at, column: 'number', message: 'This is no number of an action. Leave it blank for a new one.' },
    }
  const { version, untouched } = readSeen(cell('seen'), cells)
  return { line: { at, number: Number(number), seen: version, wants: untouched ? {} : cells } }
}

function cellOf({ cells }: Line, place: number | undefined): string {
  const text = place === undefined ? '' : (cells[place] ?? '')
  return plainCell(text.normalize('NFC').replace(/[^\P{Cc}\t\n]/gu, '')).trim()
}
