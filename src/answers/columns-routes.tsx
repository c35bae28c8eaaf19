import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { readForm } from '../platform/http/form.ts'
import type { Problem } from './answer-file.ts'
import { describeMerged, mergedIn, planDraft } from './chosen.ts'
import type { Choices } from './draft.ts'
import { errorsOfPlan, longForm, readUses } from './forms.ts'
import { onDraft } from './on-draft.ts'
import { ColumnsPage } from './pages/columns.tsx'
import { answersPaths } from './paths.ts'
import { type Draft, loadFile, saveChoices } from './queries.ts'

/** What each column of a draft is used for. */
export const columnsRoutes = new Hono<SignedIn>()

columnsRoutes.get(
  answersPaths.columns(':id'),
  onDraft((c, draft) => showColumns(c, draft, draft.choices, [])),
)

columnsRoutes.post(
  answersPaths.columns(':id'),
  onDraft(async (c, draft) => {
    const { db, viewer } = c.var
    const choices = readUses(await readForm(c, longForm), draft.reading, draft.choices)
    const problems = await findProblems(c, draft, choices)
    if (problems.length > 0) return showColumns(c, draft, choices, problems)
    await asViewer(db, viewer, tx => saveChoices(tx, viewer, draft.id, choices))
    return c.redirect(answersPaths.about(draft.id), 303)
  }),
)

/** All that keeps these choices from becoming a survey. */
export async function findProblems(c: Context<SignedIn>, draft: Draft, choices: Choices): Promise<readonly Problem[]> {
  const { db, viewer } = c.var
  const file = await asViewer(db, viewer, tx => loadFile(tx, viewer, draft))
  const planned = planDraft(file, choices, draft.title, viewer.rule)
  return planned.outcome === 'refused' ? planned.problems : []
}

/** The page of the columns, with these choices and what is wrong with them. */
export async function showColumns(
  c: Context<SignedIn>,
  draft: Draft,
  choices: Choices,
  problems: readonly Problem[],
): Promise<Response> {
  const { db, viewer, frame } = c.var
  const file = await asViewer(db, viewer, tx => loadFile(tx, viewer, draft, mergedIn(choices)))
  const reading = describeMerged(draft.reading, file, choices)
  const errors = errorsOfPlan(problems, draft.reading)
  const page = <ColumnsPage frame={frame} draft={{ ...draft, reading }} choices={choices} errors={errors} />
  return c.html(page, problems.length > 0 ? 422 : 200)
}
