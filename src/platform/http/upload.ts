import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** A file on its way in: the name it has on the other side, and its bytes as they come. */
export type Upload = Readonly<{ name: string; content: AsyncIterable<Uint8Array> }>

/**
 * Hands the file of a posted form to `use` while it arrives; nothing of it is kept in memory or on disk here. What
 * `use` leaves unread is read and dropped, since a browser shows no answer before it has sent everything. Null when no
 * file was chosen. Throws 415 when the form carries no files, and 400 when it breaks off: then `use` hears an error too.
 */
export async function readUpload<T>(c: Context, field: string, use: (file: Upload) => Promise<T>): Promise<T | null> {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\b.*boundary=/i.test(type) || !c.req.raw.body) throw new HTTPException(415)
  const limits = { files: 1, parts: 20, fieldSize: 1024, headerPairs: 20, headerSize: 16_384 }
  const parser = new Busboy({ headers: { 'content-type': type }, limits })
  let file: BusboyFileStream | null = null
  let result: Promise<T> | null = null
  parser.on('file', (name, stream, fileName) => {
    file = stream
    // A form that ends in the middle of a file ends the file with an error. Whoever reads it hears that; when nobody
    // does, because nothing was chosen or enough was read, the error must not end the process.
    stream.on('error', () => undefined)
    if (name === field && fileName) result = use({ name: fileName, content: unbroken(stream) })
    // A failure is thrown below; until then it must not count as one that nobody handles.
    if (result) result.catch(() => undefined).finally(() => stream.resume())
    else stream.resume()
  })
  await pipeline(Readable.fromWeb(c.req.raw.body as ReadableStream), parser).catch((error: Error) => {
    file?.destroy(error)
    throw new HTTPException(400)
  })
  return result
}

/** The loop over it may end early without closing the file, so that the rest can be dropped. */
async function* unbroken(stream: Readable): AsyncGenerator<Uint8Array> {
  yield* stream.iterator({ destroyOnReturn: false })
}
