import { Workbook } from '@cj-tech-master/excelts'
import { safeCell } from '../../sheets/safe-cell.ts'
import type { Release } from '../../statistics/release.ts'
import { tableColumns, tableLines } from './tables-csv.ts'

const widths = [60, 30, 30, 30, 10, 10, 10, 12]

/**
 * The tables as an Excel workbook: a heading that stays, a filter, numbers as numbers, and no formula. What came by an open
 * channel stands on a sheet of its own, whose name says that it is not verified.
 */
export async function tablesXlsx(release: Release): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new Workbook()
  workbook.title = safeCell(release.title)
  workbook.creator = 'Goldthread'
  addTables(workbook, 'Tables', release)
  if (release.apart) addTables(workbook, 'Not verified', release.apart)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addTables(workbook: Workbook, name: string, release: Release): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = tableColumns.map((header, c) => ({ header, key: header, width: widths[c]! }))
  for (const line of tableLines(release))
    sheet.addRow(line.map(cell => (typeof cell === 'string' ? safeCell(cell) || null : cell)))
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: 1, col: tableColumns.length } }
}
