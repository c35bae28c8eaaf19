import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

/** What was handed in, as JSON. */
type HandedIn = { kind: string; id: string; body: Record<string, unknown> }

/** GOV.UK Notify's API as far as we use it, on this machine. It checks who asks as the real one does. */
export type NotifyStandIn = Readonly<{
  url: string
  key: string
  handedIn: HandedIn[]
  /** The next answers to something handed in: a status and its errors, or null to take it. */
  answer(next: { status: number; error: string; message: string } | null): void
  /** From now on everything has this status. */
  fare(status: string): void
  /** The template with this id is gone, as after a mistake in copying it. */
  forget(template: string): void
  close(): Promise<void>
}>

const service = '26785a09-ab16-4eb0-8407-a37497a57506'
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0'

export async function openNotify(): Promise<NotifyStandIn> {
  const handedIn: HandedIn[] = []
  let refusal: { status: number; error: string; message: string } | null = null
  let fate = 'sending'
  const forgotten = new Set<string>()

  async function respond(request: IncomingMessage): Promise<[number, object]> {
    const refused = whyRefused(request.headers.authorization)
    if (refused) return [403, errors(403, 'AuthError', refused)]
    if (forgotten.has(request.url?.replace('/v2/template/', '') ?? ''))
      return [404, errors(404, 'NoResultFound', 'No result found')]
    const [, kind = ''] = /^\/v2\/notifications\/(email|sms)$/.exec(request.url ?? '') ?? []
    if (request.method !== 'POST' || !kind) return [200, { status: fate }]
    if (refusal) return [refusal.status, errors(refusal.status, refusal.error, refusal.message)]
    const id = crypto.randomUUID()
    handedIn.push({ kind, id, body: (await json(request)) as Record<string, unknown> })
    return [201, { id }]
  }

  const server = createServer(async (request, response) => {
    const [status, body] = await respond(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    key: `goldthread-${service}-${secret}`,
    handedIn,
    answer(next) {
      refusal = next
    },
    fare(status) {
      fate = status
    },
    forget: template => void forgotten.add(template),
    async close() {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    },
  }
}

const errors = (status: number, error: string, message: string) => ({
  status_code: status,
  errors: [{ error, message }],
})

/** A JSON Web Token, signed with the secret, of this service, made within 30 seconds. */
function whyRefused(authorization = ''): string | null {
  const [head = '', claims = '', signature] = authorization.replace('Bearer ', '').split('.')
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString() || '{}')
  if (createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url') !== signature) return 'Invalid token'
  const { alg, typ } = read(head)
  const { iss, iat } = read(claims)
  if (alg !== 'HS256' || typ !== 'JWT' || iss !== service) return 'Invalid token: wrong service'
  return Math.abs(Date.now() / 1000 - iat) <= 30 ? null : 'Your system clock must be accurate to within 30 seconds'
}
