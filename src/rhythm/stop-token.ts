import { timingSafeEqual } from 'node:crypto'
import type { Keyed } from '../platform/secrets.ts'

/** Whose letters an address stops. */
export type Reader = Readonly<{ organisationId: string; memberId: string }>

const purpose = 'stop the weekly letter'

/** An address that stops the letters of one person: whose, and a seal that only this instance can make. */
export function stopTokenFor(keyed: Keyed, { organisationId, memberId }: Reader): string {
  const whose = Buffer.from((organisationId + memberId).replaceAll('-', ''), 'hex')
  return Buffer.concat([whose, sealOf(keyed, whose)]).toString('base64url')
}

/** Whose letters to stop; null when the token was not made here. */
export function readStopToken(keyed: Keyed, token: string): Reader | null {
  if (!/^[\w-]{86}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const whose = bytes.subarray(0, 32)
  if (!timingSafeEqual(bytes.subarray(32), sealOf(keyed, whose))) return null
  return { organisationId: asId(whose.subarray(0, 16)), memberId: asId(whose.subarray(16)) }
}

const sealOf = (keyed: Keyed, whose: Buffer) => keyed(purpose, whose.toString('hex'))

function asId(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
