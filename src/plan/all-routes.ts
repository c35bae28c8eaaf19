import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { groupRoutes } from './group/routes.tsx'
import { planRoutes } from './routes.tsx'

/** Everything of this feature. */
export function allPlanRoutes(): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()
  routes.route('/', planRoutes)
  routes.route('/', groupRoutes)
  return routes
}
