import { Hono } from 'hono'
import { listDrafts } from '../answers/queries.ts'
import type { SignedIn } from '../context.ts'
import type { Viewer } from '../people/viewer.ts'
import { asViewer } from '../platform/db.ts'
import type { Tx } from '../platform/schema.ts'
import { HomePage, type ListedRelease } from './pages/home.tsx'

type ListReleases = (tx: Tx, viewer: Viewer) => Promise<readonly ListedRelease[]>

/** The first page after signing in. */
export function homeRoutes(listReleases: ListReleases = async () => []): Hono<SignedIn> {
  return new Hono<SignedIn>().get('/app', async c => {
    const { db, viewer, frame } = c.var
    const [drafts, releases] = await asViewer(db, viewer, async tx => [
      await listDrafts(tx, viewer),
      await listReleases(tx, viewer),
    ])
    return c.html(<HomePage frame={frame} drafts={drafts} releases={releases} />)
  })
}
