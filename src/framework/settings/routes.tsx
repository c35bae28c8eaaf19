import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { frameworkPaths } from '../paths.ts'
import { readSettings, type SettingsTyped, seenIn, seenOf, typedOf, typedSettings } from './forms.ts'
import { SettingsPage } from './pages/settings.tsx'
import { findSettings, type Settings, saveSettings } from './queries.ts'

/** What a leader sets for the whole strategy. */
export const settingsRoutes = new Hono<SignedIn>()

const done = { saved: 'It is set, and counts from now on.' }

settingsRoutes.get(frameworkPaths.settings, async c => {
  const { db, viewer } = c.var
  return show(c, typedOf(await asViewer(db, viewer, tx => findSettings(tx, viewer))))
})

settingsRoutes.post(frameworkPaths.settings, async c => {
  const { db, viewer, clock } = c.var
  const typed = typedSettings(await readForm(c))
  const reading = readSettings(typed)
  if (reading.outcome === 'wrong') return show(c, typed, { errors: reading.errors })
  const stands = await asViewer(db, viewer, async tx =>
    (await saveSettings(tx, viewer, { to: reading.value, seen: seenIn(typed), now: clock.now() }))
      ? null
      : findSettings(tx, viewer),
  )
  if (stands) return show(c, { ...typed, seen: seenOf(stands) }, { stands })
  return c.redirect(`${frameworkPaths.settings}?done=saved`, 303)
})

type Again = Readonly<{ errors?: readonly FieldError[]; stands?: Settings }>

function show(c: Context<SignedIn>, typed: SettingsTyped, { errors = [], stands }: Again = {}) {
  const page = <SettingsPage {...{ frame: c.var.frame, typed, errors, stands }} notice={noticeAfter(c, done)} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}
