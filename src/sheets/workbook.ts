import { type CellValue, Workbook } from '@cj-tech-master/excelts'
import { unpacksWithin } from './packed-size.ts'
import type { Line, SheetLimits } from './sheet.ts'

/** What a workbook may unpack to, in bytes: ten times what a list as long as may be needs. */
const mostUnpacked = 60_000_000

/** The lines of the first sheet, or what is wrong with the workbook. */
export async function readWorkbook(bytes: Buffer, limits: SheetLimits): Promise<readonly Line[] | string> {
  if (!unpacksWithin(bytes, mostUnpacked))
    return 'This workbook is damaged, or far larger than it looks. Save it again in Excel.'
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(bytes, { maxRows: limits.rows + 2, maxCols: limits.columns })
  } catch {
    return 'This workbook cannot be read. Is it protected by a password? Save it without one, or as “CSV UTF-8”.'
  }
  const [sheet] = workbook.worksheets
  if (!sheet) return 'This workbook has no sheet in it.'
  const lines: Line[] = []
  sheet.eachRow((row, number) => {
    const cells: string[] = []
    for (let c = 1; c <= row.cellCount; c += 1) cells.push(asText(row.getCell(c).value))
    if (cells.some(cell => cell !== '')) lines.push({ number, cells })
  })
  return lines
}

/** What a reader of the sheet sees in a cell. */
function asText(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return tidy(String(value))
  if ('richText' in value) return tidy(value.richText.map(({ text }) => text).join(''))
  if ('text' in value) return tidy(String(value.text))
  if ('result' in value) return asText(value.result as CellValue)
  return ''
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
