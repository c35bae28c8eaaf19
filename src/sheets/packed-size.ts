import { constants, inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * Does a zip file unpack to at most so many bytes? Unpacks each part to see, and stops as soon as the limit is passed:
 * what a file says of its own sizes need not be true. False, too, when it is no zip that can be read.
 */
export function unpacksWithin(bytes: Buffer, limit: number): boolean {
  try {
    let left = limit
    for (const part of listParts(bytes)) {
      left -= part.packed ? inflateRawSync(part.content, within(left)).length : part.content.length
      if (left < 0) return false
    }
    return true
  } catch {
    return false
  }
}

/** Is there a part of this name in a zip file that can be read? Names are those of its directory. */
export function holdsPart(bytes: Buffer, name: RegExp): boolean {
  for (const { name: part } of listParts(bytes)) if (name.test(part)) return true
  return false
}

const within = (left: number) => ({ maxOutputLength: Math.max(left, 1), finishFlush: constants.Z_SYNC_FLUSH })

type Part = Readonly<{ name: string; packed: boolean; content: Buffer }>

/** The parts as the directory at the end of the file lists them. Throws where the file is cut or mangled. */
function* listParts(bytes: Buffer): Generator<Part> {
  let at = bytes.readUInt32LE(findEnd(bytes) + 16)
  const count = bytes.readUInt16LE(findEnd(bytes) + 10)
  for (let i = 0; i < count; i += 1) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new RangeError('not a zip')
    yield partAt(bytes, at)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

function partAt(bytes: Buffer, at: number): Part {
  const local = bytes.readUInt32LE(at + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
    packed: bytes.readUInt16LE(at + 10) === 8,
    content: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)),
  }
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at
  }
  throw new RangeError('not a zip')
}
