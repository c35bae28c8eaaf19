import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../../context.ts'
import { asViewer } from '../../../platform/db.ts'
import { idFrom } from '../../../platform/http/address.ts'
import { readForm } from '../../../platform/http/form.ts'
import { versionIn } from '../../../thread/typed.ts'
import type { Hub, Room } from '../../hub.ts'
import { livePaths } from '../../paths.ts'
import { readTitle } from '../forms.ts'
import { ThemePage } from '../pages/theme.tsx'
import { plenaryTopics } from '../topics.ts'
import { findTheme, removeTheme, renameTheme, type ThemeFound } from './queries.ts'

const meanwhile = 'Somebody else has just changed this. Here is how it stands now'

/** One theme: calling it something else, and taking it away. */
export function themeRoutes(hub: Hub): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(livePaths.theme(':id'), c => onTheme(c, theme => c.html(<ThemePage frame={c.var.frame} theme={theme} />)))

  routes.post(livePaths.theme(':id'), c =>
    onTheme(c, async (theme, room) => {
      const { db, viewer, frame } = c.var
      const form = await readForm(c)
      const [reading, typed] = [readTitle(form), form.one('title')]
      if (reading.outcome === 'wrong')
        return c.html(<ThemePage {...{ frame, theme, typed }} errors={reading.errors} />, 422)
      const seen = { ...theme, version: versionIn(form) }
      if (!(await asViewer(db, viewer, tx => renameTheme(tx, viewer.organisationId, seen, reading.value)))) {
        const text = `${meanwhile}: “${theme.title}”. Save again to put yours in its place`
        return c.html(<ThemePage {...{ frame, theme, typed }} errors={[{ field: 'title', text }]} />, 409)
      }
      hub.tell(room, plenaryTopics)
      return c.redirect(`${livePaths.plenary(room.eventId)}?done=saved`, 303)
    }),
  )

  routes.post(livePaths.removeTheme(':id'), c =>
    onTheme(c, async (theme, room) => {
      const { db, viewer, frame } = c.var
      const seen = { ...theme, version: versionIn(await readForm(c)) }
      if (!(await asViewer(db, viewer, tx => removeTheme(tx, room, seen))))
        return c.html(<ThemePage {...{ frame, theme }} errors={[{ field: 'title', text: meanwhile }]} />, 409)
      hub.tell(room, plenaryTopics)
      return c.redirect(`${livePaths.plenary(room.eventId)}?done=removed`, 303)
    }),
  )

  return routes
}

async function onTheme(
  c: Context<SignedIn>,
  answer: (theme: ThemeFound, room: Room) => Response | Promise<Response>,
): Promise<Response> {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const theme = id && (await asViewer(db, viewer, tx => findTheme(tx, viewer.organisationId, id)))
  return theme ? answer(theme, { organisationId: viewer.organisationId, eventId: theme.eventId }) : c.notFound()
}
