import { makeMark } from './mark.ts'

/**
 * A mark for whoever has neither a browser nor a card that keeps a secret: it is made of what they know by heart. Few
 * answers are possible, so it is the weakest of the three: see docs/decisions/blind-ballots.md. Runs in browsers too.
 */

/** What is asked, in this order; nobody’s mark stays the same when one of them changes. */
export const memories = [
  { id: 'memory-mother', is: 'letter' },
  { id: 'memory-day', is: 'number' },
  { id: 'memory-street', is: 'letter' },
  { id: 'memory-siblings', is: 'number' },
] as const

/** Takes a slow phone about a second. It slows down whoever tries all answers, and keeps nobody from it. */
const rounds = 300_000

/** The mark of what somebody remembers in a series; null unless everything was answered. */
export async function markOfMemory(typed: readonly string[], series: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const meant = memories.map(({ is }, i) => meantBy(typed[i] ?? '', is))
  return meant.includes('') ? null : makeMark(await secretOf(meant, series), series)
}

/** What was meant, however it was typed: capitals, accents, spaces, a whole name for its first letter. '' for nothing. */
export function meantBy(typed: string, is: 'letter' | 'number'): string {
  const plain = typed.normalize('NFKD').toLowerCase().replace(arabicFigures, figure)
  if (is === 'letter') return /[\p{L}\p{N}]/u.exec(plain)?.[0] ?? ''
  return /\d+/.exec(plain)?.[0].replace(/^0+(?=\d)/, '') ?? ''
}

const arabicFigures = /[\u0660-\u0669\u06f0-\u06f9]/g
const figure = (of: string) => String(of.charCodeAt(0) & 15)

async function secretOf(meant: readonly string[], series: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await crypto.subtle.importKey('raw', bytes(meant.join('\n')), 'PBKDF2', false, ['deriveBits'])
  const salt = bytes(`Goldthread, a mark made of memory, series ${series}`)
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))
}
