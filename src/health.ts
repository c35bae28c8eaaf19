import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Open } from './context.ts'

/** Open: is this instance able to answer, and which one is it? For whoever watches over it; says nothing else. */
export function healthRoutes(mark: string): Hono<Open> {
  return new Hono<Open>().get('/health', async c => {
    const isWell = await sql`select 1`.execute(c.var.db).then(
      () => true,
      () => false,
    )
    c.header('goldthread-instance', mark)
    return c.json({ status: isWell ? 'ok' : 'no database' }, isWell ? 200 : 503)
  })
}
