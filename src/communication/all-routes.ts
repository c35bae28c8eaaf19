import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { audienceRoutes } from './audiences/routes.tsx'
import { dayRoutes } from './days/routes.tsx'
import { messageRoutes } from './messages/routes.tsx'
import { tellingRoutes } from './messages/telling-routes.tsx'
import { consentRoutes } from './stories/consent-routes.tsx'
import { storyRoutes } from './stories/routes.tsx'
import { toldRoutes } from './told/routes.tsx'

/** Everything of this feature. Named addresses stand before those with an id. */
export const communicationRoutes = new Hono<SignedIn>()
communicationRoutes.route('/', audienceRoutes)
communicationRoutes.route('/', toldRoutes)
communicationRoutes.route('/', messageRoutes)
communicationRoutes.route('/', tellingRoutes)
communicationRoutes.route('/', storyRoutes)
communicationRoutes.route('/', consentRoutes)
communicationRoutes.route('/', dayRoutes)
