import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { boardRoutes } from './board/routes.tsx'
import { onePageRoutes } from './one-page/routes.tsx'
import { resultsRoutes } from './results/routes.tsx'

/** What is made of the strategy to take away: the board paper, and the strategy on one page. */
export const papersRoutes = new Hono<SignedIn>()

papersRoutes.route('/', boardRoutes)
papersRoutes.route('/', onePageRoutes)
papersRoutes.route('/', resultsRoutes)
