import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A small proxy in front of several processes, as strict as real ones: it looks at /health and shares requests out. */
export type Balancer = Readonly<{
  url: string
  /** Waits until requests go to all of these, for at most a minute. */
  untilWell(...ports: number[]): Promise<void>
  /** Requests it could not have answered, in words. */
  broken: string[]
  close(): Promise<void>
}>

const lookEvery = 100

export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true })
  const well = new Set<number>()
  const broken: string[] = []
  let turn = 0
  let closing = false

  /** When nobody is well, any will do: it is tried in vain. */
  function next(): number {
    const able = ports.filter(port => well.has(port))
    const those = able.length > 0 ? able : ports
    turn += 1
    return those[turn % those.length] as number
  }

  /** Tries again elsewhere only what changes nothing and never reached anybody: nothing is ever done twice. */
  function pass(incoming: IncomingMessage, answer: ServerResponse, mayTryAgain = true): void {
    const port = next()
    const { method = 'GET', url: path = '/', headers } = incoming
    const onward = request({ agent, port, host: '127.0.0.1', method, path, headers: from(somewhere(), headers) })
    onward.on('response', response => {
      answer.writeHead(response.statusCode ?? 502, withoutConnection(response))
      response.pipe(answer)
      response.on('error', () => fail(incoming, answer, 'the answer broke off'))
    })
    onward.on('error', error => {
      const reached = !('code' in error && error.code === 'ECONNREFUSED')
      if (mayTryAgain && !reached && ['GET', 'HEAD'].includes(method)) return pass(incoming, answer, false)
      fail(incoming, answer, `${error.message} (${reached ? 'reached' : 'never reached'} ${port})`)
    })
    incoming.pipe(onward)
  }

  function fail({ method, url }: IncomingMessage, answer: ServerResponse, why: string): void {
    broken.push(`${method} ${url}: ${why}`)
    if (answer.headersSent) answer.destroy()
    else answer.writeHead(502).end()
  }

  async function watch(port: number): Promise<void> {
    for (; !closing; await pause(lookEvery)) {
      const health = await look(port)
      if (health === 'well') well.add(port)
      if (health === 'not well') well.delete(port)
    }
  }

  const server = createServer((incoming, answer) => pass(incoming, answer))
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const watching = ports.map(watch)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    broken,
    async untilWell(...wanted) {
      for (const began = Date.now(); !wanted.every(port => well.has(port)); await pause(20)) {
        if (Date.now() - began > 60_000) throw new Error('A process did not become well within a minute.')
      }
    },
    async close() {
      closing = true
      await Promise.all(watching)
      server.close()
      server.closeAllConnections()
      agent.destroy()
    },
  }
}

/** Each request comes from a place of its own, as in a crowd. */
function somewhere(): string {
  return `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`
}

const from = (address: string, headers: IncomingMessage['headers']) => ({ ...headers, 'x-forwarded-for': address })

function withoutConnection({ headers }: IncomingMessage) {
  const { connection, 'keep-alive': _, ...others } = headers
  return others
}

/** One that does not answer in time may be busy, and stays what it was, as with proxies that look several times. */
async function look(port: number): Promise<'well' | 'not well' | 'silent'> {
  const signal = AbortSignal.timeout(2_000)
  return fetch(`http://127.0.0.1:${port}/health`, { signal }).then(
    response => (response.ok ? 'well' : 'not well'),
    () => (signal.aborted ? 'silent' : 'not well'),
  )
}
