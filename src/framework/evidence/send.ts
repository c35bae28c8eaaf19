import type { Context } from 'hono'
import { sandboxed } from '../../platform/http/headers.ts'
import { type DocumentType, documentTypes } from './document.ts'

type File = Readonly<{ name: string; type: DocumentType; content: Buffer }>

/** Sends a file that somebody put here: only ever to be saved, as what its bytes say it is. */
export function sendDocument(c: Context, { name, type, content }: File): Response {
  const { mime, ending } = documentTypes[type]
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
  return c.body(new Uint8Array(content), 200, {
    ...sandboxed,
    'content-type': mime.startsWith('text/') ? `${mime}; charset=${charsetOf(content)}` : mime,
    'content-disposition': `attachment; filename="document.${ending}"; filename*=UTF-8''${encoded}`,
  })
}

function charsetOf(content: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
