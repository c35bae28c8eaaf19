import { createHash, randomBytes } from 'node:crypto'
import { ballotBytes, isSigned, signatureBytes } from '../ballots/blind-signature.ts'
import { digestOfCode, readCode } from '../ballots/code.ts'
import type { Form } from '../platform/http/form.ts'
import type { MessageKey } from '../questionnaires/messages.ts'
import { markOfCard } from './mark.ts'
import type { Used } from './queries.ts'
import { digestOfReceipt, readReceipt } from './receipt.ts'
import type { WaveToAnswer } from './wave.ts'

/** What somebody wants who sends the form: to see what will be kept, to change it, or to send it. */
export type Step = 'look' | 'change' | 'send'

export function stepIn(form: Form): Step {
  const step = form.one('step')
  return step === 'send' || step === 'change' ? step : 'look'
}

/** A number for the row, as the page before drew it; null when it is none. */
export function rowIdIn(form: Form): string | null {
  const id = form.one('row')
  return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id) ? id : null
}

type Read<T> = Readonly<{ outcome: 'read'; value: T }> | Readonly<{ outcome: 'wrong'; field: string; why: MessageKey }>

const read = <T>(value: T): Read<T> => ({ outcome: 'read', value })

/** What the answer is put in with: the ballot of the browser's script, a code, or nothing where nothing is needed. */
export function usedIn(form: Form, { publicKey, isOpenChannel, isVote }: WaveToAnswer): Read<Used> {
  const ballot = Buffer.from(form.one('ballot'), 'base64url')
  if (ballot.length > 0) {
    const signature = Buffer.from(form.one('signature'), 'base64url')
    const isOurs = ballot.length === ballotBytes && signature.length === signatureBytes
    if (!isOurs || !isSigned(publicKey, ballot, signature))
      return { outcome: 'wrong', field: 'code', why: 'ballot-wrong' }
    return read({ way: 'ballot', digest: createHash('sha256').update(ballot).digest() })
  }
  const typed = form.one('code')
  const code = readCode(typed)
  if (code && !isVote) return read({ way: 'code', digest: digestOfCode(code) })
  if (typed === '' && isOpenChannel) return read({ way: 'open', digest: openDigest(form) })
  return { outcome: 'wrong', field: 'code', why: 'code-wrong' }
}

/** Sent twice, it is the same answer: what it is put in with then hangs on the row. */
function openDigest(form: Form): Buffer {
  const id = rowIdIn(form)
  return id ? createHash('sha256').update(`open ${id}`).digest() : randomBytes(32)
}

/** The receipt: its fingerprint from the browser's script, or its words from the page before. */
export async function receiptIn(form: Form): Promise<Uint8Array | null> {
  const digest = Buffer.from(form.one('receipt-digest'), 'base64url')
  if (digest.length === 32) return digest
  return digestOfTyped(form.one('receipt'))
}

/**
 * Does whoever sends it hold the receipt? A fingerprint may have been seen over somebody's shoulder; the words are with
 * whoever made them.
 */
export async function isReceiptShown(form: Form, receipt: Uint8Array): Promise<boolean> {
  const digest = await digestOfTyped(form.one('receipt'))
  return digest !== null && Buffer.from(digest).equals(receipt)
}

/** The words of the receipt from the page before; null when they are none. */
export async function receiptWordsIn(form: Form): Promise<string | null> {
  const words = form.one('receipt')
  return (await readReceipt(words)) ? words : null
}

/** The fingerprint of a receipt that somebody typed; null when these are not the words of one. */
export async function digestOfTyped(typed: string): Promise<Uint8Array | null> {
  const bytes = await readReceipt(typed)
  return bytes && digestOfReceipt(bytes)
}

/** A few letters that stand on a device for a receipt, so that others who use it do not find what was begun under it. */
export function lettersFor(digest: Uint8Array | null): string {
  return digest ? Buffer.from(digest).toString('base64url').slice(0, 12) : ''
}

/**
 * The mark somebody wants beside their answer: made by the browser's script, or of the words of a card. Null for none, as
 * where there is no series; `wrong` when the words are none of a card.
 */
export async function markIn(form: Form, { seriesId }: WaveToAnswer): Promise<Uint8Array | null | 'wrong'> {
  if (!seriesId) return null
  const made = Buffer.from(form.one('mark'), 'base64url')
  if (made.length === 32) return made
  const words = form.one('mark-words')
  return words === '' ? null : ((await markOfCard(words, seriesId)) ?? 'wrong')
}
