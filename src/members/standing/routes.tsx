import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { addDays } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { eraseMember } from '../../people/erasure/queries.ts'
import { limits } from '../../people/limits.ts'
import { asViewer } from '../../platform/db.ts'
import { takeTry } from '../../platform/tries.ts'
import { enqueueInvitations } from '../jobs.ts'
import { mayKeep } from '../keeping.ts'
import { type Found, onKept, onMember } from '../on-member.ts'
import { InvitationsPage } from '../pages/invitations.tsx'
import { LeavingPage } from '../pages/leaving.tsx'
import { membersPaths } from '../paths.ts'
import { lastOwner } from '../roles/last-owner.ts'
import { findKeepingOfLeavers, hasWaiting, letGo, signOutEverywhere, takeBack } from './queries.ts'

/** How people come and go: invitations, leaving, returning, and being signed out everywhere. */
export const standingRoutes = new Hono<SignedIn>()

standingRoutes.post(
  membersPaths.invitation(':id'),
  onKept(async (c, { member }) => {
    const { db, viewer, clock, keyed } = c.var
    if (!member.email || member.joinedOn) return c.notFound()
    const mayInvite = await takeTry({ db, keyed, now: clock.now() }, limits.invitations, member.id)
    if (!mayInvite) throw new HTTPException(429)
    await asViewer(db, viewer, async tx => {
      await enqueueInvitations(tx, viewer.organisationId, member.id, clock.now())
      await recordAct(tx, viewer, { act: 'person-invited', subjectId: member.id, now: clock.now() })
    })
    return c.redirect(`${membersPaths.person(member.id)}?done=invited`, 303)
  }),
)

standingRoutes.get(membersPaths.inviting, async c => {
  const { db, viewer, frame } = c.var
  const isAnyone = await asViewer(db, viewer, tx => hasWaiting(tx, viewer))
  return c.html(<InvitationsPage frame={frame} isAnyone={isAnyone} />)
})

standingRoutes.post(membersPaths.inviting, async c => {
  const { db, viewer, clock } = c.var
  await asViewer(db, viewer, async tx => {
    await enqueueInvitations(tx, viewer.organisationId, null, clock.now())
    await recordAct(tx, viewer, { act: 'person-invited', now: clock.now() })
  })
  return c.redirect(`${membersPaths.all}?done=invited`, 303)
})

standingRoutes.get(
  membersPaths.leaving(':id'),
  onKept((c, found) => (isSelf(c, found) ? c.notFound() : showLeaving(c, found))),
)

standingRoutes.post(
  membersPaths.leaving(':id'),
  onKept(async (c, found) => {
    const { db, viewer, today, clock } = c.var
    const { id } = found.member
    if (isSelf(c, found)) return c.notFound()
    const isGone = await asViewer(db, viewer, async tx => {
      if (!(await letGo(tx, viewer, [id], today))) return false
      await recordAct(tx, viewer, { act: 'person-left', subjectId: id, now: clock.now() })
      return true
    })
    if (!isGone) return showLeaving(c, found, lastOwner)
    return c.redirect(`${membersPaths.person(id)}?done=left`, 303)
  }),
)

standingRoutes.post(
  membersPaths.returning(':id'),
  onMember(async (c, { member }) => {
    const { db, viewer, clock } = c.var
    if (!mayKeep(viewer, member) || !member.leftOn) return c.notFound()
    await asViewer(db, viewer, async tx => {
      await takeBack(tx, viewer, member.id)
      await recordAct(tx, viewer, { act: 'person-returned', subjectId: member.id, now: clock.now() })
    })
    return c.redirect(`${membersPaths.person(member.id)}?done=returned`, 303)
  }),
)

/** Everything about somebody who has left, at once, instead of on the day that was fixed. */
standingRoutes.post(
  membersPaths.erasure(':id'),
  onMember(async (c, { member }) => {
    const { db, viewer, clock } = c.var
    if (!mayKeep(viewer, member) || !member.leftOn) return c.notFound()
    const outcome = await eraseMember(db, viewer, member.id, clock.now())
    return outcome === 'erased' ? c.redirect(`${membersPaths.all}?done=erased`, 303) : c.notFound()
  }),
)

standingRoutes.post(
  membersPaths.sessions(':id'),
  onKept(async (c, { member }) => {
    const { db, viewer, clock } = c.var
    await asViewer(db, viewer, async tx => {
      await signOutEverywhere(tx, viewer, [member.id])
      await recordAct(tx, viewer, { act: 'sessions-ended', subjectId: member.id, now: clock.now() })
    })
    return c.redirect(`${membersPaths.person(member.id)}?done=signed-out`, 303)
  }),
)

const isSelf = (c: Context<SignedIn>, { member }: Found) => member.id === c.var.viewer.memberId

async function showLeaving(c: Context<SignedIn>, { member }: Found, problem?: string) {
  const { db, viewer, frame, today } = c.var
  const days = await asViewer(db, viewer, tx => findKeepingOfLeavers(tx, viewer))
  const page = <LeavingPage {...{ frame, member, problem, eraseOn: addDays(today, days) }} />
  return c.html(page, problem ? 422 : 200)
}
