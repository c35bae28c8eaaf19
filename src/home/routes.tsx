import { Hono } from 'hono'
import { listDrafts } from '../answers/queries.ts'
import type { SignedIn } from '../context.ts'
import { findNextEvent, listOn } from '../events/own/queries.ts'
import { countPressing, findWhatToAsk, hasUnkept } from '../framework/mine/queries.ts'
import { hasUnreached } from '../members/queries.ts'
import { findStateOfList } from '../members/standing/queries.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { listReleases } from '../releases/queries.ts'
import { nextFor } from './next.ts'
import { HomePage } from './pages/home.tsx'
import { checksDue, listWaiting } from './queries.ts'

/** The first page after signing in. */
export const homeRoutes = new Hono<SignedIn>()

homeRoutes.get('/app', async c => {
  const { db, viewer, frame, today, clock } = c.var
  const mayBring = may(viewer, 'work on answers')
  const mayLead = may(viewer, 'lead the strategy')
  const [drafts, releases, hasStrategy, known] = await asViewer(db, viewer, async tx => {
    const ask = await findWhatToAsk(tx, viewer)
    return [
      mayBring ? await listDrafts(tx, viewer) : [],
      await listReleases(tx, viewer),
      ask.strategy,
      {
        waiting: [...(await listWaiting(tx, viewer, today)), ...(mayLead ? await checksDue(tx, viewer, today) : [])],
        ...(await findStateOfList(tx, viewer)),
        hasUnreached: may(viewer, 'keep the staff list') && (await hasUnreached(tx, viewer)),
        event: await findNextEvent(tx, viewer, clock.now()),
        toRun: may(viewer, 'run events') ? await listOn(tx, viewer, today) : [],
        pressing: ask.mine ? await countPressing(tx, viewer, today) : { late: 0, due: 0 },
        hasUnkept: mayLead && ask.lost && (await hasUnkept(tx, viewer)),
      },
    ] as const
  })
  return c.html(
    <HomePage {...{ frame, drafts, releases, hasStrategy, mayBring, next: nextFor(viewer, known, today) }} />,
  )
})
