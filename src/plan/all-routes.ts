import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { fileRoutes } from './file/routes.tsx'
import { groupRoutes } from './group/routes.tsx'
import { proposalRoutes } from './proposals/routes.tsx'
import { planRoutes } from './routes.tsx'
import { togetherRoutes } from './together/routes.tsx'

/** Everything of this feature. */
export function allPlanRoutes(): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()
  routes.route('/', planRoutes)
  routes.route('/', groupRoutes)
  routes.route('/', togetherRoutes)
  routes.route('/', fileRoutes)
  routes.route('/', proposalRoutes)
  return routes
}
