import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { Viewer } from '../../people/viewer.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import type { Tx } from '../../platform/schema.ts'
import { recordChange } from '../../thread/queries.ts'
import type { Copy, OwnElement } from './copy.ts'
import { findCopy, findCopyOf } from './queries.ts'

type Answer = Response | Promise<Response>

/** The organisation's own copy of a framework, by its key in the address. What it does not follow is not found. */
export function onCopy(handle: (c: Context<SignedIn>, copy: Copy) => Answer) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const key = c.req.param('framework') ?? ''
    const copy = await asViewer(db, viewer, tx => findCopy(tx, viewer, key))
    return copy ? handle(c, copy) : c.notFound()
  }
}

/** An element of the organisation's own copy. A malformed id, nobody's and somebody else's are not found. */
export function onOwnElement(handle: (c: Context<SignedIn>, element: OwnElement, copy: Copy) => Answer) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const copy = id && (await asViewer(db, viewer, tx => findCopyOf(tx, viewer, id)))
    const element = copy ? copy.elements.find(each => each.id === id) : undefined
    return copy && element ? handle(c, element, copy) : c.notFound()
  }
}

type Happened = Readonly<{ what: string; element: Readonly<{ id: string; title: string }>; words?: string; now: Date }>

/** Writes down what happened to an element, in its own history and in that of the framework. */
export async function recordBoth(tx: Tx, viewer: Viewer, copy: Copy, { what, element, words, now }: Happened) {
  await recordChange(tx, viewer, { elementId: element.id, what, words: words ?? null, now })
  await recordChange(tx, viewer, { frameworkId: copy.id, what, words: element.title, now })
}
