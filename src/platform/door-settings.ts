import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { WrongSetting } from './cannot-start.ts'

/** Where the certificate and its key lie, as PEM files. */
export type TlsFiles = Readonly<{ certificate: string; key: string }>

/** Where the figures for Prometheus are served. */
export type MetricsAddress = Readonly<{ host: string; port: number }>

export function readPort(name: string, text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new WrongSetting(`${name} is "${text}": it must be a whole number from 1 to 65535, such as 3000.`)
}

export function readHost(name: string, text: string): string {
  if (isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text
  throw new WrongSetting(`${name} is "${text}": it must be an address of this computer, such as 127.0.0.1 or 0.0.0.0.`)
}

export function readTls(certificate: string | undefined, key: string | undefined): TlsFiles | undefined {
  if (certificate && key) return { certificate: resolve(certificate), key: resolve(key) }
  if (!certificate && !key) return undefined
  const [given, missing] = certificate ? ['TLS_CERT', 'TLS_KEY'] : ['TLS_KEY', 'TLS_CERT']
  throw new WrongSetting(`${given} is set and ${missing} is not: https needs both, the certificate and its key.`)
}

/** Addresses and networks whose word about who is asking is believed: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`. */
export function readTrustedProxies(text: string | undefined): string[] {
  const proxies = (text ?? '')
    .split(',')
    .map(each => each.trim())
    .filter(Boolean)
  const wrong = proxies.find(each => !isNetwork(each))
  if (wrong === undefined) return proxies
  throw new WrongSetting(
    `TRUSTED_PROXIES is "${text}", and "${wrong}" is no address or network: it must be such as 127.0.0.1, 10.0.0.0/8.`,
  )
}

/** Everybody is no proxy: with a network of size 0, anyone could say they were anyone. */
function isNetwork(text: string): boolean {
  const [address = '', size, ...more] = text.split('/')
  const version = isIP(address)
  if (!version || more.length > 0) return false
  if (size === undefined) return true
  return /^\d{1,3}$/.test(size) && Number(size) >= 1 && Number(size) <= (version === 4 ? 32 : 128)
}

export function readMetrics(
  port: string | undefined,
  host: string | undefined,
  taken: number,
): MetricsAddress | undefined {
  if (!port) return undefined
  const address = { host: readHost('METRICS_HOST', host || '127.0.0.1'), port: readPort('METRICS_PORT', port) }
  if (address.port !== taken) return address
  throw new WrongSetting(`METRICS_PORT is "${port}", which is PORT too: it must be a port of its own, such as 9464.`)
}
