import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { agreedRoutes } from './agreed/routes.tsx'
import { crosswalkRoutes } from './crosswalk/routes.tsx'
import { roundRoutes } from './rounds/routes.tsx'
import { startRoutes } from './routes.tsx'
import { seenAsRoutes } from './seen-as/routes.tsx'
import { titlesRoutes } from './titles/routes.tsx'

/** Everything of this feature. */
export const startingPointRoutes = new Hono<SignedIn>()

startingPointRoutes.route('/', startRoutes)
startingPointRoutes.route('/', seenAsRoutes)
startingPointRoutes.route('/', titlesRoutes)
startingPointRoutes.route('/', roundRoutes)
startingPointRoutes.route('/', agreedRoutes)
startingPointRoutes.route('/', crosswalkRoutes)
