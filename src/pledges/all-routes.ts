import { Hono } from 'hono'
import type { Open } from '../context.ts'
import { confirmPledgeLetterRoutes } from './letters/routes.tsx'
import { ownPledgeRoutes } from './own/routes.tsx'
import { pledgeWritingRoutes } from './writing/routes.tsx'

/** Pledges of whoever has a link or comes by an open door. */
export const openPledgeRoutes = new Hono<Open>()
openPledgeRoutes.route('/', confirmPledgeLetterRoutes)
openPledgeRoutes.route('/', pledgeWritingRoutes)
openPledgeRoutes.route('/', ownPledgeRoutes)
