import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { communicationPaths } from '../paths.ts'
import { keyFor } from './audience.ts'
import { type AudiencesTyped, audiencesTyped, readAudiences, typedAudiences } from './forms.ts'
import { AudiencesPage } from './pages/audiences.tsx'
import { addAudience, changeAudience, keepUsualAudiences, listAudienceKeys, listAudiences } from './queries.ts'

/** Whom the organisation tells things. */
export const audienceRoutes = new Hono<SignedIn>()

function showForm(c: Context<SignedIn>, typed: AudiencesTyped, errors: readonly FieldError[] = []) {
  const notice = noticeAfter(c, { changed: 'The list is changed. What somebody was told before stays in the record.' })
  return c.html(<AudiencesPage {...{ frame: c.var.frame, typed, errors, notice }} />, errors.length > 0 ? 422 : 200)
}

audienceRoutes.get(communicationPaths.audiences, async c => {
  const { db, viewer } = c.var
  return showForm(c, audiencesTyped(await asViewer(db, viewer, tx => listAudiences(tx, viewer))))
})

audienceRoutes.post(communicationPaths.audiences, async c => {
  const { db, viewer, today } = c.var
  const form = await readForm(c, longForm)
  const audiences = await asViewer(db, viewer, tx => listAudiences(tx, viewer))
  const typed = typedAudiences(form, audiences)
  const reading = readAudiences(typed, audiences)
  if (reading.outcome === 'wrong') {
    // What it is called now is what was seen from here on: whoever presses again means it.
    const known = typed.known.map(each => ({ ...each, was: audiences.find(({ key }) => key === each.key)?.name ?? '' }))
    return showForm(c, { ...typed, known }, reading.errors)
  }
  const { changed, added } = reading.value
  await asViewer(db, viewer, async tx => {
    await keepUsualAudiences(tx, viewer)
    for (const audience of changed) await changeAudience(tx, viewer, audience, today)
    if (added) {
      const key = keyFor(added.name, await listAudienceKeys(tx, viewer))
      await addAudience(tx, viewer, { key, ...added })
    }
  })
  return c.redirect(`${communicationPaths.audiences}?done=changed`, 303)
})
