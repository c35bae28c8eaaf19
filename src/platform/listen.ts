import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { CannotStart, WrongSetting } from './cannot-start.ts'
import { refuseUnreadable } from './http/unreadable.ts'

type Answer = Parameters<typeof createAdaptorServer>[0]['fetch']

/** A server that takes requests until it is closed. */
export type Listening = Readonly<{
  /** From now on every answer is the last one on its connection, so that whoever sent it looks for another server. */
  sayGoodbye(): void
  /** Takes no more connections, and finishes the requests under way, though not for ever. */
  close(): Promise<void>
}>

/**
 * How long things may take to arrive, ms. A large file over a slow line takes its time, but something of it must come;
 * what asks slowly on purpose, to keep others out, is cut off.
 */
const patience = {
  /** The lines before the body. */
  headersTimeout: 20_000,
  /** A whole request; forms have a shorter time of their own, in `http/form.ts`. */
  requestTimeout: 30 * 60_000,
  /** A connection on which nothing moves, while a request or its answer is under way. */
  silence: 60_000,
  /** A connection between two requests: longer than proxies keep theirs, so that it is never us who hang up on them. */
  keepAliveTimeout: 75_000,
  /** How often the first two are looked at. */
  connectionsCheckingInterval: 5_000,
  /** Requests under way when we stop. */
  finishing: 10_000,
}

/** More than this at a time are turned away at once, before they take memory. */
const mostConnections = 12_000

type Door = Readonly<{ host: string; port: number; patience?: Partial<typeof patience> }>

/** `patience` is shorter in tests. */
export async function listen(answer: Answer, { host, port, patience: shorter }: Door): Promise<Listening> {
  const { silence, finishing, ...serverOptions } = { ...patience, ...shorter }
  const server = createAdaptorServer({ fetch: answer, serverOptions }) as Server
  server.maxConnections = mostConnections
  server.setTimeout(silence)
  server.on('clientError', refuseUnreadable)
  const sayGoodbye = endConnections(server)
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw explain(error, host, port)
  }
  return { sayGoodbye, close: () => close(server, sayGoodbye, finishing) }
}

/** Keeps the answers under way in sight. The function it returns makes them and all later ones the last on their line. */
function endConnections(server: Server): () => void {
  const underWay = new Set<ServerResponse>()
  let leaving = false
  server.prependListener('request', (_, response) => {
    if (leaving) response.shouldKeepAlive = false
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })
  return () => {
    leaving = true
    for (const response of underWay) if (!response.headersSent) response.shouldKeepAlive = false
  }
}

async function close(server: Server, sayGoodbye: () => void, finishing: number): Promise<void> {
  sayGoodbye()
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await Promise.race([closed, pause(finishing, undefined, { ref: false })])
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
