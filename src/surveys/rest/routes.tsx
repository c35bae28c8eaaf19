import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { surveysPaths } from '../paths.ts'
import { findRest } from '../queries.ts'
import { type RestTyped, readRest, restOf, typedRest } from './forms.ts'
import { RestPage } from './pages/rest.tsx'
import { changeRest } from './queries.ts'

/** How long people are left in peace between two surveys: for owners, and not for whoever wants to ask. */
export const restRoutes = new Hono<SignedIn>()

const done = { saved: 'Saved. It counts for every survey that is fixed from now on.' }

function show(c: Context<SignedIn>, typed: RestTyped, errors: readonly FieldError[] = []) {
  const page = <RestPage {...{ frame: c.var.frame, typed, errors, notice: noticeAfter(c, done) }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

restRoutes.get(surveysPaths.rest, async c => {
  const { db, viewer } = c.var
  return show(c, restOf(await asViewer(db, viewer, tx => findRest(tx, viewer))))
})

restRoutes.post(surveysPaths.rest, async c => {
  const { db, viewer, clock } = c.var
  const typed = typedRest(await readForm(c))
  const reading = readRest(typed)
  if (reading.outcome === 'wrong') return show(c, typed, reading.errors)
  await asViewer(db, viewer, tx => changeRest(tx, viewer, reading.value, clock.now()))
  return c.redirect(`${surveysPaths.rest}?done=saved`, 303)
})
