import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import type { Lesson } from './lesson.ts'
import { lessonsPaths } from './paths.ts'
import { findLesson } from './queries.ts'

type Handle = (c: Context<SignedIn>, lesson: Lesson) => Response | Promise<Response>

/** A lesson of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onLesson(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const lesson = id && (await asViewer(db, viewer, tx => findLesson(tx, viewer, id)))
    return lesson ? handle(c, lesson) : c.notFound()
  }
}

/** May the viewer change a lesson? Their own, or any when they work on the strategy; none that was taken back. */
export function mayChange({ var: { viewer } }: Context<SignedIn>, { station }: Lesson): boolean {
  if (station.withdrawnOn) return false
  return may(viewer, 'work on the strategy') || station.owner?.id === viewer.memberId
}

/** A lesson that the viewer may change: everybody else is shown it, and cannot send anything. */
export function onKeptLesson(handle: Handle) {
  return onLesson((c, lesson) => {
    if (mayChange(c, lesson)) return handle(c, lesson)
    const isShown = c.req.method === 'GET' || lesson.station.withdrawnOn
    return isShown ? c.redirect(lessonsPaths.lesson(lesson.station.id), 303) : c.notFound()
  })
}
