import { createHash } from 'node:crypto'
import { createTarDecoder, createTarPacker } from 'modern-tar'
import { damaged } from './wrong-archive.ts'

/** Bytes on their way, as the web's streams carry them. */
export type ByteStream = ReadableStream<Uint8Array>

/** One file inside an archive. */
export type Entry = Readonly<{ name: string; body: Uint8Array }>

/** The last file: a line `digest  name` for each of the others, as `sha256sum --check` reads them. */
const sums = 'SHA256SUMS'

/** The largest file inside an archive that we read: parts of tables are about a tenth of it. */
const largestEntry = 1 << 30

/** An archive as a tar: each file whole, one after another, and their checksums at the end. */
export function packArchive(entries: AsyncIterable<Entry>, madeAt: Date): ByteStream {
  const { readable, controller } = createTarPacker()
  const pack = async () => {
    for await (const { name, body } of withSums(entries)) {
      const writer = controller.add({ name, size: body.length, mode: 0o600, mtime: madeAt, type: 'file' }).getWriter()
      await writer.write(body)
      await writer.close()
    }
    controller.finalize()
  }
  pack().catch(error => controller.error(error)) // Whoever reads the stream hears of it.
  return readable
}

async function* withSums(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  let lines = ''
  for await (const entry of entries) {
    lines += sumLine(entry)
    yield entry
  }
  yield { name: sums, body: Buffer.from(lines) }
}

/**
 * The files of an archive in their order. When the last has come, all were what they were when the archive was made.
 * Throws `WrongArchive` for one that is cut short, changed, or has more in it.
 */
export async function* unpackArchive(archive: ByteStream): AsyncGenerator<Entry> {
  let lines = ''
  let isWhole = false
  for await (const entry of filesOf(archive)) {
    if (isWhole) throw damaged()
    if (entry.name === sums) {
      if (Buffer.from(entry.body).toString('utf8') !== lines) throw damaged()
      isWhole = true
      continue
    }
    lines += sumLine(entry)
    yield entry
  }
  if (!isWhole) throw damaged()
}

async function* filesOf(archive: ByteStream): AsyncGenerator<Entry> {
  const files = archive.pipeThrough(createTarDecoder({ strict: true })).getReader()
  try {
    for (;;) {
      const { done, value: file } = await files.read()
      if (done) return
      if (file.header.type !== 'file' || file.header.size > largestEntry) throw damaged()
      yield { name: file.header.name, body: new Uint8Array(await new Response(file.body).arrayBuffer()) }
    }
  } catch (error) {
    // A disk that cannot be read has a code; a tar that makes no sense, or that age cannot vouch for, has none.
    throw error instanceof Error && 'code' in error ? error : damaged()
  } finally {
    await files.cancel().catch(() => undefined)
  }
}

function sumLine({ name, body }: Entry): string {
  return `${createHash('sha256').update(body).digest('hex')}  ${name}\n`
}
