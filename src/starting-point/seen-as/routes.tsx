import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { textErrors, versionIn } from '../../thread/typed.ts'
import { startingPaths } from '../paths.ts'
import { SeenAsFormPage } from './pages/form.tsx'
import { SeenAsVersionsPage } from './pages/versions.tsx'
import { listSeenAs, type SeenAs, writeSeenAs } from './queries.ts'

/** How we want to be seen: one text that is written together, with every wording it ever had. */
export const seenAsRoutes = new Hono<SignedIn>()

type Again = Readonly<{ errors?: readonly FieldError[]; stands?: SeenAs | undefined }>

function showForm(c: Context<SignedIn>, words: string, version: number, { errors = [], stands }: Again = {}) {
  const page = <SeenAsFormPage {...{ frame: c.var.frame, words, version, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

seenAsRoutes.get(startingPaths.seenAs, async c => {
  const { db, viewer } = c.var
  const [now] = await asViewer(db, viewer, tx => listSeenAs(tx, viewer, 1))
  return showForm(c, now?.words ?? '', now?.number ?? 0)
})

seenAsRoutes.post(startingPaths.seenAs, async c => {
  const { db, viewer, today } = c.var
  const form = await readForm(c, longForm)
  const [words, seen] = [form.one('words'), versionIn(form)]
  const errors = textErrors('words', words, 4000, 'Write how you want to be seen')
  if (errors.length > 0) return showForm(c, words, seen, { errors })
  const isWritten = await asViewer(db, viewer, tx => writeSeenAs(tx, viewer, { words, seen, today }))
  if (isWritten) return c.redirect(`${startingPaths.start}?done=seen-as`, 303)
  const [stands] = await asViewer(db, viewer, tx => listSeenAs(tx, viewer, 1))
  return showForm(c, words, stands?.number ?? 0, { stands })
})

/** More wordings than these nobody reads. */
const mostVersions = 100

seenAsRoutes.get(startingPaths.seenAsVersions, async c => {
  const { db, viewer, frame } = c.var
  const versions = await asViewer(db, viewer, tx => listSeenAs(tx, viewer, mostVersions))
  return c.html(<SeenAsVersionsPage {...{ frame, versions }} />)
})
