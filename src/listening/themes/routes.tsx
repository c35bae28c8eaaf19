import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { errorsOf, versionIn } from '../../thread/typed.ts'
import { sayNames } from '../names/name-like.ts'
import { findNames } from '../names/queries.ts'
import { nameErrors } from '../occasions/forms.ts'
import { onTheme } from '../on-theme.ts'
import { listeningPaths } from '../paths.ts'
import type { Theme } from '../theme.ts'
import { emptyTheme, readTheme, type ThemeTyped, typedTheme } from './forms.ts'
import { ThemePage } from './pages/theme.tsx'
import { ThemeFormPage } from './pages/theme-form.tsx'
import { ThemesPage } from './pages/themes.tsx'
import { addTheme, changeTheme, findTheme, listSettled, listThemes, mostThemes } from './queries.ts'

/** What people say again and again. */
export const themeRoutes = new Hono<SignedIn>()

themeRoutes.get(listeningPaths.themes, async c => {
  const { db, viewer, frame } = c.var
  const themes = await asViewer(db, viewer, tx => listThemes(tx, viewer))
  return c.html(<ThemesPage {...{ frame, themes }} />)
})

type Again = Readonly<{
  theme?: Readonly<{ id: string; version: number }>
  errors?: readonly FieldError[]
  foundNames?: boolean
  stands?: Theme
}>

function showForm(c: Context<SignedIn>, typed: ThemeTyped, again: Again = {}) {
  const { theme, errors = [], foundNames = false, stands } = again
  const page = <ThemeFormPage {...{ frame: c.var.frame, theme, typed, errors, foundNames, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

async function readTyped(c: Context<SignedIn>, typed: ThemeTyped, isNew: boolean) {
  const { db, viewer } = c.var
  const [said, isFull] = await asViewer(
    db,
    viewer,
    async tx =>
      [
        sayNames(await findNames(tx, viewer, typed.title)),
        isNew && (await listThemes(tx, viewer)).length >= mostThemes,
      ] as const,
  )
  const reading = readTheme(typed)
  const full = { field: 'title', text: `There are ${mostThemes} themes already. Use one of them, or change one` }
  const errors = [...errorsOf(reading), ...nameErrors('title', said, typed.keepsNames), ...(isFull ? [full] : [])]
  const value = errors.length === 0 && reading.outcome === 'read' ? reading.value : null
  return { value, again: { errors, foundNames: said !== '' } }
}

themeRoutes.get(listeningPaths.addingTheme, c => showForm(c, emptyTheme))

themeRoutes.post(listeningPaths.themes, async c => {
  const { db, viewer, today } = c.var
  const typed = typedTheme(await readForm(c, longForm))
  const { value, again } = await readTyped(c, typed, true)
  if (!value) return showForm(c, typed, again)
  const id = await asViewer(db, viewer, tx => addTheme(tx, viewer, value, today))
  return c.redirect(`${listeningPaths.theme(id)}?done=added`, 303)
})

const done: Readonly<Record<string, string>> = {
  added: 'The theme is there. Notes can be put under it.',
  changed: 'It is changed.',
  gap: 'It is on the list of gaps. Now somebody has to answer it.',
}

themeRoutes.get(
  listeningPaths.theme(':id'),
  onTheme(async (c, theme) => {
    const { db, viewer, frame } = c.var
    const notes = await asViewer(db, viewer, tx => listSettled(tx, viewer, { themeId: theme.id }))
    return c.html(<ThemePage {...{ frame, theme, notes, base: viewer.rule.base, notice: noticeAfter(c, done) }} />)
  }),
)

themeRoutes.get(
  listeningPaths.themeChange(':id'),
  onTheme((c, theme) => showForm(c, { ...theme, keepsNames: false }, { theme })),
)

themeRoutes.post(
  listeningPaths.themeChange(':id'),
  onTheme(async (c, { id }) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const [typed, seen] = [typedTheme(form), { id, version: versionIn(form) }]
    const { value, again } = await readTyped(c, typed, false)
    if (!value) return showForm(c, typed, { ...again, theme: seen })
    const stands = await asViewer(db, viewer, async tx =>
      (await changeTheme(tx, viewer, seen, value)) ? null : findTheme(tx, viewer, id),
    )
    if (!stands) return c.redirect(`${listeningPaths.theme(id)}?done=changed`, 303)
    return showForm(c, typed, { theme: stands, stands })
  }),
)
