import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestPlainly } from 'node:http'
import { request as requestSafely } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Why an address that somebody typed is not asked. */
class OutsideRefused extends Error {
  override readonly name = 'OutsideRefused'
}

const mostBytes = 512 * 1024
const patience = 10_000

/** This machine and its nearest neighbours, such as what a cloud tells its machines about themselves. */
const withinReachOnlyOfUs = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  withinReachOnlyOfUs.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  ['::', 127],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  withinReachOnlyOfUs.addSubnet(network, prefix, 'ipv6')
}

/**
 * Whether an address may be asked: https, and in development also http on this machine. An address of numbers is no
 * name that a certificate stands for.
 */
export function mayAsk(url: URL, allowThisMachine: boolean): boolean {
  if (allowThisMachine && isThisMachine(url.hostname)) return ['http:', 'https:'].includes(url.protocol)
  const name = url.hostname.replace(/^\[|\]$/g, '')
  return url.protocol === 'https:' && !url.username && !url.password && isIP(name) === 0 && !isThisMachine(name)
}

export function isThisMachine(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(hostname)
}

type Asking = Readonly<{ method: string; headers: Record<string, string>; body?: unknown; signal?: AbortSignal }>

/**
 * Asks an address that an organisation has typed. Follows no redirect, waits for ten seconds at most, reads half a
 * megabyte at most, and connects to no address that only this machine can reach, whatever its name leads to at that
 * moment. Throws OutsideRefused, or what the network says.
 */
export function askOutside(allowThisMachine: boolean) {
  return async (address: string, { method, headers, body, signal }: Asking): Promise<Response> => {
    const url = new URL(address)
    if (!mayAsk(url, allowThisMachine)) throw new OutsideRefused('That address is not asked.')
    const isOwn = allowThisMachine && isThisMachine(url.hostname)
    const begin = url.protocol === 'https:' ? requestSafely : requestPlainly
    const until = AbortSignal.timeout(patience)
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const lookedUp = isOwn ? {} : { lookup: lookupOutside() }
      const whole = { method, headers, signal: signal ? AbortSignal.any([signal, until]) : until, ...lookedUp }
      begin(url, whole, resolve).on('error', reject).end(textOf(body))
    })
    return responseOf(answer)
  }
}

/** Forms and text are all that we send. */
function textOf(body: unknown): string | undefined {
  return body === undefined || body === null ? undefined : String(body)
}

async function responseOf(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length
    if (length > mostBytes) throw new OutsideRefused('The answer is too long.')
    parts.push(part)
  }
  const status = answer.statusCode ?? 500
  const pairs = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(', ')] as [string, string]],
  )
  return new Response([204, 304].includes(status) ? null : Buffer.concat(parts), { status, headers: pairs })
}

/**
 * Looks a name up, and refuses it if any of its addresses is one that only this machine can reach. `find` is the
 * system's own; tests have names of theirs.
 */
export function lookupOutside(find: typeof lookup = lookup): LookupFunction {
  return (hostname, options, done) => {
    find(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const first = addresses[0]
      if (!first || addresses.some(isNear)) return done(new OutsideRefused('That address is not asked.'), '', 0)
      return options.all ? done(null, addresses) : done(null, first.address, first.family)
    })
  }
}

function isNear({ address, family }: LookupAddress): boolean {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
  if (mapped) return withinReachOnlyOfUs.check(mapped, 'ipv4')
  return withinReachOnlyOfUs.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
