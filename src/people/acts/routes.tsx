import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { clockOf } from '../../platform/clock.ts'
import { asViewer } from '../../platform/db.ts'
import { readPage } from '../../platform/http/address.ts'
import { peoplePaths } from '../paths.ts'
import { ActsPage } from './pages/acts.tsx'
import { actsOnPage, listActs } from './queries.ts'

/** What was done in the organisation's name, for its owners. */
export const actsRoutes = new Hono<SignedIn>()

const hourInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' })

actsRoutes.get(peoplePaths.acts, async c => {
  const { db, viewer, frame } = c.var
  const page = readPage(c.req.query('page'))
  const found = await asViewer(db, viewer, tx => listActs(tx, viewer, page))
  const acts = found
    .slice(0, actsOnPage)
    .map(act => ({ ...act, day: clockOf(() => act.at).today(), hour: hourInLondon.format(act.at) }))
  return c.html(<ActsPage frame={frame} acts={acts} page={page} hasMore={found.length > actsOnPage} />)
})
