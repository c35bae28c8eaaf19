import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Open } from './context.ts'

/**
 * Open: may requests be sent to this process, and which instance is it? For whoever watches over it or shares requests
 * out; says nothing else. `leaving` comes when it was asked to stop.
 */
export function healthRoutes(mark: string, leaving: AbortSignal): Hono<Open> {
  return new Hono<Open>().get('/health', async c => {
    c.header('goldthread-instance', mark)
    if (leaving.aborted) return c.json({ status: 'leaving' }, 503)
    const isWell = await sql`select 1`.execute(c.var.db).then(
      () => true,
      () => false,
    )
    return c.json({ status: isWell ? 'ok' : 'no database' }, isWell ? 200 : 503)
  })
}
