import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { mailingLetterRoutes } from './letters/routes.tsx'
import { mailingRecordRoutes } from './record/routes.tsx'

/** The mailing list, for those who write to it. */
export const mailingRoutes = new Hono<SignedIn>()
mailingRoutes.route('/', mailingRecordRoutes)
mailingRoutes.route('/', mailingLetterRoutes)
