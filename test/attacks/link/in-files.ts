import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answered, Mark } from './answered.ts'
import type { Order, Orders } from './order.ts'

/** Bytes in which somebody looks for people and answers, and where they come from. `writtenAt`: when a file was written last. */
export type Bytes = Readonly<{ from: string; bytes: Buffer; writtenAt?: number }>

/**
 * Every order in which people, or answers, stand in bytes: by the first place of each, and by the last; also in all files
 * one after another, as they were written last.
 */
export function ordersInBytes(all: readonly Bytes[], answered: readonly Answered[]): Orders {
  const find = {
    people: finder(answered.map(({ person }) => person)),
    answers: finder(answered.map(({ answer, takenBack }) => [...answer, ...takenBack])),
  }
  const ordersOf = (kind: keyof Orders) => {
    const places = all.map(({ from, bytes, writtenAt }) => ({ from, writtenAt, found: find[kind](bytes) }))
    const files = places.filter(({ writtenAt }) => writtenAt !== undefined)
    const inTime = files.sort((one, other) => one.writtenAt! - other.writtenAt!).flatMap(({ found }) => found)
    const lists = [...places, { from: 'all files, as they were written', found: inTime }]
    return lists.flatMap(({ from, found }) => firstAndLast(from, found))
  }
  return { people: ordersOf('people'), answers: ordersOf('answers') }
}

function firstAndLast(from: string, found: readonly number[]): Order[] {
  const [first, last] = [[...new Set(found)], [...new Set(found.toReversed())].toReversed()]
  if (first.length < 2) return []
  return [
    { from: `${from}, first`, people: first },
    { from: `${from}, last`, people: last },
  ]
}

/** Of whom one of these marks stands in the bytes. */
export function whoseIn(all: readonly Bytes[], marks: readonly (readonly Mark[])[]): ReadonlySet<number> {
  const find = finder(marks)
  return new Set(all.flatMap(({ bytes }) => find(bytes)))
}

/** Finds whose marks stand in bytes, thousands of them in one go: most bytes are ruled out by the two they begin with. */
function finder(all: readonly (readonly Mark[])[]): (bytes: Buffer) => number[] {
  const keyOf = (bytes: Buffer, at: number) => bytes.toString('latin1', at, at + 12)
  const known = new Map<string, number>()
  const beginnings = new Uint8Array(65_536)
  for (const [place, marks] of all.entries())
    for (const bytes of marks.flatMap(waysToWrite)) {
      known.set(keyOf(bytes, 0), place)
      beginnings[bytes.readUInt16BE(0)] = 1
    }
  return bytes => {
    const found: number[] = []
    for (let at = 0; at + 12 <= bytes.length; at += 1) {
      if (!beginnings[(bytes[at]! << 8) | bytes[at + 1]!]) continue
      const place = known.get(keyOf(bytes, at))
      if (place !== undefined) found.push(place)
    }
    return found
  }
}

function waysToWrite(mark: Mark): Buffer[] {
  if (typeof mark === 'string' && mark.includes('@')) return [Buffer.from(mark)]
  const bytes = typeof mark === 'string' ? Buffer.from(mark.replaceAll('-', ''), 'hex') : mark
  const texts = [bytes.toString('hex'), bytes.toString('base64'), bytes.toString('base64url')]
  return [bytes, ...new Set([...texts, ...(typeof mark === 'string' ? [mark] : [])])].map(text => Buffer.from(text))
}

/** Every file below a folder; those of the write-ahead log as one, in the order in which it was written. */
export async function readFolder(folder: string): Promise<Bytes[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const files: Bytes[] = []
  for (const path of paths.sort()) {
    // What goes while we look was thrown away.
    const file = await Promise.all([readFile(path), stat(path)]).catch(() => null)
    if (!file?.[0].length) continue
    const [bytes, { mtimeMs: writtenAt }] = file
    files.push({ from: path.slice(folder.length + 1), bytes, writtenAt })
  }
  const isLog = ({ from }: Bytes) => from.includes('pg_wal/')
  const log = Buffer.concat(files.filter(isLog).map(({ bytes }) => bytes))
  return [...files.filter(file => !isLog(file)), { from: writeAheadLog, bytes: log }]
}

export const writeAheadLog = 'the write-ahead log'
