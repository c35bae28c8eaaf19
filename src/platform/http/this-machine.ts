import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

const proxyHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/**
 * Does this request come from a browser on the very machine we run on? A proxy on the machine passes on requests from
 * anywhere, and another site's name can be made to lead here, so both are ruled out.
 */
export function isFromThisMachine(c: Context): boolean {
  const { hostname } = new URL(c.req.url)
  return isLoopback(remoteAddress(c)) && isLocalName(hostname) && proxyHeaders.every(name => !c.req.header(name))
}

function remoteAddress(c: Context): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : ''
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address)
}

export function isLocalName(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || isLoopback(hostname)
}
