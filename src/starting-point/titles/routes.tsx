import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { textErrors, versionIn } from '../../thread/typed.ts'
import { startingPaths } from '../paths.ts'
import { type Titles, untitled, type Workbook, workbookOf } from '../workbooks.ts'
import { TitlesPage } from './pages/titles.tsx'
import { findTitles, writeTitles } from './queries.ts'

/** Titles for the parts of a workbook that have none, from the organisation's own copy of the guide. */
export const titlesRoutes = new Hono<SignedIn>()

/** A workbook that has parts without a title; any other has no such page. */
function onUntitled(handle: (c: Context<SignedIn>, workbook: Workbook) => Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const workbook = workbookOf(c.req.param('workbook') ?? '')
    return workbook && untitled(workbook).length > 0 ? handle(c, workbook) : c.notFound()
  }
}

type Again = Readonly<{ errors?: readonly FieldError[]; stands?: Titles }>

function showTitles(
  c: Context<SignedIn>,
  workbook: Workbook,
  typed: Titles,
  version: number,
  { errors = [], stands }: Again = {},
) {
  const page = <TitlesPage {...{ frame: c.var.frame, workbook, typed, version, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

titlesRoutes.get(
  startingPaths.titles(':workbook'),
  onUntitled(async (c, workbook) => {
    const { db, viewer } = c.var
    const { titles, number } = await asViewer(db, viewer, tx => findTitles(tx, viewer, workbook.id))
    return showTitles(c, workbook, titles, number)
  }),
)

titlesRoutes.post(
  startingPaths.titles(':workbook'),
  onUntitled(async (c, workbook) => {
    const { db, viewer, today } = c.var
    const form = await readForm(c, longForm)
    const titles = Object.fromEntries(untitled(workbook).map(({ id }) => [id, form.one(id)]))
    const seen = versionIn(form)
    const errors = Object.entries(titles).flatMap(([id, title]) => textErrors(id, title, 300))
    if (errors.length > 0) return showTitles(c, workbook, titles, seen, { errors })
    const isWritten = await asViewer(db, viewer, tx => writeTitles(tx, viewer, workbook.id, { titles, seen, today }))
    if (isWritten) return c.redirect(`${startingPaths.workbook(workbook.id)}?done=titles`, 303)
    const now = await asViewer(db, viewer, tx => findTitles(tx, viewer, workbook.id))
    return showTitles(c, workbook, titles, now.number, { stands: now.titles })
  }),
)
