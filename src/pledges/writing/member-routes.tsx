import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { Event } from '../../events/event.ts'
import { onEvent } from '../../events/on-event.ts'
import { findEmail } from '../../events/own/queries.ts'
import { eventsPaths } from '../../events/paths.ts'
import { asViewer } from '../../platform/db.ts'
import { pledgePaths } from '../paths.ts'
import { listMine, type OwnPledge } from '../queries.ts'
import { keepSecret, openSecret } from '../sealed.ts'
import { type Door, showForm, write } from './door.tsx'
import { MinePage } from './pages/mine.tsx'

/** For somebody who works here: what they want to do, event by event. Nobody else is led to any of it. */
export const memberPledgeRoutes = new Hono<SignedIn>()

const linkOf = ({ var: { seals, viewer } }: Context<SignedIn>, { keptSecret }: OwnPledge) =>
  openSecret(seals, viewer.memberId, keptSecret)

memberPledgeRoutes.get(pledgePaths.mine, async c => {
  const { db, viewer, frame } = c.var
  const mine = await asViewer(db, viewer, tx => listMine(tx, viewer))
  const pledges = mine.flatMap(pledge => {
    const secret = linkOf(c, pledge)
    return secret ? [{ ...pledge, href: pledgePaths.one(secret) }] : []
  })
  return c.html(<MinePage {...{ frame, pledges }} />)
})

memberPledgeRoutes.get(
  pledgePaths.member(':id'),
  onEvent(async (c, event) => {
    const { db, viewer } = c.var
    const [had] = await asViewer(db, viewer, tx => listMine(tx, viewer, event.id))
    const secret = had && linkOf(c, had)
    return secret ? c.redirect(pledgePaths.one(secret), 303) : showForm(c, await doorOf(c, event))
  }),
)

memberPledgeRoutes.post(
  pledgePaths.member(':id'),
  onEvent(async (c, event) => write(c, await doorOf(c, event))),
)

async function doorOf(c: Context<SignedIn>, event: Event): Promise<Door> {
  const { db, viewer, seals } = c.var
  const { memberId } = viewer
  return {
    ...{ whose: viewer, event, action: pledgePaths.member(event.id) },
    back: { href: eventsPaths.one(event.id), text: 'The event' },
    email: (await asViewer(db, viewer, tx => findEmail(tx, viewer))) ?? '',
    writerOf: secret => ({ memberId, keptSecret: keepSecret(seals, memberId, secret) }),
    mayWrite: () => Promise.resolve(true),
  }
}
