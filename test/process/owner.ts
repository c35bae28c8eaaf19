import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { type Application, startApplication } from './application.ts'
import { eventually } from './program.ts'

/** Starts the built application on a folder; it is stopped when the test ends. */
export async function start(dataFolder: string): Promise<Application> {
  const application = await startApplication({ dataFolder })
  onTestFinished(async () => void (await application.stop()))
  return application
}

/** Sets it up by the link it printed, and returns the session cookie of its owner. `more` is ticked or typed as well. */
export async function setUp(application: Application, more: Record<string, string> = {}): Promise<string> {
  await eventually(() => application.printed().includes('/set-up/'))
  const [link = ''] = /http:\S+\/set-up\/\S+/.exec(application.printed()) ?? []
  const fields = { organisation: 'Aldermoor', name: 'Asha', email: 'asha@example.org', rule: 'usual', ...more }
  const response = await post(application, '', new URL(link).pathname, new URLSearchParams(fields))
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** A page as the owner of this cookie sees it. */
export function get({ url }: Application, cookie: string, path: string): Promise<Response> {
  return fetch(url + path, { headers: { cookie } })
}

/** Sends a form as the owner of this cookie, and follows no redirect. */
export function post(
  { url }: Application,
  cookie: string,
  path: string,
  body: URLSearchParams | FormData = new URLSearchParams(),
): Promise<Response> {
  return fetch(url + path, { method: 'POST', redirect: 'manual', headers: { cookie, origin: url }, body })
}

/** Asks for a page until it leads to an address that ends like this, for at most a minute. Returns that address. */
export async function untilAt(application: Application, cookie: string, path: string, ending: string): Promise<string> {
  for (const began = Date.now(); Date.now() - began < 60_000; await pause(100)) {
    const { url } = await get(application, cookie, path)
    if (url.endsWith(ending)) return new URL(url).pathname
  }
  throw new Error(`${path} did not lead to ${ending}.`)
}
