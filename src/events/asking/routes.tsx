import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { surveysPaths } from '../../surveys/paths.ts'
import { versionIn } from '../../thread/typed.ts'
import { bumpVersion, holdEvent } from '../details/queries.ts'
import type { Event } from '../event.ts'
import { onEvent } from '../on-event.ts'
import { eventsPaths } from '../paths.ts'
import { type Asking, mayAsk, parts } from './asking.ts'
import { type CompletionTyped, readCompletion, typedCompletion, typedOf } from './forms.ts'
import { CompletionPage } from './pages/completion.tsx'
import { askAround, listAsking, writeCompletion } from './queries.ts'

/** Surveys before and after an event, and how many completed them as the host says. */
export const askingRoutes = new Hono<SignedIn>()

askingRoutes.post(
  eventsPaths.asking(':id'),
  onEvent(async (c, { id }) => {
    const { db, viewer, today } = c.var
    const chosen = (await readForm(c)).one('part')
    const part = parts.find(each => each === chosen)
    const made = await asViewer(db, viewer, async tx => {
      const event = part && (await holdEvent(tx, viewer, id))
      const asking = event && (await listAsking(tx, viewer, id)).find(each => each.part === part)
      if (!part || !event || event.calledOffOn || !asking || !mayAsk(asking, event, today)) return null
      return askAround(tx, viewer, event, part, today)
    })
    return c.redirect(made ? `${surveysPaths.one(made)}?done=begun` : `${eventsPaths.one(id)}?done=not-asked`, 303)
  }),
)

type Again = Readonly<{ version: number; errors?: readonly FieldError[]; stands?: readonly Asking[] }>

function showCompletion(c: Context<SignedIn>, event: Event, typed: CompletionTyped, again: Again) {
  const { version, errors = [], stands } = again
  const page = <CompletionPage {...{ frame: c.var.frame, event, typed, version, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

askingRoutes.get(
  eventsPaths.completion(':id'),
  onEvent(async (c, event) => {
    const { db, viewer } = c.var
    const asking = await asViewer(db, viewer, tx => listAsking(tx, viewer, event.id))
    return showCompletion(c, event, typedOf(asking, event.reach.people), { version: event.version })
  }),
)

askingRoutes.post(
  eventsPaths.completion(':id'),
  onEvent(async (c, event) => {
    const { db, viewer } = c.var
    const form = await readForm(c)
    const [typed, version] = [typedCompletion(form), versionIn(form)]
    const reading = readCompletion(typed)
    if (reading.outcome === 'wrong') return showCompletion(c, event, typed, { version, errors: reading.errors })
    const again = await asViewer(db, viewer, async tx => {
      const held = await holdEvent(tx, viewer, event.id)
      if (!held) return null
      if (held.version !== version) return { version: held.version, stands: await listAsking(tx, viewer, event.id) }
      await writeCompletion(tx, viewer, event.id, reading.value)
      await bumpVersion(tx, viewer, held)
      return null
    })
    if (again) return showCompletion(c, event, typed, again)
    return c.redirect(`${eventsPaths.one(event.id)}?done=completion`, 303)
  }),
)
