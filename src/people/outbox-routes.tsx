import { Hono } from 'hono'
import type { Open } from '../context.ts'
import { isFromThisMachine } from '../platform/http/this-machine.ts'
import { listOutbox } from '../platform/mail.ts'
import type { Db } from '../platform/schema.ts'
import { OutboxPage } from './pages/outbox.tsx'

/** Open, but only to a browser on this machine: the mail that no mail server took. For anyone else it is not there. */
export function outboxRoutes(keeper: Db): Hono<Open> {
  return new Hono<Open>().get('/outbox', async c => {
    if (!isFromThisMachine(c)) return c.notFound()
    return c.html(<OutboxPage frame={c.var.frame} mails={await listOutbox(keeper, c.var.clock.now())} />)
  })
}
