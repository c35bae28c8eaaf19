import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../../context.ts'
import { asViewer } from '../../../platform/db.ts'
import { readPage } from '../../../platform/http/address.ts'
import type { Link } from '../../../ui/head.tsx'
import { frameworkPaths } from '../../paths.ts'
import { readChoice } from './choice.ts'
import { ActionsPage } from './pages/actions.tsx'
import { actionsListed, countOpen, listAllActions, listElementNames } from './queries.ts'

/** Everything that is being done, in every element; `ways` lead on from there. */
export function allActionsRoutes(ways: readonly Link[]): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()
  routes.get(frameworkPaths.allActions, c => show(c, ways))
  return routes
}

async function show(c: Context<SignedIn>, ways: readonly Link[]) {
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
  return c.html(<ActionsPage {...{ frame, actions, count, elements, choice, page, hasMore, today, ways }} />)
}
