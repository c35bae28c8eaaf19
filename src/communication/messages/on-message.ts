import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import type { Message, Telling } from './message.ts'
import { findMessage, findTelling } from './queries.ts'

type Answer = Response | Promise<Response>

/** A message of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onMessage(handle: (c: Context<SignedIn>, message: Message) => Answer) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const message = id && (await asViewer(db, viewer, tx => findMessage(tx, viewer, id)))
    return message ? handle(c, message) : c.notFound()
  }
}

/** May the viewer say that it was told? Those who work on the strategy, and whoever looks after it. */
export function mayKeep(c: Context<SignedIn>, { station }: Message): boolean {
  const { viewer } = c.var
  return may(viewer, 'work on the strategy') || station.owner?.id === viewer.memberId
}

type OfTelling = Readonly<{ telling: Telling; message: Message }>

/** One audience of a message of the viewer's organisation. */
export function onTelling(handle: (c: Context<SignedIn>, found: OfTelling) => Answer) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found =
      id &&
      (await asViewer(db, viewer, async tx => {
        const telling = await findTelling(tx, viewer, id)
        const message = telling && (await findMessage(tx, viewer, telling.messageId))
        return message ? { telling, message } : null
      }))
    return found ? handle(c, found) : c.notFound()
  }
}

/** One that the viewer may keep; for everybody else there is nothing to see. */
export function onKept(handle: (c: Context<SignedIn>, found: OfTelling) => Answer) {
  return onTelling((c, found) => (mayKeep(c, found.message) ? handle(c, found) : c.notFound()))
}
