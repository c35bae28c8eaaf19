import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { onEvent } from '../../events/on-event.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import type { Tx } from '../../platform/schema.ts'
import { saveDraft } from '../draft/routes.tsx'
import { packsPaths } from '../paths.ts'
import { findWhose, removeResource } from './queries.ts'

/** What a pack says to read or to turn to, in the form of the draft. */
export const resourcesRoutes = new Hono<SignedIn>()

const at = 'resources'

resourcesRoutes.post(
  packsPaths.resources(':id'),
  onEvent((c, event) => saveDraft(c, event.id, { needs: 'resource', done: 'added', at })),
)

resourcesRoutes.post(packsPaths.resourceRemoval(':id'), async c => {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const whose = id && (await asViewer(db, viewer, tx => findWhose(tx, viewer, id)))
  if (!whose) return c.notFound()
  if ('eventId' in whose) {
    const also = async (tx: Tx) => {
      await removeResource(tx, viewer, id)
      return 'removed'
    }
    return saveDraft(c, whose.eventId, { also, at })
  }
  await asViewer(db, viewer, tx => removeResource(tx, viewer, id))
  return c.redirect(`${packsPaths.case(whose.caseId)}?done=removed#${at}`, 303)
})
