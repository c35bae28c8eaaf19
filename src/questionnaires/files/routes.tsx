import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { readFormWithFile } from '../../platform/http/upload.ts'
import { csvCell } from '../../sheets/safe-cell.ts'
import { backTo } from '../after-change.ts'
import { onQuestionnaire } from '../on-questionnaire.ts'
import { questionnairesPaths } from '../paths.ts'
import { makeQuestionnaire } from '../queries.ts'
import { codebookOf, type Variable } from './codebook.ts'
import { BringQuestionnairePage } from './pages/bring.tsx'
import { fileOf, mostFileBytes, readFile } from './questionnaire-file.ts'

/** Questionnaires as files, and what they brought in. */
export const fileRoutes = new Hono<SignedIn>()

const showBringing = (c: Context<SignedIn>, problems: readonly string[] = []) =>
  c.html(<BringQuestionnairePage frame={c.var.frame} problems={problems} />, problems.length > 0 ? 422 : 200)

fileRoutes.get(questionnairesPaths.bringing, c => showBringing(c))

fileRoutes.post(questionnairesPaths.files, async c => {
  const { db, viewer, today } = c.var
  const { file } = await readFormWithFile(c, 'file', mostFileBytes)
  if (!file) return showBringing(c, ['Choose a file.'])
  if (file.content === 'too large') return showBringing(c, ['The file is larger than 1 MB, and no questionnaire is.'])
  const reading = readFile(file.content.toString('utf8'))
  if (reading.outcome === 'refused') return showBringing(c, reading.problems)
  const content = reading.questionnaire
  const id = await asViewer(db, viewer, tx => makeQuestionnaire(tx, viewer, { content, fromLibrary: null, today }))
  return backTo(c, id, 'made')
})

fileRoutes.get(
  questionnairesPaths.file(':id'),
  onQuestionnaire((c, { content }) => {
    c.header('content-type', 'application/json; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="questionnaire.json"')
    return c.body(fileOf(content))
  }),
)

const headings: Readonly<Record<keyof Variable, string>> = {
  id: 'Variable',
  question: 'Question',
  kind: 'Kind',
  values: 'Values',
  shownIf: 'Shown to those who answered',
  sensitive: 'Sensitive',
  facet: 'A sign of',
}

fileRoutes.get(
  questionnairesPaths.codebook(':id'),
  onQuestionnaire((c, { content }) => {
    const keys = Object.keys(headings) as (keyof Variable)[]
    const rows = [
      keys.map(key => headings[key]),
      ...codebookOf(content).map(variable => keys.map(key => variable[key])),
    ]
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="codebook.csv"')
    return c.body(`\ufeff${rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('')}`)
  }),
)
