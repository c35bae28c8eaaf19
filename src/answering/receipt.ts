import { wordList } from './word-list.ts'

/**
 * What somebody keeps who has answered: 16 random bytes as words, and a last word that shows whether one of them was
 * misread. It says nothing of who they are, of the ballot, or of the answer. Runs in browsers too.
 */
const receiptBytes = 16

/** Words of a receipt. */
export const receiptLength = receiptBytes + 1

export async function newReceipt(): Promise<string> {
  return writeReceipt(crypto.getRandomValues(new Uint8Array(receiptBytes)))
}

export async function writeReceipt(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return [...bytes, await checkOf(bytes)].map(byte => wordList[byte]).join(' ')
}

/** The bytes of a receipt, however it was typed; null when it is none, or when a word was misread. */
export async function readReceipt(typed: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const words = typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
  const bytes = words.map(word => wordList.indexOf(word))
  if (bytes.length !== receiptBytes + 1 || bytes.includes(-1)) return null
  const own = Uint8Array.from(bytes.slice(0, receiptBytes))
  return bytes.at(-1) === (await checkOf(own)) ? own : null
}

/** What is kept beside an answer: 32 bytes from which nobody can find the receipt. */
export async function digestOfReceipt(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(Uint8Array.from([...new TextEncoder().encode('receipt'), ...bytes]))
}

async function checkOf(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  return (await sha256(bytes))[0]!
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}
