import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Form, formOf, longForm } from './form.ts'

/** A file on its way in: the name it has on the other side, and its bytes as they come. */
export type Upload = Readonly<{ name: string; content: AsyncIterable<Uint8Array> }>

/**
 * Hands the file of a posted form to `use` while it arrives; nothing of it is kept in memory or on disk here. What
 * `use` leaves unread is read and dropped, since a browser shows no answer before it has sent everything. Null when no
 * file was chosen. Throws 415 when the form carries no files, and 400 when it breaks off: then `use` hears an error too.
 */
export async function readUpload<T>(c: Context, field: string, use: (file: Upload) => Promise<T>): Promise<T | null> {
  return receive(c, field, use, { files: 1, parts: 20, fieldSize: 1024 }, () => undefined)
}

/** A file that was read whole: under the name it has on the other side, or only that it has too many bytes. */
export type WholeFile = Readonly<{ name: string; content: Buffer | 'too large' }>

/**
 * Reads a posted form with long texts and one file of at most `mostBytes`, both into memory. The file is null when none
 * was chosen; a form without it is read as it is, so that nothing typed is lost. Throws 413 when the texts are too long.
 */
export async function readFormWithFile(
  c: Context,
  field: string,
  mostBytes: number,
): Promise<Readonly<{ form: Form; file: WholeFile | null }>> {
  const fields = new URLSearchParams()
  let length = 0
  const limits = { files: 1, fields: 400, parts: 402, fieldSize: longForm }
  const file = await receive(
    c,
    field,
    upload => readWhole(upload, mostBytes),
    limits,
    (name, value, isCutOff) => {
      length += Buffer.byteLength(name) + Buffer.byteLength(value)
      if (isCutOff) length = Number.POSITIVE_INFINITY
      if (length <= longForm) fields.append(name, value)
    },
  )
  if (length > longForm) throw new HTTPException(413)
  return { form: formOf(fields), file }
}

async function readWhole({ name, content }: Upload, mostBytes: number): Promise<WholeFile> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of content) {
    length += part.length
    if (length > mostBytes) return { name, content: 'too large' }
    parts.push(part)
  }
  return { name, content: Buffer.concat(parts) }
}

type Limits = Readonly<{ files: number; fields?: number; parts: number; fieldSize: number }>
type Take = (name: string, value: string, isCutOff: boolean) => void

/** Reads a form with files: each field is handed to `take`, and the one file wanted to `use` while it arrives. */
async function receive<T>(
  c: Context,
  field: string,
  use: (file: Upload) => Promise<T>,
  limits: Limits,
  take: Take,
): Promise<T | null> {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\b.*boundary=/i.test(type) || !c.req.raw.body) throw new HTTPException(415)
  const parser = new Busboy({ headers: { 'content-type': type }, limits: { ...limits, ...headers } })
  let file: BusboyFileStream | null = null
  let result: Promise<T> | null = null
  parser.on('field', (name, value, _isNameCutOff, isCutOff) => take(name, value, isCutOff))
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

const headers = { headerPairs: 20, headerSize: 16_384 }

/** The loop over it may end early without closing the file, so that the rest can be dropped. */
async function* unbroken(stream: Readable): AsyncGenerator<Uint8Array> {
  yield* stream.iterator({ destroyOnReturn: false })
}
