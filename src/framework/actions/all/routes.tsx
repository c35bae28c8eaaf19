import { Hono } from 'hono'
import type { SignedIn } from '../../../context.ts'
import { asViewer } from '../../../platform/db.ts'
import { readPage } from '../../../platform/http/address.ts'
import { frameworkPaths } from '../../paths.ts'
import { readChoice } from './choice.ts'
import { ActionsPage } from './pages/actions.tsx'
import { actionsListed, countOpen, listAllActions, listElementNames } from './queries.ts'

/** Everything that is being done, in every element. */
export const allActionsRoutes = new Hono<SignedIn>()

allActionsRoutes.get(frameworkPaths.allActions, async c => {
  const { db, viewer, frame, today } = c.var
  const choice = readChoice(name => c.req.query(name))
  const page = readPage(c.req.query('page'))
  const [found, count, elements] = await asViewer(
    db,
    viewer,
    async tx =>
      [
        await listAllActions(tx, viewer, choice, { page, today }),
        await countOpen(tx, viewer, today),
        await listElementNames(tx, viewer),
      ] as const,
  )
  const actions = found.slice(0, actionsListed)
  const hasMore = found.length > actionsListed
  return c.html(<ActionsPage {...{ frame, actions, count, elements, choice, page, hasMore, today }} />)
})
