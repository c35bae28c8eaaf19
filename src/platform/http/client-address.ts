import { BlockList, isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The proxies whose word about who is asking is believed. */
export type TrustedProxies = Readonly<{ has(address: string): boolean }>

/** `list` holds addresses and networks, such as `127.0.0.1` or `10.0.0.0/8`. */
export function proxiesOf(list: readonly string[]): TrustedProxies {
  const proxies = new BlockList()
  for (const each of list) {
    const [address = '', size] = each.split('/')
    if (size === undefined) proxies.addAddress(address, family(address))
    else proxies.addSubnet(address, Number(size), family(address))
  }
  return { has: address => isIP(address) > 0 && proxies.check(address, family(address)) }
}

/**
 * Whom to count this request against when there is a limit: an IPv4 address, or the /64 network of an IPv6 one, since
 * one household has a whole network of those. A proxy that is trusted says who asked it; anybody else's word is
 * nothing. Never log it and never store it as it is: an address is personal data.
 */
export function clientAddress(c: Context): string {
  const proxies: TrustedProxies | undefined = c.get('proxies')
  return networkOf(addressBehind(proxies, remoteAddress(c), c.req.header('x-forwarded-for')))
}

/** Did a trusted proxy say that the browser came to it over plain http? */
export function cameOverHttp(c: Context): boolean {
  const proxies: TrustedProxies | undefined = c.get('proxies')
  return Boolean(proxies?.has(remoteAddress(c))) && c.req.header('x-forwarded-proto')?.toLowerCase() === 'http'
}

/**
 * Goes back along the line of proxies for as long as each is trusted. What stands further left was written by
 * whoever stands right of it, and may be invented. Exported for tests.
 */
export function addressBehind(proxies: TrustedProxies | undefined, remote: string, forwardedFor = ''): string {
  const line = forwardedFor.split(',').map(each => plainAddress(each.trim()))
  let address = remote
  while (proxies?.has(address)) {
    const before = line.pop()
    if (!before) break
    address = before
  }
  return address
}

/** Where the connection comes from; empty where there is none, as in tests. */
function remoteAddress(c: Context): string {
  return plainAddress(c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '')
}

/** An address without port, brackets or IPv4's disguise as IPv6; empty when it is none. */
function plainAddress(text: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return isIP(address) ? address : ''
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address || 'unknown'
  return `${groupsOf(address).slice(0, 4).join(':')}::/64`
}

/** The eight groups of an IPv6 address, each without leading zeros. */
function groupsOf(address: string): string[] {
  const { hostname } = new URL(`http://[${address}]`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
