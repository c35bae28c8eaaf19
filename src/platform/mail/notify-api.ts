import { createHmac } from 'node:crypto'
import type { NotifySettings } from './settings.ts'

/** What GOV.UK Notify answered: the status, and the JSON it sent when it sent some. Status 0: nobody answered. */
export type NotifyAnswer = Readonly<{ status: number; body: unknown; code: string }>

const longestWait = 30_000

/** Asks GOV.UK Notify. Never throws for what the network or the other side does. */
export async function askNotify(
  { url, service, secret }: NotifySettings,
  path: string,
  body?: object,
): Promise<NotifyAnswer> {
  try {
    const response = await fetch(url + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${tokenFor(service, secret)}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(longestWait),
    })
    const answer: unknown = await response.json().catch(() => null)
    return { status: response.status, body: answer, code: String(response.status) }
  } catch (error) {
    return { status: 0, body: null, code: codeOf(error) }
  }
}

/** Who asks, and that it is now: signed, good for 30 seconds by the other side's clock. So it takes the real clock. */
function tokenFor(service: string, secret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const said = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: service, iat: Math.floor(Date.now() / 1000) })}`
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`
}

function codeOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } }
  return cause?.code ?? name ?? 'EFETCH'
}
