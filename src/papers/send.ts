import type { Context } from 'hono'

/** Sends a finished PDF, to be read at once or kept under this name. */
export function sendPdf(c: Context, name: string, bytes: Uint8Array<ArrayBuffer>): Response {
  const file = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return c.body(bytes, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${file}.pdf"`,
  })
}
