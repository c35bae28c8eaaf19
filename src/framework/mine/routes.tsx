import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { readPage } from '../../platform/http/address.ts'
import { frameworkPaths } from '../paths.ts'
import type { FindHead } from '../routes.tsx'
import { MinePage } from './pages/mine.tsx'
import { UnkeptPage } from './pages/unkept.tsx'
import { countPressing, hasUnkept, itemsOnPage, listMine, listUnkept } from './queries.ts'

/** The address of something by its id. */
export type AddressOf = (id: string) => string

/**
 * What somebody looks after, and what nobody looks after any more; `goal` says where a leader's goal is read, and
 * `findWaiting` what else waits for whoever reads it.
 */
export function mineRoutes(goal: AddressOf, findWaiting: FindHead): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(frameworkPaths.mine, async c => {
    const { db, viewer, frame, today } = c.var
    const page = readPage(c.req.query('page'))
    const mayLead = may(viewer, 'lead the strategy')
    const [found, pressing, isUnkept, waiting] = await asViewer(
      db,
      viewer,
      async tx =>
        [
          await listMine(tx, viewer, page),
          await countPressing(tx, viewer, today),
          mayLead && (await hasUnkept(tx, viewer)),
          await findWaiting(tx, viewer, today),
        ] as const,
    )
    const items = found.slice(0, itemsOnPage)
    const hasMore = found.length > itemsOnPage
    return c.html(<MinePage {...{ frame, items, pressing, isUnkept, page, hasMore, today, goal, waiting }} />)
  })

  routes.get(frameworkPaths.unkept, async c => {
    const { db, viewer, frame, today } = c.var
    const page = readPage(c.req.query('page'))
    const found = await asViewer(db, viewer, tx => listUnkept(tx, viewer, page))
    const items = found.slice(0, itemsOnPage)
    return c.html(<UnkeptPage {...{ frame, items, page, today, hasMore: found.length > itemsOnPage }} />)
  })
  return routes
}
