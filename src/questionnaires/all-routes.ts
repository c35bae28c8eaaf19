import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { conditionRoutes } from './conditions/routes.tsx'
import { equalityRoutes } from './equality/routes.tsx'
import { fileRoutes } from './files/routes.tsx'
import { itemRoutes } from './items/routes.tsx'
import { languageFileRoutes } from './languages/file-routes.ts'
import { languageRoutes } from './languages/routes.tsx'
import { leafRoutes } from './leaves/routes.tsx'
import { previewRoutes } from './preview/routes.tsx'
import { listRoutes, oneRoutes } from './routes.tsx'
import { supportRoutes } from './support/routes.tsx'

/** All of what is asked. Named addresses stand before those with an id. */
export const questionnairesRoutes = new Hono<SignedIn>()
  .route('/', supportRoutes)
  .route('/', listRoutes)
  .route('/', fileRoutes)
  .route('/', oneRoutes)
  .route('/', leafRoutes)
  .route('/', itemRoutes)
  .route('/', conditionRoutes)
  .route('/', equalityRoutes)
  .route('/', languageRoutes)
  .route('/', languageFileRoutes)
  .route('/', previewRoutes)
