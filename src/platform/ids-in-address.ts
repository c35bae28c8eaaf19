import { timingSafeEqual } from 'node:crypto'
import type { Keyed } from './secrets.ts'

/**
 * Two ids as part of an address that carries its own proof: a seal that only this instance can make. Nothing about it is
 * kept. What `purpose` says keeps one use apart from another.
 */
export function sealIds(keyed: Keyed, purpose: string, [one, two]: readonly [string, string]): string {
  const ids = Buffer.from((one + two).replaceAll('-', ''), 'hex')
  return Buffer.concat([ids, keyed(purpose, ids.toString('hex'))]).toString('base64url')
}

/** The ids that were sealed; null when that was not here, or not for this purpose. */
export function readSealedIds(keyed: Keyed, purpose: string, text: string): readonly [string, string] | null {
  if (!/^[\w-]{86}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  // The last letter stands for four bits of six: other letters would say the same.
  if (bytes.toString('base64url') !== text) return null
  const ids = bytes.subarray(0, 32)
  if (!timingSafeEqual(bytes.subarray(32), keyed(purpose, ids.toString('hex')))) return null
  return [asId(ids.subarray(0, 16)), asId(ids.subarray(16))]
}

function asId(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
