import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { behaviourRoutes } from './behaviours/routes.tsx'
import { checkRoutes } from './checks/routes.tsx'
import { clauseRoutes } from './clauses/routes.tsx'
import { codeRoutes } from './code/routes.tsx'
import { occasionRoutes } from './occasions/routes.tsx'
import { reviewRoutes } from './reviews/routes.tsx'
import { registerRoutes } from './routes.tsx'

/** Everything of this feature. Named addresses stand before those with an id. */
export const policiesRoutes = new Hono<SignedIn>()
policiesRoutes.route('/', behaviourRoutes)
policiesRoutes.route('/', codeRoutes)
policiesRoutes.route('/', checkRoutes)
policiesRoutes.route('/', clauseRoutes)
policiesRoutes.route('/', occasionRoutes)
policiesRoutes.route('/', reviewRoutes)
policiesRoutes.route('/', registerRoutes)
