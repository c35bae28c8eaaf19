import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { onEvent } from '../../events/on-event.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { longForm, readForm } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { showDraft } from '../draft/routes.tsx'
import { packsPaths } from '../paths.ts'
import { addReflection, findReflection, removeReflection, rewordReflection } from './queries.ts'
import { fieldOf } from './reflection.ts'
import { carryOn } from './thread.ts'

/** What could be better next time, and how the thread goes on from it. */
export const reflectionsRoutes = new Hono<SignedIn>()

reflectionsRoutes.post(
  packsPaths.reflections(':id'),
  onEvent(async (c, event) => {
    const { db, viewer } = c.var
    const words = (await readForm(c, longForm)).one('reflection')
    const errors = errorsIn('reflection', words)
    if (errors.length > 0) return showDraft(c, event.id, { part: 'reflection', typed: { reflection: words }, errors })
    await asViewer(db, viewer, tx => addReflection(tx, viewer, event.id, words))
    return c.redirect(`${packsPaths.draft(event.id)}?done=added#reflections`, 303)
  }),
)

const errorsIn = (field: string, words: string): FieldError[] =>
  textErrors(field, words, 2000, 'Say what could be better next time')

reflectionsRoutes.post(packsPaths.reflection(':id'), async c => {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const found = id && (await asViewer(db, viewer, tx => findReflection(tx, viewer, id)))
  if (!found) return c.notFound()
  const form = await readForm(c, longForm)
  const [field, seen] = [fieldOf(found.id), form.one('seen')]
  const words = form.one(field)
  const again = {
    part: 'reflection' as const,
    id: found.id,
    typed: { [field]: words, seen },
    errors: errorsIn(field, words),
  }
  if (again.errors.length > 0) return showDraft(c, found.eventId, again)
  const isSaved = await asViewer(db, viewer, tx => rewordReflection(tx, viewer, found.id, { seen, words }))
  if (isSaved) return c.redirect(`${packsPaths.draft(found.eventId)}?done=reworded#reflections`, 303)
  const now = await asViewer(db, viewer, tx => findReflection(tx, viewer, found.id))
  if (!now) return c.notFound()
  return showDraft(c, now.eventId, { ...again, typed: { [field]: words, seen: now.words }, stands: now.words })
})

reflectionsRoutes.post(packsPaths.reflectionRemoval(':id'), async c => {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const eventId =
    id &&
    (await asViewer(db, viewer, async tx => {
      const found = await findReflection(tx, viewer, id)
      if (found) await removeReflection(tx, viewer, id)
      return found?.eventId
    }))
  return eventId ? c.redirect(`${packsPaths.draft(eventId)}?done=removed#reflections`, 303) : c.notFound()
})

async function become(c: Context<SignedIn>, to: 'lesson' | 'gap') {
  const { db, viewer, today, clock, publicUrl } = c.var
  const id = idFrom(c.req.param('id'))
  const moment = { today, now: clock.now(), publicUrl }
  const made = id && (await asViewer(db, viewer, tx => carryOn(tx, viewer, id, to, moment)))
  if (!made) return c.notFound()
  return c.redirect(
    `${packsPaths.draft(made.eventId)}?done=${made.outcome === 'made' ? to : 'already'}#reflections`,
    303,
  )
}

reflectionsRoutes.post(packsPaths.lesson(':id'), c => become(c, 'lesson'))
reflectionsRoutes.post(packsPaths.gap(':id'), c => become(c, 'gap'))
