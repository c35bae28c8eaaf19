import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer, type Server as TlsServer } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { CannotStart, WrongSetting } from './cannot-start.ts'
import { readCertificate, refuseExpired, renewing, secureContext } from './certificate.ts'
import { minute } from './clock.ts'
import type { TlsFiles } from './door-settings.ts'
import type { Log } from './log.ts'
import { startRepeating } from './worker.ts'

type Answer = Parameters<typeof createAdaptorServer>[0]['fetch']

/** Where to listen, and whether to speak https. */
export type Door = Readonly<{ host: string; port: number; tls?: TlsFiles | undefined }>

/** A server that takes requests, until it is closed: then the requests under way are finished first. */
export type Listening = { close(): Promise<void> }

/** How long a whole request may take to arrive, ms: a large file over a slow line takes its time. */
const longestRequest = 30 * 60_000

/** How long requests under way may take to finish when we stop, ms. */
const patience = 5_000

/** `lookEvery` is how often the certificate's files are looked at, ms. */
export async function listen(answer: Answer, door: Door, log: Log, lookEvery = minute): Promise<Listening> {
  if (!door.tls) return open(makeServer(answer), door)
  const certificate = await readCertificate(door.tls)
  refuseExpired(certificate, new Date())
  const serverOptions = { requestTimeout: longestRequest, ...secureContext(certificate) }
  const server = createAdaptorServer({ fetch: answer, createServer, serverOptions }) as TlsServer
  const listening = await open(server, door)
  const renewal = startRepeating(log, lookEvery, renewing(server, door.tls, certificate))
  return {
    async close() {
      await renewal.stop()
      await listening.close()
    },
  }
}

/** Opens any server of ours. Throws `CannotStart` with one line when it cannot listen there. */
export async function open(server: Server | TlsServer, { host, port }: Door, setting = 'PORT'): Promise<Listening> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw explain(error, host, port, setting)
  }
  return { close: () => close(server) }
}

function makeServer(fetch: Answer): Server {
  return createAdaptorServer({ fetch, serverOptions: { requestTimeout: longestRequest } }) as Server
}

async function close(server: Server | TlsServer): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await Promise.race([closed, pause(patience, undefined, { ref: false })])
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
