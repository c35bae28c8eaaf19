import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { type ByteStream, type Entry, packArchive, unpackArchive } from './archive.ts'
import { inParts } from './parts.ts'
import { type Keys, type Lock, seal, unseal } from './seal.ts'

const entries: readonly Entry[] = [
  { name: 'manifest.json', body: Buffer.from('{}\n') },
  { name: 'tables/a.0001.copy', body: Buffer.from('1\tone\n'.repeat(400)) },
  { name: 'tables/b.0001.copy', body: Buffer.alloc(0) },
  { name: 'rows.json', body: Buffer.from('{ "a": 400, "b": 0 }\n') },
]

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all
}

const streamOf = (bytes: Uint8Array) => new Response(bytes.slice()).body as ByteStream
const bytesOf = async (stream: ByteStream) => Buffer.from(await new Response(stream).arrayBuffer())

async function make(lock: Lock): Promise<Buffer> {
  return bytesOf(await seal(packArchive(each(entries), new Date('2027-05-12')), lock))
}

async function open(bytes: Uint8Array, keys: Partial<Keys> = {}): Promise<Entry[]> {
  const found: Entry[] = []
  const all = { passphrase: async () => 'correct horse battery', identities: [], ...keys }
  for await (const entry of unpackArchive(await unseal(streamOf(bytes), all))) found.push(entry)
  return found.map(({ name, body }) => ({ name, body: Buffer.from(body) }))
}

const identity = await generateX25519Identity()
const other = await generateX25519Identity()
const recipients: Lock = { kind: 'recipients', recipients: [await identityToRecipient(identity)] }

/** One in so many bytes. */
const places = (bytes: Uint8Array, many: number) =>
  Array.from({ length: many }, (_, i) => Math.floor((bytes.length * i) / many))

describe('an archive', () => {
  // A passphrase is slow to try, which is what makes guessing dear.
  test('is not readable without its passphrase, and comes back with it', { timeout: 240_000 }, async () => {
    const closed = await make({ kind: 'passphrase', passphrase: 'correct horse battery' })
    expect(closed.includes('manifest.json')).toBe(false)
    expect(await open(closed)).toEqual(entries)
    await expect(open(closed, { passphrase: async () => 'wrong' })).rejects.toThrow(
      /^This does not open the backup: .+/,
    )
  })

  test('that is closed for a key opens with the secret half of that key alone', async () => {
    const closed = await make(recipients)
    expect(await open(closed, { identities: [other, identity] })).toEqual(entries)
    await expect(open(closed, { identities: [other] })).rejects.toThrow(/^This does not open the backup: .+/)
    await expect(open(closed)).rejects.toThrow('--identity')
  })

  test('is refused with one line wherever it was cut', async () => {
    for (const lock of [recipients, { kind: 'plain' } as const]) {
      const whole = await make(lock)
      for (const at of places(whole, 40)) {
        const opening = open(whole.subarray(0, at), { identities: [identity] })
        await expect(opening, `${lock.kind} ${at}`).rejects.toThrow(
          /^(This backup is damaged: .+|This is no backup .+)$/,
        )
      }
    }
  })

  test('is refused wherever a byte was changed, unless the byte means nothing', async () => {
    const line = /^(This backup is damaged: .+|This is no backup .+|This does not open the backup: .+)$/
    for (const lock of [recipients, { kind: 'plain' } as const]) {
      const whole = await make(lock)
      for (const at of places(whole, 80)) {
        const changed = Buffer.from(whole)
        changed[at] = (changed[at] ?? 0) ^ 4
        const result = await open(changed, { identities: [identity] }).catch(error => error.message)
        if (lock.kind === 'plain' && typeof result !== 'string') expect(result, String(at)).toEqual(entries)
        else expect(result, `${lock.kind} ${at}`).toMatch(line)
      }
    }
  })

  test.each([
    ['is empty', ''],
    ['is text', 'Team,Safe\nDays,Yes\n'.repeat(100)],
    ['is a picture', '\x89PNG\r\n\x1a\n'.repeat(200)],
  ])('a file that %s is no backup', async (_, text) => {
    await expect(open(Buffer.from(text))).rejects.toThrow('This is no backup that Goldthread made.')
  })

  test('that goes on after its end, or has its files in another order, is refused', async () => {
    const whole = await make({ kind: 'plain' })
    await expect(open(Buffer.concat([whole, whole]))).rejects.toThrow('damaged')
    await expect(open(Buffer.concat([whole.subarray(1024), whole.subarray(0, 1024)]))).rejects.toThrow('damaged')
  })
})

test('a table is cut into parts at the ends of rows, and loses nothing', async () => {
  const text = 'ab\ncdef\n\ngh\\nij\nk\n'
  for (const length of [1, 2, 3, 7, 100]) {
    const pieces = text.match(new RegExp(`[^]{1,${length}}`, 'g'))!.map(piece => Buffer.from(piece))
    const parts: string[] = []
    for await (const part of inParts(each(pieces), 4)) parts.push(part.toString())
    expect(parts.join('')).toBe(text)
    expect(parts.every(part => part.endsWith('\n') && part.length > 0)).toBe(true)
  }
})
