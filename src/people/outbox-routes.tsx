import { Hono } from 'hono'
import type { Open } from '../context.ts'
import { isFromThisMachine } from '../platform/http/this-machine.ts'
import { listOutbox } from '../platform/mail/outbox.ts'
import type { Db } from '../platform/schema.ts'
import { OutboxPage } from './pages/outbox.tsx'

/**
 * Open, but only to a browser on this machine, and only while no carrier is set: the mail that nobody took. For anyone
 * else it is not there.
 */
export function outboxRoutes(keeper: Db): Hono<Open> {
  return new Hono<Open>().get('/outbox', async c => {
    if (c.var.sendsMail || !isFromThisMachine(c)) return c.notFound()
    return c.html(<OutboxPage frame={c.var.frame} mails={await listOutbox(keeper, c.var.clock.now())} />)
  })
}
