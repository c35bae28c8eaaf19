import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import type { ReasonedLink } from '../ui/link-list.tsx'
import { byTextRoutes } from './by-text/routes.tsx'
import { callingOffRoutes } from './closing/routes.tsx'
import { draftRoutes } from './draft/routes.tsx'
import { factsRoutes } from './facts/routes.tsx'
import { fixingRoutes } from './fixing/routes.tsx'
import { paperRoutes } from './paper/routes.tsx'
import { restRoutes } from './rest/routes.tsx'
import { type FindPurpose, listRoutes } from './routes.tsx'

/** Where one goes from here: to questionnaires, to wherever else one asks, and to what a survey was made for. */
type Ways = Readonly<{ questionnaires: string; beside: readonly ReasonedLink[]; findPurpose: FindPurpose }>

/** Everything of this feature. Addresses with a name come before those with an id. */
export function surveysRoutes({ questionnaires, beside, findPurpose }: Ways): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()
  routes.route('/', restRoutes)
  routes.route('/', draftRoutes(questionnaires))
  routes.route('/', listRoutes(beside, findPurpose))
  routes.route('/', fixingRoutes)
  routes.route('/', paperRoutes)
  routes.route('/', byTextRoutes)
  routes.route('/', callingOffRoutes)
  routes.route('/', factsRoutes)
  return routes
}
