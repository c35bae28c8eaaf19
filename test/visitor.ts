import type { Hono } from 'hono'
import type { Open } from '../src/context.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A person at a browser without JavaScript: keeps cookies, sends them only where they belong, and posts forms. */
export type Visitor = Readonly<{
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, fields?: Fields): Promise<Response>
  /** Anything else that a page of ours could send. */
  send(path: string, init: RequestInit): Promise<Response>
  /** Where a redirect leads, as a page. Fails when it was no redirect. */
  follow(response: Response): Promise<Response>
}>

export const origin = 'http://localhost:3000'

type Cookie = { name: string; value: string; path: string }

/** `remoteAddress` is where requests seem to come from, and `cookie` one it holds already. */
type Start = { remoteAddress?: string | undefined; cookie?: string | undefined }

export function openVisitor(app: Hono<Open>, { remoteAddress = '192.0.2.7', cookie }: Start = {}): Visitor {
  const cookies = new Map<string, Cookie>()
  if (cookie) keep(cookie)

  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    const held = cookiesFor(path)
    if (held) headers.set('cookie', held)
    if (init.method && !headers.has('origin')) headers.set('origin', origin)
    headers.set('host', new URL(origin).host)
    const environment = { incoming: { socket: { remoteAddress } } }
    const response = await app.request(origin + path, { ...init, headers }, environment)
    for (const text of response.headers.getSetCookie()) keep(text)
    return response
  }

  function cookiesFor(path: string): string {
    const fitting = [...cookies.values()].filter(cookie => path === cookie.path || path.startsWith(`${cookie.path}/`))
    return fitting.map(({ name, value }) => `${name}=${value}`).join('; ')
  }

  function keep(text: string): void {
    const [first = '', ...attributes] = text.split('; ')
    const [name = '', value = ''] = first.split('=')
    const path = attributes.find(attribute => attribute.startsWith('Path='))?.slice(5) ?? '/'
    if (attributes.includes('Max-Age=0')) cookies.delete(name)
    else cookies.set(name, { name, value, path })
  }

  return {
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}) => send(path, { method: 'POST', body: asForm(fields) }),
    send,
    follow(response) {
      const address = response.headers.get('location')
      if (response.status !== 303 || !address) throw new Error(`This is no redirect: ${response.status}`)
      return send(address, {})
    },
  }
}

function asForm(fields: Fields): URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one as string]))
  return new URLSearchParams(pairs)
}
