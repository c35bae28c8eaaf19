import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { onEvent } from '../../events/on-event.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { readForm } from '../../platform/http/form.ts'
import { showDraft } from '../draft/routes.tsx'
import { packsPaths } from '../paths.ts'
import { readResource, typedResource } from './forms.ts'
import { addResource, removeResource } from './queries.ts'

/** What a pack says to read or to turn to. */
export const resourcesRoutes = new Hono<SignedIn>()

resourcesRoutes.post(
  packsPaths.resources(':id'),
  onEvent(async (c, event) => {
    const { db, viewer } = c.var
    const typed = typedResource(await readForm(c))
    const reading = readResource(typed)
    if (reading.outcome === 'wrong') return showDraft(c, event.id, { part: 'resource', typed, errors: reading.errors })
    await asViewer(db, viewer, tx => addResource(tx, viewer, { eventId: event.id }, reading.value))
    return c.redirect(`${packsPaths.draft(event.id)}?done=added#resources`, 303)
  }),
)

resourcesRoutes.post(packsPaths.resourceRemoval(':id'), async c => {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const whose = id && (await asViewer(db, viewer, tx => removeResource(tx, viewer, id)))
  if (!whose) return c.notFound()
  const back = 'eventId' in whose ? packsPaths.draft(whose.eventId) : packsPaths.case(whose.caseId)
  return c.redirect(`${back}?done=removed#resources`, 303)
})
