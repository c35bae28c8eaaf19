import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { recordAct } from '../people/acts/queries.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { type FieldError, readForm } from '../platform/http/form.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { type DetailsTyped, nothingTyped, readDetails, readSelection, sayTaken, typedDetails } from './forms.ts'
import { enqueueInvitations } from './jobs.ts'
import type { Member } from './member.ts'
import { type Found, onKept, onMember } from './on-member.ts'
import { AddPage, ChangePage } from './pages/add.tsx'
import { ListPage } from './pages/list.tsx'
import { membersPaths } from './paths.ts'
import { addMember, changeMember, findTaken, hasUnreached, listMembers, listUnreached, pageLength } from './queries.ts'
import { showPerson } from './show-person.tsx'
import type { Unit } from './unit.ts'
import { listUnits } from './units/queries.ts'

/** The staff list: finding people, adding them, and changing what is held about them. */
export const memberRoutes = new Hono<SignedIn>()

const listNotices: Readonly<Record<string, string>> = {
  invited: 'The invitations are on their way.',
  brought: 'The staff list is up to date.',
  erased: 'Everything about them is erased.',
}

memberRoutes.get(membersPaths.all, async c => {
  const { db, viewer, frame } = c.var
  const mayKeep = may(viewer, 'keep the staff list')
  const selection = readSelection(name => c.req.query(name), mayKeep)
  const page = await asViewer(db, viewer, async tx => {
    const found = await listMembers(tx, viewer, selection)
    const members = found.slice(0, pageLength)
    return {
      members,
      hasMore: found.length > pageLength,
      units: await listUnits(tx, viewer),
      ...(mayKeep && {
        unreached: await listUnreached(
          tx,
          viewer,
          members.map(({ id }) => id),
        ),
        isAnyUnreached: await hasUnreached(tx, viewer),
      }),
    }
  })
  const notice = noticeAfter(c, listNotices)
  return c.html(<ListPage {...{ frame, selection, mayKeep, notice, ...page }} />)
})

memberRoutes.get(membersPaths.adding, async c => showAdd(c, await unitsOf(c), nothingTyped))

memberRoutes.post(membersPaths.all, async c => {
  const { db, viewer, clock } = c.var
  const form = await readForm(c)
  const units = await unitsOf(c)
  const reading = readDetails(form, units)
  if (reading.outcome === 'wrong') return showAdd(c, units, typedDetails(form), reading.errors)
  const { invite, ...details } = reading.value
  const outcome = await asViewer(db, viewer, async tx => {
    const taken = sayTaken(await findTaken(tx, viewer, details))
    if (taken.length > 0) return taken
    const id = await addMember(tx, viewer, details)
    if (!id) return sayTaken({ email: true, staffNumber: false })
    await recordAct(tx, viewer, { act: 'person-added', subjectId: id, now: clock.now() })
    if (invite) await enqueueInvitations(tx, viewer.organisationId, id, clock.now())
    return id
  })
  if (typeof outcome !== 'string') return showAdd(c, units, typedDetails(form), outcome)
  return c.redirect(`${membersPaths.person(outcome)}?done=added`, 303)
})

function unitsOf({ var: { db, viewer } }: Context<SignedIn>): Promise<Unit[]> {
  return asViewer(db, viewer, tx => listUnits(tx, viewer))
}

function showAdd(c: Context<SignedIn>, units: readonly Unit[], typed: DetailsTyped, errors?: readonly FieldError[]) {
  return c.html(
    <AddPage frame={c.var.frame} units={units} typed={typed} {...(errors && { errors })} />,
    errors ? 422 : 200,
  )
}

memberRoutes.get(
  membersPaths.person(':id'),
  onMember((c, found) => showPerson(c, found)),
)

memberRoutes.get(
  membersPaths.changing(':id'),
  onKept((c, found) => showChange(c, found, typedFrom(found.member))),
)

memberRoutes.post(
  membersPaths.changing(':id'),
  onKept(async (c, found) => {
    const { db, viewer, clock } = c.var
    const { member, units } = found
    const form = await readForm(c)
    const reading = readDetails(form, units)
    if (reading.outcome === 'wrong') return showChange(c, found, typedDetails(form), reading.errors)
    const taken = await asViewer(db, viewer, async tx => {
      const errors = sayTaken(await findTaken(tx, viewer, reading.value, member.id))
      if (errors.length > 0) return errors
      await changeMember(tx, viewer, member.id, reading.value)
      await recordAct(tx, viewer, { act: 'person-changed', subjectId: member.id, now: clock.now() })
      return []
    })
    if (taken.length > 0) return showChange(c, found, typedDetails(form), taken)
    return c.redirect(`${membersPaths.person(member.id)}?done=changed`, 303)
  }),
)

function typedFrom({ name, email, staffNumber, unitId }: Member): DetailsTyped {
  return { name, email: email ?? '', staffNumber: staffNumber ?? '', unit: unitId ?? '', invite: '' }
}

function showChange(
  c: Context<SignedIn>,
  { member, units }: Found,
  typed: DetailsTyped,
  errors?: readonly FieldError[],
) {
  const page = { frame: c.var.frame, id: member.id, units, typed, ...(errors && { errors }) }
  return c.html(<ChangePage {...page} />, errors ? 422 : 200)
}
