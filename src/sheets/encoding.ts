import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'win1252'

/** `text` is everything up to a byte that cannot be read; then `broken` says what to do about it. */
export type Decoded = Readonly<{ text: string; broken: string | null }>

export type Decoder = Readonly<{
  write: (bytes: Uint8Array) => Decoded
  end: () => Decoded
  notes: () => readonly string[]
}>

const saveAsUtf8 = 'Save the file again as “CSV UTF-8” and bring that one.'
const oldEncoding =
  'The file is in an older Western European encoding (Windows-1252), not in UTF-8. We read it that way: check that letters with accents and the £ sign look right.'

/** Tells UTF-16 from everything else by its mark or by where the zero bytes are; a mark is two bytes long. */
function recognise(start: Uint8Array): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1
  })
  const many = start.length / 5
  if (zeros[1]! > many && zeros[0] === 0) return 'utf-16le'
  if (zeros[0]! > many && zeros[1] === 0) return 'utf-16be'
  return 'utf-8'
}

/** How many bytes at the end belong to a letter whose rest is still to come. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

/** How many bytes from the start are good UTF-8, given that not all are. */
function goodUtf8(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    const part = bytes.subarray(0, middle)
    if (isUtf8(part.subarray(0, middle - unfinished(part)))) good = middle
    else bad = middle
  }
  return good - unfinished(bytes.subarray(0, good))
}

/**
 * Reads UTF-8, UTF-16 (with its mark or without) and, when the first letter outside ASCII is no UTF-8,
 * Windows-1252. A file that mixes them is broken, for half of its names would be wrong.
 */
export function createDecoder(start: Uint8Array): Decoder {
  let encoding = recognise(start)
  let tail: Buffer = Buffer.alloc(0)
  let sawUtf8 = false
  let first = true
  let other = encoding === 'utf-8' ? null : iconv.getDecoder(encoding)

  const withoutMark = (text: string): string => {
    if (!first || text === '') return text
    first = false
    return text.startsWith('\ufeff') ? text.slice(1) : text
  }

  function readUtf8(bytes: Buffer): Decoded {
    if (!isAscii(bytes)) sawUtf8 = true
    return { text: withoutMark(bytes.toString('utf8')), broken: null }
  }

  function readMixed(bytes: Buffer): Decoded {
    const good = goodUtf8(bytes)
    const before = readUtf8(bytes.subarray(0, good)).text
    if (sawUtf8) return { text: before, broken: `Here is a letter that cannot be read. ${saveAsUtf8}` }
    encoding = 'win1252'
    other = iconv.getDecoder('win1252')
    return readOther(before, bytes.subarray(good))
  }

  function readOther(before: string, bytes: Buffer): Decoded {
    const text = withoutMark(other!.write(bytes))
    const lost = text.indexOf('\ufffd')
    if (lost === -1) return { text: before + text, broken: null }
    return { text: before + text.slice(0, lost), broken: `Here is a letter that cannot be read. ${saveAsUtf8}` }
  }

  function write(piece: Uint8Array): Decoded {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    if (other) return readOther('', bytes)
    const all = tail.length === 0 ? bytes : Buffer.concat([tail, bytes])
    const whole = all.length - unfinished(all)
    tail = Buffer.from(all.subarray(whole))
    const ready = all.subarray(0, whole)
    return isUtf8(ready) ? readUtf8(ready) : takeTail(readMixed(ready))
  }

  /** Once the file turns out to be Windows-1252, bytes held back as half a letter are letters of their own. */
  function takeTail(decoded: Decoded): Decoded {
    if (!other || decoded.broken) return decoded
    const rest = tail
    tail = Buffer.alloc(0)
    return readOther(decoded.text, rest)
  }

  function end(): Decoded {
    const rest = tail
    tail = Buffer.alloc(0)
    return rest.length > 0 ? readMixed(rest) : { text: other?.end() ?? '', broken: null }
  }

  return { write, end, notes: () => (encoding === 'win1252' ? [oldEncoding] : []) }
}
