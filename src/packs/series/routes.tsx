import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { eventsPaths } from '../../events/paths.ts'
import { idFrom } from '../../platform/http/address.ts'
import { ComparedPage } from './pages/compared.tsx'
import { findCompared } from './queries.ts'

/** The events of a series held against one another. */
export const comparedRoutes = new Hono<SignedIn>()

comparedRoutes.get(eventsPaths.comparedSeries(':id'), async c => {
  const { db, viewer, frame, today } = c.var
  const id = idFrom(c.req.param('id'))
  const compared = id ? await findCompared(db, viewer, id, today) : null
  return compared ? c.html(<ComparedPage {...{ frame, ...compared }} />) : c.notFound()
})
