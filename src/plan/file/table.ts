import { csvCell } from '../../sheets/safe-cell.ts'
import { cellsOf, columns, headings } from '../cells.ts'
import type { PlannedAction } from '../queries.ts'
import { seenMark } from './seen.ts'

/** The plan as CSV with the columns of the workbook, so that it can be brought back as well. UTF-8 with its mark, for Excel. */
export function planTable(actions: readonly PlannedAction[]): string {
  const lines = actions.map(action => {
    const cells = cellsOf(action)
    const { number, version } = action.station
    const line = { ...cells, number, seen: seenMark(version, cells) }
    return columns.map(column => csvCell(line[column]))
  })
  return `\ufeff${[columns.map(column => csvCell(headings[column])), ...lines].map(line => `${line.join()}\r\n`).join('')}`
}
