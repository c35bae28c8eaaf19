import { type CellValue, Workbook } from '@cj-tech-master/excelts'
import { holdsPart, unpacksWithin } from './packed-size.ts'
import type { Line, SheetLimits, SheetReading } from './sheet.ts'
import { tidyBy } from './tidy.ts'

/** What a workbook may unpack to, in bytes: ten times what a list as long as may be needs. */
const mostUnpacked = 60_000_000

/** The lines of one sheet, the first unless another is named and there; or what is wrong with the workbook. */
export async function readWorkbook(
  bytes: Buffer,
  limits: SheetLimits,
  reading: SheetReading,
): Promise<readonly Line[] | string> {
  if (!unpacksWithin(bytes, mostUnpacked))
    return 'This workbook is damaged, or far larger than it looks. Save it again in Excel.'
  if (reading.refusesMacros && holdsPart(bytes, /vbaProject\.bin$/i))
    return 'This workbook holds macros, which are small programs. Save it as “Excel Workbook (.xlsx)”, which has none.'
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(bytes, { maxRows: limits.rows + 2, maxCols: limits.columns })
  } catch (error) {
    if (error instanceof Error && error.name === 'MaxItemsExceededError') return tooLong(limits)
    return 'This workbook cannot be read. Is it protected by a password? Save it without one, or as “CSV UTF-8”.'
  }
  const named = workbook.worksheets.find(({ name }) => name === reading.sheet)
  const sheet = named ?? workbook.worksheets[0]
  if (!sheet) return 'This workbook has no sheet in it.'
  const lines: Line[] = []
  const tidy = tidyBy(reading)
  sheet.eachRow((row, number) => {
    const cells: string[] = []
    for (let c = 1; c <= row.cellCount; c += 1) cells.push(asText(row.getCell(c).value, tidy))
    if (cells.some(cell => cell !== '')) lines.push({ number, cells })
  })
  return lines
}

/** What a reader of the sheet sees in a cell. */
function asText(value: CellValue, tidy: (text: string) => string): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return tidy(String(value))
  if ('richText' in value) return tidy(value.richText.map(({ text }) => text).join(''))
  if ('text' in value) return tidy(String(value.text))
  if ('result' in value) return asText(value.result as CellValue, tidy)
  return ''
}

function tooLong({ rows, columns }: SheetLimits): string {
  return `A sheet of this workbook has more than ${rows.toLocaleString('en-GB')} lines or ${columns} columns. Split it, and bring the parts.`
}
