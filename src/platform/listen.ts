import { once } from 'node:events'
import type { Server as PlainServer, ServerResponse } from 'node:http'
import { createServer, type Server as TlsServer } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { CannotStart, WrongSetting } from './cannot-start.ts'
import { readCertificate, refuseExpired, renewing, secureContext } from './certificate.ts'
import { minute } from './clock.ts'
import type { TlsFiles } from './door-settings.ts'
import { refuseUnreadable } from './http/unreadable.ts'
import type { Log } from './log.ts'
import { startRepeating } from './worker.ts'

type Server = PlainServer | TlsServer
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

/** Where to listen, and whether to speak https. `patience` is shorter in tests. */
export type Door = Readonly<{
  host: string
  port: number
  tls?: TlsFiles | undefined
  patience?: Partial<typeof patience>
}>

/** `lookEvery` is how often the certificate's files are looked at, ms. */
export async function listen(answer: Answer, door: Door, log: Log, lookEvery = minute): Promise<Listening> {
  const { silence, finishing, ...serverOptions } = { ...patience, ...door.patience }
  if (!door.tls) return open(createAdaptorServer({ fetch: answer, serverOptions }) as PlainServer, door)
  const certificate = await readCertificate(door.tls)
  refuseExpired(certificate, new Date())
  const options = { ...serverOptions, ...secureContext(certificate) }
  const server = createAdaptorServer({ fetch: answer, createServer, serverOptions: options }) as TlsServer
  const listening = await open(server, door)
  const renewal = startRepeating(log, lookEvery, renewing(server, door.tls, certificate))
  return {
    ...listening,
    async close() {
      await renewal.stop()
      await listening.close()
    },
  }
}

/** Opens any server of ours. Throws `CannotStart` with one line when it cannot listen there. */
export async function open(server: Server, door: Door, setting = 'PORT'): Promise<Listening> {
  const { silence, finishing } = { ...patience, ...door.patience }
  server.maxConnections = mostConnections
  server.setTimeout(silence)
  server.on('clientError', refuseUnreadable)
  const sayGoodbye = endConnections(server)
  try {
    server.listen(door.port, door.host)
    await once(server, 'listening')
  } catch (error) {
    throw explain(error, door.host, door.port, setting)
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

function explain(error: unknown, host: string, port: number, setting: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `Port ${port} is taken by another program. Stop it, or choose another: ${setting}=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES') {
    return new WrongSetting(
      `${setting} is ${port}, which only the system may use. Set ${setting} to 1024 or more, such as 3000.`,
    )
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new WrongSetting(
      `${setting.replace('PORT', 'HOST')} is "${host}", which is no address of this computer. Try 127.0.0.1 or 0.0.0.0.`,
    )
  }
  return error
}
