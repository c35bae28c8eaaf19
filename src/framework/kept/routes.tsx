import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { readPage } from '../../platform/http/address.ts'
import { frameworkPaths } from '../paths.ts'
import { KeptPage } from './pages/kept.tsx'
import { listKept, promisesOnPage } from './queries.ts'

/** What was promised, in every element and cycle, and what came of it. */
export const keptRoutes = new Hono<SignedIn>()

keptRoutes.get(frameworkPaths.kept, async c => {
  const { db, viewer, frame, today } = c.var
  const page = readPage(c.req.query('page'))
  const found = await asViewer(db, viewer, tx => listKept(tx, viewer, page))
  const promises = found.slice(0, promisesOnPage)
  return c.html(<KeptPage {...{ frame, promises, page, today, hasMore: found.length > promisesOnPage }} />)
})
