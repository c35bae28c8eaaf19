import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { readUpload, type Upload } from '../../platform/http/upload.ts'
import { readSheet, type SheetLimits } from '../../sheets/sheet.ts'
import { planPaths } from '../paths.ts'
import type { LineProblem } from '../proposals/line.ts'
import { propose } from '../proposals/on-proposal.ts'
import { listOpenElements } from '../proposals/queries.ts'
import { listPlan } from '../queries.ts'
import { BringPlanPage } from './pages/bring.tsx'
import { type ReadPlan, readPlan } from './reading.ts'
import { planTable } from './table.ts'
import { mostLines, planSheet, planWorkbook } from './workbook.ts'

/** The plan as a workbook: taken, and brought back. */
export const fileRoutes = new Hono<SignedIn>()

/** Words of an action can have 20,000 characters; a cell has room for so many and a few more. */
const limits: SheetLimits = { bytes: 10_000_000, rows: mostLines, columns: 100, cell: 32_767 }

fileRoutes.get(planPaths.workbook, async c => {
  const { db, viewer, today } = c.var
  const [found, elements] = await asViewer(
    db,
    viewer,
    async tx => [await listPlan(tx, viewer, { limit: mostLines + 1 }), await listOpenElements(tx, viewer)] as const,
  )
  const actions = found.slice(0, mostLines)
  const names = elements.map(({ title }) => title)
  const bytes = await planWorkbook({ actions, elements: names, today, isCut: found.length > mostLines })
  c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  c.header('content-disposition', `attachment; filename="action-plan-${today}.xlsx"`)
  return c.body(bytes)
})

fileRoutes.get(planPaths.table, async c => {
  const { db, viewer, today } = c.var
  const actions = await asViewer(db, viewer, tx => listPlan(tx, viewer, { limit: mostLines }))
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="action-plan-${today}.csv"`)
  return c.body(planTable(actions))
})

fileRoutes.get(planPaths.bringing, c => showBringing(c))

fileRoutes.post(planPaths.files, async c => {
  const { db, viewer } = c.var
  const brought = await readUpload(c, 'file', bringIn)
  if (!brought) return showBringing(c, [{ line: null, message: 'Choose a file.' }])
  const { name, plan } = brought
  if (plan.outcome === 'refused') return showBringing(c, plan.problems)
  const outcome = await asViewer(db, viewer, tx => propose(c, tx, plan.lines, name))
  return typeof outcome === 'string' ? c.redirect(planPaths.proposal(outcome), 303) : showBringing(c, outcome)
})

type Brought = Readonly<{ name: string; plan: ReadPlan }>

async function bringIn({ name, content }: Upload): Promise<Brought> {
  const sheet = await readSheet(content, limits, { sheet: planSheet, keepsLines: true, refusesMacros: true })
  const fileName = name.replace(/\p{Cc}/gu, '').slice(-200) || 'plan'
  if (sheet.outcome === 'read') return { name: fileName, plan: readPlan(sheet.lines) }
  return { name: fileName, plan: { outcome: 'refused', problems: [{ line: sheet.line, message: sheet.message }] } }
}

function showBringing(c: Context<SignedIn>, problems: readonly LineProblem[] = []) {
  return c.html(<BringPlanPage frame={c.var.frame} problems={problems} />, problems.length > 0 ? 422 : 200)
}
