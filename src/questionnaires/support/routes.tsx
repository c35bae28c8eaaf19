import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { questionnairesPaths } from '../paths.ts'
import { type PlaceTyped, readPlaces, typedOf, typedPlaces } from './forms.ts'
import { SupportPage } from './pages/support.tsx'
import { nations, usualPlaces } from './place.ts'
import { changePlaces, findPlaces } from './queries.ts'

/** Where people find support when a question is hard for them: an owner says so, for every page that names it. */
export const supportRoutes = new Hono<SignedIn>()

const done = { saved: 'Saved. It stands from now on wherever people are told where they find support.' }

function show(c: Context<SignedIn>, typed: readonly PlaceTyped[], errors: readonly FieldError[] = [], isNew = false) {
  const page = <SupportPage {...{ frame: c.var.frame, typed, errors, isNew, notice: noticeAfter(c, done) }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

supportRoutes.get(questionnairesPaths.support, async c => {
  const { db, viewer } = c.var
  const nation = nations.find(each => each === c.req.query('nation'))
  if (nation) return show(c, typedOf(usualPlaces(nation)), [], true)
  return show(c, typedOf(await asViewer(db, viewer, tx => findPlaces(tx, viewer))))
})

supportRoutes.post(questionnairesPaths.support, async c => {
  const { db, viewer, clock } = c.var
  const typed = typedPlaces(await readForm(c, longForm))
  const reading = readPlaces(typed)
  if (reading.outcome === 'wrong') return show(c, typed, reading.errors)
  await asViewer(db, viewer, tx => changePlaces(tx, viewer, reading.value, clock.now()))
  return c.redirect(`${questionnairesPaths.support}?done=saved`, 303)
})
