import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { communicationPaths } from '../paths.ts'
import { findStory } from './queries.ts'
import type { Story } from './story.ts'

type Handle = (c: Context<SignedIn>, story: Story) => Response | Promise<Response>

/** A story of the viewer's organisation. Whether they may read its words is for `handle` to ask. */
export function onStory(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const story = id && (await asViewer(db, viewer, tx => findStory(tx, viewer, id)))
    return story ? handle(c, story) : c.notFound()
  }
}

/** May the viewer read it whether or not somebody agreed, change it, and take it back? */
export function mayKeep(c: Context<SignedIn>, { station }: Story): boolean {
  const { viewer } = c.var
  return may(viewer, 'work on the strategy') || station.owner?.id === viewer.memberId
}

/** The form of a story that the viewer may keep and that was not taken back; everybody else is led to its page. */
export function onKeptForm(handle: Handle) {
  return onStory((c, story) => {
    if (mayKeep(c, story) && !story.takenBackOn) return handle(c, story)
    return c.redirect(communicationPaths.story(story.station.id), 303)
  })
}

/** A story that the viewer may keep; for everybody else there is nothing to do. */
export function onKept(handle: Handle) {
  return onStory((c, story) => (mayKeep(c, story) ? handle(c, story) : c.notFound()))
}
