import { Agent, request } from 'node:http'
import { kindsInHand } from './asked.ts'
import { chanceOf } from './chance.ts'
import { type Drawn, drawAsMeant, drawRequest, fits } from './draw-request.ts'
import { explore, type Found, type FoundForm } from './explore.ts'

type Route = Readonly<{ method: string; path: string }>

/** What is attacked: a listening server, its routes, and somebody who can sign in and have things made there. */
export type Target = Readonly<{
  url: string
  routes: readonly Route[]
  /** Somebody new who has one of everything. */
  meet(): Promise<Guest>
  /** Looks at what is there once one form of each kind in hand was sent as it should be, and nothing else. */
  asMeant?(): Promise<void>
  /** What goes on beside requests. */
  meanwhile?(): Promise<void>
}>

/** Somebody who signs in, as often as it takes. */
export type Guest = Readonly<{
  /** A fresh session, as a cookie; null when they have lost their place. */
  signIn(): Promise<string | null>
  /** What no page of theirs has a form for. One request in so many goes there: see `drawRequest`. */
  inHand: readonly FoundForm[]
  /** Pages that they can read and others cannot, such as that of the room they are in. */
  pages: readonly string[]
}>

export type Fuzzed = Readonly<{
  sent: number
  /** Requests that were answered with 5xx, or not at all, in words. */
  broken: readonly string[]
  /** How often each answer came. */
  statuses: Readonly<Record<number, number>>
  /** Routes that were never asked for an address that exists. */
  unseen: readonly string[]
}>

const lanes = 4
const exploreEvery = 250
const longestAnswer = 30_000

/** Sends so many requests to all routes of a server. The same seed draws the same requests on the same pages. */
export async function fuzz(
  target: Target,
  { seed, requests }: Readonly<{ seed: number; requests: number }>,
): Promise<Fuzzed> {
  const chance = chanceOf(seed)
  const agent = new Agent({ keepAlive: true, maxSockets: lanes })
  const statuses: Record<number, number> = {}
  const broken: string[] = []
  const reached = new Set<string>()
  let guest = await target.meet()
  let cookie = (await guest.signIn()) ?? ''
  let returning: Promise<void> | null = null
  let found = await look(target, agent, guest, cookie)
  let sent = 0

  async function one(drawn = drawRequest(chance, target.routes, found)): Promise<void> {
    sent += 1
    const held = cookie
    const answer = await send(target, agent, drawn, held).catch((error: Error) => ({
      status: error.message,
      goesTo: '',
    }))
    const { status, goesTo } = answer
    if (drawn.isSignedIn && goesTo.startsWith('/sign-in') && held === cookie) await comeBack()
    if (typeof status === 'number') statuses[status] = (statuses[status] ?? 0) + 1
    if (typeof status === 'string' || status >= 500) broken.push(`${status} ${inWords(drawn)}`)
    else if (status < 400 || status === 422) for (const route of routesOf(target, drawn)) reached.add(route)
  }

  /** Whoever was signed out by what they sent signs in again, or somebody else comes. */
  function comeBack(): Promise<void> {
    returning ??= (async () => {
      const again = await guest.signIn()
      if (!again) guest = await target.meet()
      cookie = again ?? (await guest.signIn()) ?? ''
      returning = null
    })()
    return returning
  }

  // One of each kind goes as it should, so that what comes after it is met however chance falls.
  for (const form of guest.inHand.slice(0, kindsInHand)) await one(drawAsMeant(form))
  for (const path of guest.pages) await one({ method: 'GET', path, headers: {}, body: null, isSignedIn: true })
  await target.asMeant?.()
  while (sent < requests) {
    const until = Math.min(requests, sent + exploreEvery)
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        while (sent < until) await one()
      }),
    )
    await target.meanwhile?.()
    guest = await target.meet()
    cookie = (await guest.signIn()) ?? ''
    found = await look(target, agent, guest, cookie)
  }
  agent.destroy()
  const names = target.routes.map(({ method, path }) => `${method} ${path}`)
  return { sent, broken, statuses, unseen: names.filter(name => !reached.has(name)) }
}

function routesOf({ routes }: Target, { method, path }: Drawn): string[] {
  return routes.filter(route => route.method === method && fits(route, path)).map(route => `${method} ${route.path}`)
}

async function look(target: Target, agent: Agent, { inHand }: Guest, cookie: string): Promise<Found> {
  const plain = target.routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'))
  const read = async (path: string) => {
    const { status, type, text } = await ask(target, agent, path, cookie)
    return status < 500 && type.startsWith('text/html') ? text : null
  }
  const found = await explore(read, ['/app', ...plain.map(({ path }) => path), ...inHand.map(({ action }) => action)])
  return { ...found, inHand }
}

async function ask(target: Target, agent: Agent, path: string, cookie: string) {
  const headers = { cookie, host: new URL(target.url).host }
  return perform(target.url, agent, { method: 'GET', path, headers, body: null })
}

async function send(target: Target, agent: Agent, drawn: Drawn, cookie: string) {
  const signedIn = drawn.isSignedIn ? { cookie } : {}
  const headers = { origin: target.url, ...signedIn, ...drawn.headers }
  return perform(target.url, agent, { ...drawn, headers })
}

type Wire = Readonly<{ method: string; path: string; headers: Readonly<Record<string, string>>; body: Buffer | null }>

function perform(url: string, agent: Agent, { method, path, headers, body }: Wire) {
  return new Promise<{ status: number; type: string; goesTo: string; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const length = body ? { 'content-length': String(body.length) } : {}
    const going = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } })
    const late = setTimeout(() => going.destroy(new Error('no answer in time')), longestAnswer)
    going.on('error', error => {
      clearTimeout(late)
      reject(error)
    })
    going.on('response', response => {
      const pieces: Buffer[] = []
      response.on('data', piece => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () => {
        clearTimeout(late)
        const type = String(response.headers['content-type'] ?? '')
        const goesTo = response.headers.location ?? ''
        resolve({ status: response.statusCode ?? 0, type, goesTo, text: Buffer.concat(pieces).toString() })
      })
    })
    going.end(body ?? undefined)
  })
}

function inWords({ method, path, headers, body, isSignedIn }: Drawn): string {
  const sent = body ? ` with ${JSON.stringify(body.toString().slice(0, 300))}` : ''
  return `${method} ${path} ${isSignedIn ? 'signed in' : 'signed out'} ${JSON.stringify(headers)}${sent}`
}
