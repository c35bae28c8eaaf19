import { isIP } from 'node:net'

/** From where an address can be opened, and whether browsers trust it with passkeys and other guarded things. */
export type Reach = Readonly<{ phone: boolean; secure: boolean }>

/** What a page needs of the address it is opened at. */
export type Need = 'phone' | 'secure'

/** What is wrong with an address, and the settings that would mend it, as somebody would type them. */
export type AddressTrouble = Readonly<{
  kind: 'this machine alone' | 'not secure'
  address: string
  settings: readonly string[]
}>

/** `publicUrl` is an origin. A name without a dot is one that only this network's own machines may know. */
export function reachOf(publicUrl: string): Reach {
  const { protocol, hostname } = new URL(publicUrl)
  const local = isLocal(hostname)
  const bare = !hostname.includes('.') && !hostname.startsWith('[')
  return { phone: !local && !bare, secure: protocol === 'https:' || local }
}

/**
 * Why a page with this need cannot work at this address; null when it can. `neighbours` are this machine's addresses in
 * its own network, offered as examples.
 */
export function troubleWith(publicUrl: string, need: Need, neighbours: readonly string[]): AddressTrouble | null {
  const reach = reachOf(publicUrl)
  if (reach[need]) return null
  if (need === 'secure') return { kind: 'not secure', address: publicUrl, settings: secureSettings(publicUrl) }
  return { kind: 'this machine alone', address: publicUrl, settings: phoneSettings(publicUrl, neighbours) }
}

/** One line for whoever starts Goldthread, when the settings do not fit each other; null when they do. */
export function adviceAtStart(host: string, publicUrl: string, neighbours: readonly string[]): string | null {
  const reach = reachOf(publicUrl)
  if (!isLocal(host) && isLocal(new URL(publicUrl).hostname)) {
    const example = phoneSettings(publicUrl, neighbours).at(-1)
    return `Other machines can reach it, but its links lead to ${publicUrl}, which works on this one alone. Set the address people type, such as ${example}`
  }
  if (reach.secure) return null
  return `PUBLIC_URL is plain http: anyone on the way can read along, and passkeys do not work. Set TLS_CERT and TLS_KEY, or put a proxy in front, and begin PUBLIC_URL with https.`
}

function phoneSettings(publicUrl: string, neighbours: readonly string[]): string[] {
  const { protocol, port } = new URL(publicUrl)
  if (protocol === 'https:') return ['HOST=0.0.0.0', 'PUBLIC_URL=https://goldthread.example.org']
  const addresses = neighbours.length > 0 ? neighbours : ['192.168.1.20']
  return ['HOST=0.0.0.0', ...addresses.slice(0, 3).map(each => `PUBLIC_URL=http://${each}${port && `:${port}`}`)]
}

function secureSettings(publicUrl: string): string[] {
  const { hostname } = new URL(publicUrl)
  const name = isIP(hostname) || hostname.startsWith('[') ? 'goldthread.example.org' : hostname
  return ['TLS_CERT=/path/to/chain.pem', 'TLS_KEY=/path/to/key.pem', `PUBLIC_URL=https://${name}`]
}

/** A name or an address that means this very machine, wherever it is typed. */
function isLocal(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '')
  return name === '::1' || name === 'localhost' || name.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(name)
}
