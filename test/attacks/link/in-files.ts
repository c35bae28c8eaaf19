import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answered } from './answering.ts'
import type { Order } from './order.ts'

type Mark = Readonly<{ kind: 'people' | 'answers'; place: number; bytes: Buffer }>

/** Bytes in which somebody looks for people and answers, under the name of where they come from. */
export type Bytes = Readonly<{ from: string; bytes: Buffer }>

/** Every order in which people, or answers, stand in bytes: by the first place of each, and by the last. */
export function ordersInBytes(
  all: readonly Bytes[],
  answered: readonly Answered[],
): { people: Order[]; answers: Order[] } {
  const find = finder(answered)
  const found: { people: Order[]; answers: Order[] } = { people: [], answers: [] }
  for (const { from, bytes } of all) {
    const marks = find(bytes)
    for (const kind of ['people', 'answers'] as const) {
      const places = marks.filter(mark => mark.kind === kind).map(({ place }) => place)
      const [first, last] = [[...new Set(places)], [...new Set(places.toReversed())].toReversed()]
      if (first.length > 1)
        found[kind].push({ from: `${from}, first`, people: first }, { from: `${from}, last`, people: last })
    }
  }
  return found
}

/** Finds thousands of marks in one go: most bytes are ruled out by the two they begin with. */
function finder(answered: readonly Answered[]): (bytes: Buffer) => Mark[] {
  const marks = answered.flatMap(({ memberId, row, receipt, spent }, place): Mark[] => [
    ...waysToWrite(memberId).map(bytes => ({ kind: 'people' as const, place, bytes })),
    ...[row, receipt, spent].flatMap(waysToWrite).map(bytes => ({ kind: 'answers' as const, place, bytes })),
  ])
  const keyOf = (bytes: Buffer, at: number) => bytes.toString('latin1', at, at + 12)
  const known = new Map(marks.map(mark => [keyOf(mark.bytes, 0), mark]))
  const beginnings = new Uint8Array(65_536)
  for (const { bytes } of marks) beginnings[bytes.readUInt16BE(0)] = 1
  return bytes => {
    const found: Mark[] = []
    for (let at = 0; at + 12 <= bytes.length; at += 1) {
      if (!beginnings[(bytes[at]! << 8) | bytes[at + 1]!]) continue
      const mark = known.get(keyOf(bytes, at))
      if (mark) found.push(mark)
    }
    return found
  }
}

function waysToWrite(mark: string | Buffer): Buffer[] {
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
    const bytes = await readFile(path).catch(() => null)
    if (bytes?.length) files.push({ from: path.slice(folder.length + 1), bytes })
  }
  const isLog = ({ from }: Bytes) => from.includes('pg_wal/')
  const log = Buffer.concat(files.filter(isLog).map(({ bytes }) => bytes))
  return [...files.filter(file => !isLog(file)), { from: writeAheadLog, bytes: log }]
}

export const writeAheadLog = 'the write-ahead log'
