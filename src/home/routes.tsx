import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { HomePage } from './pages/home.tsx'

export const homeRoutes = new Hono<SignedIn>()

homeRoutes.get('/app', c => c.html(<HomePage frame={c.var.frame} viewer={c.var.viewer} />))
