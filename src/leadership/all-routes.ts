import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { goalRoutes } from './goals/routes.tsx'
import { leaderRoutes } from './leaders/routes.tsx'
import { reviewRoutes } from './reviews/routes.tsx'
import { overviewRoutes } from './routes.tsx'
import { sessionRoutes } from './sessions/routes.tsx'
import { sponsorRoutes } from './sponsors/routes.tsx'
import { statementRoutes } from './sponsors/statement-routes.tsx'

/** Everything of this feature. Named addresses stand before those with an id. */
export const leadershipRoutes = new Hono<SignedIn>()

leadershipRoutes.route('/', overviewRoutes)
leadershipRoutes.route('/', sponsorRoutes)
leadershipRoutes.route('/', statementRoutes)
leadershipRoutes.route('/', leaderRoutes)
leadershipRoutes.route('/', goalRoutes)
leadershipRoutes.route('/', sessionRoutes)
leadershipRoutes.route('/', reviewRoutes)
