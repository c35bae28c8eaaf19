import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { casesRoutes } from './cases/routes.tsx'
import { draftRoutes } from './draft/routes.tsx'
import { editionsRoutes } from './editions/routes.tsx'
import { quotesRoutes } from './quotes/routes.tsx'
import { reflectionsRoutes } from './reflections/routes.tsx'
import { resourcesRoutes } from './resources/routes.tsx'
import { comparedRoutes } from './series/routes.tsx'

/** What came of an event, and case studies to tell at others. */
export const packsRoutes = new Hono<SignedIn>()

packsRoutes.route('/', draftRoutes)
packsRoutes.route('/', quotesRoutes)
packsRoutes.route('/', casesRoutes)
packsRoutes.route('/', resourcesRoutes)
packsRoutes.route('/', reflectionsRoutes)
packsRoutes.route('/', editionsRoutes)
packsRoutes.route('/', comparedRoutes)
