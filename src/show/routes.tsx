import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { findMeaning } from '../definitions/in-force/queries.ts'
import { findSponsor } from '../leadership/sponsors/queries.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { outsideSettingRoutes } from './outside/routes.tsx'
import { YearPage } from './pages/year.tsx'
import { showPaths } from './paths.ts'
import { findYear } from './queries.ts'

/** What everyone who works here should know without looking for it. */
export const showRoutes = new Hono<SignedIn>()

showRoutes.route('/', outsideSettingRoutes)

showRoutes.get(showPaths.year, async c => {
  const { db, viewer, frame, today } = c.var
  const [meaning, sponsor, year] = await asViewer(
    db,
    viewer,
    async tx =>
      [
        await findMeaning(tx, viewer, today),
        await findSponsor(tx, viewer, today),
        await findYear(tx, viewer, today),
      ] as const,
  )
  return c.html(<YearPage {...{ frame, meaning, sponsor, year, today, mayLead: may(viewer, 'lead the strategy') }} />)
})
