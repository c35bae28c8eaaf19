import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { adoptionRoutes } from './adoption/routes.tsx'
import { termPageRoutes } from './page-routes.tsx'
import { termsRoutes } from './routes.tsx'
import { sourcesRoutes } from './sources/routes.tsx'
import { tellingRoutes } from './telling/routes.tsx'
import { understandingRoutes } from './understanding/routes.tsx'
import { checkSurveyRoutes } from './understanding/survey/routes.tsx'
import { blindVoteRoutes } from './vote/blind/routes.tsx'
import { voteRoutes } from './vote/routes.tsx'
import { wordingsRoutes } from './wordings/routes.tsx'

/** Everything of this feature. Named addresses stand before those with an id. */
export const definitionsRoutes = new Hono<SignedIn>()

definitionsRoutes.route('/', termsRoutes)
definitionsRoutes.route('/', termPageRoutes)
definitionsRoutes.route('/', sourcesRoutes)
definitionsRoutes.route('/', wordingsRoutes)
definitionsRoutes.route('/', voteRoutes)
definitionsRoutes.route('/', blindVoteRoutes)
definitionsRoutes.route('/', adoptionRoutes)
definitionsRoutes.route('/', tellingRoutes)
definitionsRoutes.route('/', understandingRoutes)
definitionsRoutes.route('/', checkSurveyRoutes)
