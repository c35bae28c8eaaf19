import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { stepRoutes } from './cycles/routes.tsx'
import { lockedRoutes } from './promises/locked/routes.tsx'
import { promiseRoutes } from './promises/routes.tsx'
import { strategyRoutes } from './routes.tsx'

/** Everything of this feature. Named addresses stand before those with an id. */
export const frameworkRoutes = new Hono<SignedIn>()

frameworkRoutes.route('/', strategyRoutes)
frameworkRoutes.route('/', stepRoutes)
frameworkRoutes.route('/', promiseRoutes)
frameworkRoutes.route('/', lockedRoutes)
