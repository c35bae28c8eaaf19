import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { asViewer } from '../../platform/db.ts'
import { readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Member } from '../member.ts'
import { type Found, onKept } from '../on-member.ts'
import { membersPaths } from '../paths.ts'
import { lastOwner } from './last-owner.ts'
import { ManagingPage } from './pages/managing.tsx'
import { RolesPage } from './pages/roles.tsx'
import { plainRoles } from './plain-role.ts'
import { endManaging, giveRole, makeManager, takeRole } from './queries.ts'

/** What people are beside members. */
export const roleRoutes = new Hono<SignedIn>()

roleRoutes.get(
  membersPaths.roles(':id'),
  onKept((c, { member }) => showRoles(c, member, namesOf(member))),
)

roleRoutes.post(
  membersPaths.roles(':id'),
  onKept(async (c, { member }) => {
    const { db, viewer, clock } = c.var
    const ticked = (await readForm(c)).many('role')
    const isSaved = await asViewer(db, viewer, tx => setRoles(tx, viewer, member, ticked, clock.now()))
    if (!isSaved) return showRoles(c, member, ticked, lastOwner)
    return c.redirect(`${membersPaths.person(member.id)}?done=changed`, 303)
  }),
)

const namesOf = ({ roles }: Member): readonly string[] => roles.map(({ role }) => role)

/** Gives and takes what differs. What is taken is taken last: the last owner may pass it on in one step. */
async function setRoles(
  tx: Tx,
  viewer: Viewer,
  member: Member,
  ticked: readonly string[],
  now: Date,
): Promise<boolean> {
  const held = namesOf(member)
  for (const role of plainRoles.filter(each => ticked.includes(each) && !held.includes(each))) {
    await giveRole(tx, viewer, member.id, role)
    await recordAct(tx, viewer, { act: 'role-given', subjectId: member.id, details: { role }, now })
  }
  for (const role of plainRoles.filter(each => !ticked.includes(each) && held.includes(each))) {
    if (!(await takeRole(tx, viewer, member.id, role))) return false
    await recordAct(tx, viewer, { act: 'role-taken', subjectId: member.id, details: { role }, now })
  }
  return true
}

function showRoles(c: Context<SignedIn>, member: Member, ticked: readonly string[], problem?: string) {
  return c.html(
    <RolesPage frame={c.var.frame} member={member} ticked={ticked} problem={problem} />,
    problem ? 422 : 200,
  )
}

roleRoutes.get(
  membersPaths.managing(':id'),
  onKept((c, found) => showManaging(c, found)),
)

roleRoutes.post(
  membersPaths.managing(':id'),
  onKept(async (c, found) => {
    const { db, viewer, clock } = c.var
    const { member, units } = found
    const form = await readForm(c)
    const ended = units.find(({ id }) => id === form.one('end'))
    const added = units.find(({ id }) => id === form.one('add'))
    if (!ended && !added) return showManaging(c, found, 'Choose a team from the list')
    await asViewer(db, viewer, async tx => {
      const facts = (unit: string) => ({
        subjectId: member.id,
        details: { role: 'line-manager', unit },
        now: clock.now(),
      })
      if (ended) {
        await endManaging(tx, viewer, member.id, ended.id)
        await recordAct(tx, viewer, { act: 'role-taken', ...facts(ended.id) })
      }
      if (added) {
        await makeManager(tx, viewer, member.id, added.id)
        await recordAct(tx, viewer, { act: 'role-given', ...facts(added.id) })
      }
    })
    return c.redirect(membersPaths.managing(member.id), 303)
  }),
)

function showManaging(c: Context<SignedIn>, { member, units }: Found, problem?: string) {
  return c.html(
    <ManagingPage frame={c.var.frame} member={member} units={units} problem={problem} />,
    problem ? 422 : 200,
  )
}
