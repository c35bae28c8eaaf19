import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Open } from './context.ts'

/** Open: is this instance able to answer? For whoever watches over it; says nothing else. */
export const healthRoutes = new Hono<Open>().get('/health', async c => {
  const isWell = await sql`select 1`.execute(c.var.db).then(
    () => true,
    () => false,
  )
  return c.json({ status: isWell ? 'ok' : 'no database' }, isWell ? 200 : 503)
})
