import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { minute } from '../clock.ts'

/** The fields of a form as a person meant them: whole characters, no control characters, no space around. */
export type Form = Readonly<{
  /** The field's text; '' when it is missing. */
  one(name: string): string
  /** Every value of a field that can be ticked more than once. */
  many(name: string): readonly string[]
}>

/** What is wrong with a field, in the words its reader sees. `field` is the id of the control. */
export type FieldError = Readonly<{ field: string; text: string }>

/** A form turned into a value, or everything that is wrong with it. */
export type FormReading<T> = Readonly<
  { outcome: 'read'; value: T } | { outcome: 'wrong'; errors: readonly FieldError[] }
>

const mostBytes = 64 * 1024

/**
 * For forms with long texts: 50,000 characters of any script, each of which is sent as nine bytes. What a field holds is
 * for the form to say, at the field; a form that is cut off would lose all of it.
 */
export const longForm = 512 * 1024

/**
 * Reads a posted form. Throws 413 when it is longer than `limit` bytes, 415 when it is no plain form, and 408 when it
 * takes longer than a minute to arrive.
 */
export async function readForm(c: Context, limit = mostBytes, longest = minute): Promise<Form> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw new HTTPException(415)
  return formOf(new URLSearchParams((await readBody(c, limit, longest)).toString('utf8')))
}

export function formOf(fields: URLSearchParams): Form {
  return {
    one: name => plainText(fields.get(name) ?? ''),
    many: name => fields.getAll(name).map(plainText),
  }
}

/** Reads a body into memory. Throws 413 as soon as it is longer than `limit` bytes, and 400 when it breaks off. */
async function readBody(c: Context, limit: number, longest: number): Promise<Buffer> {
  // Browsers say how long a form is, and the server hands on no more than that: to read it in one go takes a fifth of the time.
  const isShort = Number(c.req.header('content-length') ?? Infinity) <= limit
  return isShort ? readAtOnce(c, limit, longest) : readInParts(c, limit, longest)
}

async function readAtOnce(c: Context, limit: number, longest: number): Promise<Buffer> {
  const { late, stop } = lateAfter(longest)
  try {
    const body = Buffer.from(await inTime(c.req.raw.arrayBuffer(), late))
    if (body.length > limit) throw new HTTPException(413)
    return body
  } finally {
    stop()
  }
}

async function readInParts(c: Context, limit: number, longest: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of incoming(c, longest)) {
    length += part.length
    if (length > limit) throw new HTTPException(413)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function* incoming(c: Context, longest: number): AsyncGenerator<Uint8Array> {
  const reader = c.req.raw.body?.getReader()
  if (!reader) return
  const { late, stop } = lateAfter(longest)
  try {
    for (let part = await inTime(reader.read(), late); !part.done; part = await inTime(reader.read(), late))
      yield part.value
  } finally {
    stop()
    reader.cancel().catch(() => undefined)
  }
}

type Late = Promise<'late'>

function lateAfter(longest: number): Readonly<{ late: Late; stop: () => void }> {
  let timer: NodeJS.Timeout | undefined
  const late: Late = new Promise(resolve => {
    timer = setTimeout(resolve, longest, 'late')
  })
  return { late, stop: () => clearTimeout(timer) }
}

/** What was read. Throws 400 when it broke off, and 408 when it came too late. */
async function inTime<T>(reading: Promise<T>, late: Late): Promise<T> {
  const read = await Promise.race([
    reading.catch(() => {
      throw new HTTPException(400)
    }),
    late,
  ])
  if (read === 'late') throw new HTTPException(408)
  return read as T
}

/** Control characters but tab and line feed go; composed and decomposed letters become the same. */
function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .trim()
}
