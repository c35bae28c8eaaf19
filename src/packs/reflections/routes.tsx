import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { onEvent } from '../../events/on-event.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import type { Tx } from '../../platform/schema.ts'
import { saveDraft } from '../draft/routes.tsx'
import { packsPaths } from '../paths.ts'
import { type FoundReflection, findReflection, removeReflection } from './queries.ts'
import { carryOn } from './thread.ts'

/** What could be better next time, and how the thread goes on from it. All of it stands in the form of the draft. */
export const reflectionsRoutes = new Hono<SignedIn>()

const at = 'reflections'

reflectionsRoutes.post(
  packsPaths.reflections(':id'),
  onEvent((c, event) => saveDraft(c, event.id, { needs: 'reflection', done: 'added', at })),
)

function onReflection(handle: (c: Context<SignedIn>, found: FoundReflection) => Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = id && (await asViewer(db, viewer, tx => findReflection(tx, viewer, id)))
    return found ? handle(c, found) : c.notFound()
  }
}

reflectionsRoutes.post(
  packsPaths.reflection(':id'),
  onReflection((c, { eventId }) => saveDraft(c, eventId, { done: 'reworded', at })),
)

reflectionsRoutes.post(
  packsPaths.reflectionRemoval(':id'),
  onReflection((c, { id, eventId }) => {
    const also = async (tx: Tx) => {
      await removeReflection(tx, c.var.viewer, id)
      return 'removed'
    }
    return saveDraft(c, eventId, { also, at })
  }),
)

const become = (to: 'lesson' | 'gap') =>
  onReflection((c, { id, eventId }) => {
    const { viewer, today, clock, publicUrl } = c.var
    const moment = { today, now: clock.now(), publicUrl }
    const also = async (tx: Tx) => {
      const made = await carryOn(tx, viewer, id, to, moment)
      return made?.outcome === 'made' ? to : 'already'
    }
    return saveDraft(c, eventId, { also, at })
  })

reflectionsRoutes.post(packsPaths.lesson(':id'), become('lesson'))
reflectionsRoutes.post(packsPaths.gap(':id'), become('gap'))
