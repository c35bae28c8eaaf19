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
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(resolve, longest, 'late')
  })
  try {
    for (let part = await next(reader, late); !part.done; part = await next(reader, late)) yield part.value
  } finally {
    clearTimeout(timer)
    reader.cancel().catch(() => undefined)
  }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>, late: Promise<'late'>) {
  const read = reader.read().catch(() => {
    throw new HTTPException(400)
  })
  const part = await Promise.race([read, late])
  if (part === 'late') throw new HTTPException(408)
  return part
}

/** Control characters but tab and line feed go; composed and decomposed letters become the same. */
function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .trim()
}
