import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { leadershipPaths } from '../paths.ts'
import { emptyNote, type NoteTyped } from './forms.ts'
import { type Deed, type Goal, mayDo } from './goal.ts'
import { GoalPage } from './pages/goal.tsx'
import { findGoal, listNotes } from './queries.ts'

type Handle = (c: Context<SignedIn>, goal: Goal) => Response | Promise<Response>

/** A goal that the viewer may read. A malformed id, nobody's, another organisation's and one for others are not found. */
export function onGoal(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer, today } = c.var
    const id = idFrom(c.req.param('id'))
    const goal = id && (await asViewer(db, viewer, tx => findGoal(tx, viewer, id, today)))
    return goal ? handle(c, goal) : c.notFound()
  }
}

const isOwn = ({ var: { viewer } }: Context<SignedIn>, { leader }: Goal) => leader.id === viewer.memberId

/** A goal of the viewer's own with which this can be done: everybody else reads how it stands. */
export function onOwnGoal(deed: Deed, handle: Handle) {
  return onGoal((c, goal) => {
    if (isOwn(c, goal) && mayDo(deed, goal)) return handle(c, goal)
    const isShown = c.req.method === 'GET' || isOwn(c, goal)
    return isShown ? c.redirect(leadershipPaths.goal(goal.id), 303) : c.notFound()
  })
}

const done: Readonly<Record<string, string>> = {
  added: 'It is set down. Tell the people it is for.',
  changed: 'It is changed.',
  noted: 'Your note stands here, with its day.',
}

/** A note that could not be kept, as it was typed. `isMeanwhile`: the goal was changed elsewhere first. */
type Again = Readonly<{ typed: NoteTyped; errors?: readonly FieldError[]; isMeanwhile?: boolean }>

export async function showGoal(c: Context<SignedIn>, goal: Goal, again?: Again): Promise<Response> {
  const { db, viewer, frame, today } = c.var
  const notes = await asViewer(db, viewer, tx => listNotes(tx, viewer, goal.id))
  const { typed = emptyNote(today), errors = [], isMeanwhile = false } = again ?? {}
  const note = { typed, errors, isMeanwhile }
  const page = (
    <GoalPage {...{ frame, goal, notes, note, today, isOwn: isOwn(c, goal), notice: noticeAfter(c, done) }} />
  )
  return c.html(page, isMeanwhile ? 409 : errors.length > 0 ? 422 : 200)
}
