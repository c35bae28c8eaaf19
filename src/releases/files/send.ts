import type { Context } from 'hono'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const

/** Sends a file to keep, named after the title of its release. */
export function sendFile(
  c: Context,
  title: string,
  ending: keyof typeof types,
  body: string | Uint8Array<ArrayBuffer>,
): Response {
  const name = encodeURIComponent(nameFrom(title))
  return c.body(body, 200, {
    'content-type': types[ending],
    'content-disposition': `attachment; filename="release.${ending}"; filename*=UTF-8''${name}.${ending}`,
  })
}

/** Letters and figures of any script, with hyphens between them. */
function nameFrom(title: string): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...words.join('-')].slice(0, 80).join('').replace(/-$/, '') || 'release'
}
