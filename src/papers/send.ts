import type { Context } from 'hono'

/** Sends a finished PDF, to be read at once or kept under this name. */
export function sendPdf(c: Context, name: string, bytes: Uint8Array<ArrayBuffer>): Response {
  return send(c, 'application/pdf', `${nameOf(name)}.pdf`, bytes)
}

/** The same for slides. */
export function sendSlides(c: Context, name: string, bytes: Uint8Array<ArrayBuffer>): Response {
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  return send(c, type, `${nameOf(name)}.pptx`, bytes)
}

const nameOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80) || 'results'

function send(c: Context, type: string, file: string, bytes: Uint8Array<ArrayBuffer>): Response {
  return c.body(bytes, 200, { 'content-type': type, 'content-disposition': `attachment; filename="${file}"` })
}
