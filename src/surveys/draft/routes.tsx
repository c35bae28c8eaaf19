import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { readyMade } from '../../questionnaires/library.ts'
import { surveysPaths } from '../paths.ts'
import { findNewest } from '../queries.ts'
import { sensitiveIn } from '../sensitive.ts'
import { type AboutTyped, nothingTyped, readAbout, typedAbout } from './about.ts'
import { draftChangeRoutes } from './change-routes.tsx'
import { usualDays } from './days.ts'
import { offer } from './offer.ts'
import { MakingPage } from './pages/draft-pages.tsx'
import { makeDraft } from './queries.ts'

/** A survey is begun. `questionnaires`: where those are made. */
export function draftRoutes(questionnaires: string): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(surveysPaths.making, async c =>
    showMaking(c, { ...nothingTyped, questionnaire: c.req.query('questionnaire') ?? '' }, []),
  )

  async function showMaking(c: Context<SignedIn>, typed: AboutTyped, errors: readonly FieldError[]) {
    const shown = { frame: c.var.frame, typed, errors, questionnaires, library: readyMade }
    const page = <MakingPage {...shown} offered={await offer(c)} />
    return c.html(page, errors.length > 0 ? 422 : 200)
  }

  routes.post(surveysPaths.all, async c => {
    const { db, viewer, today } = c.var
    const typed = typedAbout(await readForm(c, longForm))
    const reading = readAbout(typed, await offer(c))
    if (reading.outcome === 'wrong') return showMaking(c, typed, reading.errors)
    const about = reading.value
    const id = await asViewer(db, viewer, async tx => {
      const { content } = await findNewest(tx, viewer, about.questionnaireId)
      const beginning = { ...usualDays(about.kind, today), sensitive: sensitiveIn(content), today }
      return makeDraft(tx, viewer, about, beginning)
    })
    return c.redirect(`${surveysPaths.one(id)}?done=begun`, 303)
  })

  routes.route('/', draftChangeRoutes)
  return routes
}
