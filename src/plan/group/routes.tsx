import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { findColleague } from '../../thread/queries.ts'
import { dayTyped, errorsOf, typedDay } from '../../thread/typed.ts'
import { planPaths } from '../paths.ts'
import { type JoiningTyped, readJoining, readLeaving, typedJoining } from './forms.ts'
import type { GroupMember } from './member.ts'
import { JoiningPage, LeavingPage } from './pages/forms.tsx'
import { GroupPage } from './pages/group.tsx'
import { findGroupMember, joinGroup, leaveGroup, listGroup } from './queries.ts'

/** Who carries the plan: named, and no longer in it. */
export const groupRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  joined: 'They are in the group.',
  left: 'They are no longer in the group.',
  meanwhile: 'Somebody else has written it down meanwhile. This is how it stands now.',
}

groupRoutes.get(planPaths.group, async c => {
  const { db, viewer, frame } = c.var
  const group = await asViewer(db, viewer, tx => listGroup(tx, viewer))
  const mayLead = may(viewer, 'lead the strategy')
  return c.html(<GroupPage {...{ frame, group, mayLead, notice: noticeAfter(c, done) }} />)
})

groupRoutes.get(planPaths.joining, c => showJoining(c, { who: '', part: '', since: dayTyped(c.var.today) }, []))

groupRoutes.post(planPaths.group, async c => {
  const { db, viewer, today } = c.var
  const typed = typedJoining(await readForm(c))
  const reading = readJoining(typed, today)
  const errors = await asViewer(db, viewer, async tx => {
    const found = typed.who ? await findColleague(tx, viewer, typed.who) : null
    const wrong = found && found.outcome !== 'found' ? [colleagueError('who', found.outcome)] : []
    if (reading.outcome === 'wrong' || found?.outcome !== 'found') return [...wrong, ...errorsOf(reading)]
    return (await joinGroup(tx, viewer, { memberId: found.id, ...reading.value })) ? [] : [isInIt]
  })
  return errors.length > 0 ? showJoining(c, typed, errors) : c.redirect(`${planPaths.group}?done=joined`, 303)
})

const isInIt: FieldError = {
  field: 'who',
  text: 'This person is in the group already. To change their part, end it first and name them again',
}

function showJoining(c: Context<SignedIn>, typed: JoiningTyped, errors: readonly FieldError[]) {
  return c.html(<JoiningPage {...{ frame: c.var.frame, typed, errors }} />, errors.length > 0 ? 422 : 200)
}

type Handle = (c: Context<SignedIn>, member: GroupMember) => Response | Promise<Response>

/** Somebody of the viewer's group. A malformed id, nobody's and another organisation's are not found. */
function onMember(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const member = id && (await asViewer(db, viewer, tx => findGroupMember(tx, viewer, id)))
    return member ? handle(c, member) : c.notFound()
  }
}

groupRoutes.get(
  planPaths.groupEnd(':id'),
  onMember((c, member) => {
    const { frame, today } = c.var
    if (member.untilOn) return c.redirect(planPaths.group, 303)
    return c.html(<LeavingPage {...{ frame, member, typed: dayTyped(today), errors: [] }} />)
  }),
)

groupRoutes.post(
  planPaths.groupEnd(':id'),
  onMember(async (c, member) => {
    const { db, viewer, frame, today } = c.var
    const typed = typedDay(await readForm(c), 'until')
    const reading = readLeaving(typed, member.sinceOn, today)
    if (reading.outcome === 'wrong')
      return c.html(<LeavingPage {...{ frame, member, typed, errors: reading.errors }} />, 422)
    const isDone = await asViewer(db, viewer, tx => leaveGroup(tx, viewer, member.id, reading.value))
    return c.redirect(`${planPaths.group}?done=${isDone ? 'left' : 'meanwhile'}`, 303)
  }),
)
