import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { sheetRoutes } from './joining/sheet-routes.tsx'
import { textRoutes } from './joining/text-routes.tsx'
import { listRoutes } from './lists/routes.tsx'
import { roleRoutes } from './roles/routes.tsx'
import { memberRoutes } from './routes.tsx'
import { standingRoutes } from './standing/routes.tsx'
import { unitRoutes } from './units/routes.tsx'

/** Everything of this feature for people who are signed in. Named addresses stand before those with an id. */
export const membersRoutes = new Hono<SignedIn>()
  .route('/', standingRoutes)
  .route('/', listRoutes)
  .route('/', sheetRoutes)
  .route('/', textRoutes)
  .route('/', memberRoutes)
  .route('/', roleRoutes)
  .route('/', unitRoutes)
