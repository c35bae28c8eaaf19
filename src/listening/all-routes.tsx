import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { readPage } from '../platform/http/address.ts'
import { boxRoutes } from './box/routes.tsx'
import { listCodings } from './codings/queries.ts'
import { codingRoutes } from './codings/routes.tsx'
import { occasionHeardRoutes } from './heard/routes.tsx'
import { listOccasions, listRun, occasionsOnPage } from './occasions/queries.ts'
import { occasionRoutes } from './occasions/routes.tsx'
import { ListeningPage } from './pages/listening.tsx'
import { listeningPaths } from './paths.ts'
import { themeGapRoutes } from './themes/gap-routes.tsx'
import { themeRoutes } from './themes/routes.tsx'

/** Listening beside surveys. */
export const listeningRoutes = new Hono<SignedIn>()

listeningRoutes.get(listeningPaths.all, async c => {
  const { db, viewer, frame } = c.var
  const page = readPage(c.req.query('page'))
  const mayWork = may(viewer, 'work on answers')
  const [found, codings, run] = await asViewer(
    db,
    viewer,
    async tx =>
      [
        await listOccasions(tx, viewer, { page, settled: !mayWork }),
        mayWork ? await listCodings(tx, viewer) : null,
        may(viewer, 'write notes') ? await listRun(tx, viewer) : [],
      ] as const,
  )
  const occasions = found.slice(0, occasionsOnPage)
  return c.html(
    <ListeningPage {...{ frame, occasions, codings, run, page, hasMore: found.length > occasionsOnPage }} />,
  )
})

listeningRoutes.route('/', occasionRoutes)
listeningRoutes.route('/', occasionHeardRoutes)
listeningRoutes.route('/', codingRoutes)
listeningRoutes.route('/', themeRoutes)
listeningRoutes.route('/', themeGapRoutes)
listeningRoutes.route('/', boxRoutes)
