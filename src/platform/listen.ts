import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { CannotStart, WrongSetting } from './cannot-start.ts'

type Answer = Parameters<typeof createAdaptorServer>[0]['fetch']

/** A server that takes requests, until it is closed: then the requests under way are finished first. */
export type Listening = { close(): Promise<void> }

/** How long a whole request may take to arrive, ms: a large file over a slow line takes its time. */
const longestRequest = 30 * 60_000

/** How long requests under way may take to finish when we stop, ms. */
const patience = 5_000

export async function listen(answer: Answer, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: answer,
    serverOptions: { requestTimeout: longestRequest },
  }) as Server
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw explain(error, host, port)
  }
  return { close: () => close(server) }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await Promise.race([closed, pause(patience, undefined, { ref: false })])
  server.closeAllConnections()
}

function explain(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES') {
    return new WrongSetting(`PORT is ${port}, which only the system may use. Set PORT to 1024 or more, such as 3000.`)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new WrongSetting(`HOST is "${host}", which is no address of this computer. Try 127.0.0.1 or 0.0.0.0.`)
  }
  return error
}
