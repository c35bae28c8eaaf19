import { Hono } from 'hono'
import { listDrafts } from '../answers/queries.ts'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { listReleases } from '../releases/queries.ts'
import { HomePage } from './pages/home.tsx'

/** The first page after signing in. */
export const homeRoutes = new Hono<SignedIn>()

homeRoutes.get('/app', async c => {
  const { db, viewer, frame } = c.var
  const [drafts, releases] = await asViewer(db, viewer, async tx => [
    await listDrafts(tx, viewer),
    await listReleases(tx, viewer),
  ])
  return c.html(<HomePage frame={frame} drafts={drafts} releases={releases} />)
})
