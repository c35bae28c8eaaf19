import { createPrivateKey, type KeyObject } from 'node:crypto'
import { purposeOfKey } from '../ballots/key.ts'
import { minute } from '../platform/clock.ts'
import type { Seals } from '../platform/secrets.ts'

const open = new Map<string, KeyObject>()

/**
 * The key that signs the ballots of a survey, once it was opened, for a minute and no longer: to open it takes three times
 * as long as to sign with it, and hundreds come at the same moment. What is signed with it counts once it is written
 * down that somebody took it, and for that the survey has to be open.
 */
export function openKey(waveId: string): KeyObject | null {
  return open.get(waveId) ?? null
}

/** Opens the key as it lies sealed in the database. */
export function unsealKey(seals: Seals, waveId: string, sealed: Buffer): KeyObject {
  const der = seals.unseal(purposeOfKey(waveId), sealed)
  if (der === null) throw new Error('The key of a survey was sealed with another secret.')
  const key = createPrivateKey({ key: Buffer.from(der, 'base64'), type: 'pkcs8', format: 'der' })
  open.set(waveId, key)
  setTimeout(() => open.delete(waveId), minute).unref()
  return key
}
