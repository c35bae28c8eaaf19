import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { once } from 'node:events'

/** What a name has in the DNS: a server for its mail, an address, a note that it takes no mail (RFC 7505), or nothing. */
export type Named = 'mail' | 'address' | 'null mx' | 'nothing'

const kinds = { 1: 'address', 15: 'mail' } as const

/** A DNS server on this machine that knows these names alone, and a resolver that asks it. */
export async function openDns(names: Readonly<Record<string, Named>>) {
  const socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => socket.send(answerTo(query, names), port, address))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const resolver = new Resolver({ timeout: 500, tries: 1 })
  resolver.setServers([`127.0.0.1:${socket.address().port}`])
  return { resolver, close: () => new Promise<void>(done => socket.close(() => done())) }
}

/** RFC 1035: a head of twelve bytes, the question as it came, and at most one answer. */
function answerTo(query: Buffer, names: Readonly<Record<string, Named>>): Buffer {
  const end = query.indexOf(0, 12) + 5
  const named = names[nameIn(query)]
  const asked = kinds[query.readUInt16BE(end - 4) as keyof typeof kinds]
  const data = named && dataFor(named, asked)
  const head = Buffer.alloc(12)
  head.writeUInt16BE(query.readUInt16BE(0), 0)
  head.writeUInt16BE(named ? 0x8180 : 0x8183, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(data ? 1 : 0, 6)
  return Buffer.concat([head, query.subarray(12, end), ...(data ? [recordOf(query.subarray(end - 4, end), data)] : [])])
}

function nameIn(query: Buffer): string {
  const labels: string[] = []
  for (let at = 12; query[at]; at += query[at]! + 1)
    labels.push(query.subarray(at + 1, at + 1 + query[at]!).toString('latin1'))
  return labels.join('.').toLowerCase()
}

function dataFor(named: Named, asked: 'address' | 'mail' | undefined): Buffer | null {
  if (asked === 'address' && named === 'address') return Buffer.from([192, 0, 2, 1])
  if (asked !== 'mail') return null
  if (named === 'mail') return Buffer.from('\0\x0a\x04mail\x07example\0', 'latin1')
  return named === 'null mx' ? Buffer.from([0, 0, 0]) : null
}

function recordOf(typeAndClass: Buffer, data: Buffer): Buffer {
  const sizes = Buffer.alloc(6)
  sizes.writeUInt16BE(60, 2)
  sizes.writeUInt16BE(data.length, 4)
  return Buffer.concat([Buffer.from([0xc0, 12]), typeAndClass, sizes, data])
}
