import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import type { Day } from '../../calendar/day.ts'
import { inWords } from '../../calendar/day.ts'
import { effortNames, efforts } from '../../framework/actions/action.ts'
import { safeCell } from '../../sheets/safe-cell.ts'
import { type Column, cellsOf, columns, headings } from '../cells.ts'
import type { PlannedAction } from '../queries.ts'
import { instructions } from './instructions.ts'
import { seenMark } from './seen.ts'

/** The sheet that is read again when the workbook comes back. */
export const planSheet = 'Actions'

/** The most actions in a workbook, and the most lines of one that is brought. */
export const mostLines = 5000

const widths: Readonly<Record<Column, number>> = {
  ...{ number: 9, title: 50, words: 50, element: 30, owner: 24, due: 18 },
  ...{ effort: 12, serves: 30, state: 14, seen: 20 },
}

/** What a cell does not take: these stand fast, so that a line stays that of its action. */
const locked: readonly Column[] = ['number', 'state', 'seen']

type Wanted = Readonly<{ actions: readonly PlannedAction[]; elements: readonly string[]; today: Day; isCut: boolean }>

/** The plan as an Excel workbook that can be changed and brought back: its actions, how to do it, and no formula. */
export async function planWorkbook({ actions, elements, today, isCut }: Wanted): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new Workbook()
  workbook.title = `Action plan, ${inWords(today)}`
  workbook.creator = 'Goldthread'
  const sheet = workbook.addWorksheet(planSheet, { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] })
  sheet.columns = columns.map(key => ({ key, header: headings[key], width: widths[key], hidden: key === 'seen' }))
  for (const action of actions) addAction(sheet, action)
  dress(sheet)
  chooseFromLists(sheet, elements.length)
  await sheet.protect('', allowed)
  addInstructions(workbook, isCut)
  const lists = workbook.addWorksheet('Elements', { state: 'hidden' })
  for (const title of elements) lists.addRow([safeCell(title)])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addAction(sheet: Worksheet, action: PlannedAction): void {
  const cells = cellsOf(action)
  const { number, version } = action.station
  const texts = Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, safeCell(text) || null]))
  sheet.addRow({ ...texts, number, due: new Date(`${cells.due}T00:00:00Z`), seen: seenMark(version, cells) })
}

/** Headings that stay, days as days, long texts in lines. */
function dress(sheet: Worksheet): void {
  for (const key of columns) {
    const column = sheet.getColumn(key)
    column.alignment = { vertical: 'top', wrapText: key !== 'number' && key !== 'seen' }
    column.protection = { locked: locked.includes(key) }
    if (key === 'due') column.numFmt = 'd mmmm yyyy'
  }
  const top = sheet.getRow(1)
  top.font = { bold: true }
  top.eachCell(cell => {
    cell.protection = { locked: true }
  })
  sheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: 1, col: columns.length } }
}

const letterOf = (column: Column) => String.fromCharCode(65 + columns.indexOf(column))

function chooseFromLists(sheet: Worksheet, elements: number): void {
  const below = (column: Column) => `${letterOf(column)}2:${letterOf(column)}${mostLines + 1}`
  const list = { type: 'list', allowBlank: true, showErrorMessage: true, errorTitle: 'Choose from the list' } as const
  const names = efforts.map(each => effortNames[each]).join(',')
  sheet.dataValidations.add(below('effort'), { ...list, formulae: [`"${names}"`], error: 'Small, Medium or Large.' })
  if (elements === 0) return
  const formulae = [`Elements!$A$1:$A$${elements}`]
  sheet.dataValidations.add(below('element'), { ...list, formulae, error: 'Choose an element of the strategy.' })
}

/** Without a password: it guards against a slip of the hand, not against anybody. */
const allowed = {
  ...{ formatCells: true, formatColumns: true, formatRows: true, insertRows: true, sort: true, autoFilter: true },
  ...{ selectLockedCells: true, selectUnlockedCells: true },
}

function addInstructions(workbook: Workbook, isCut: boolean): void {
  const sheet = workbook.addWorksheet('How to')
  sheet.columns = [{ key: 'text', width: 100 }]
  const cut = isCut ? [`The plan has more than ${mostLines.toLocaleString('en-GB')} actions. These are the first.`] : []
  for (const text of [...instructions, ...cut]) {
    const row = sheet.addRow([text])
    row.alignment = { vertical: 'top', wrapText: true }
  }
  sheet.getRow(1).font = { bold: true }
}
