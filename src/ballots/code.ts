import { createHash, randomBytes } from 'node:crypto'

/** Letters and figures that nobody takes for one another when they are read from paper: 32, five bits each. */
export const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ' // without I, O, 0 and 1
const length = 16

/** A code for one answer: 80 random bits, in fours. */
export function newCode(): string {
  const letters = [...randomBytes(length)].map(byte => alphabet[byte % alphabet.length])
  return letters.join('').replace(/.{4}(?=.)/g, '$&-')
}

/** A code as it was meant, however it was typed; null when it can be none. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s.–—-]/g, '')
  return letters.length === length && [...letters].every(letter => alphabet.includes(letter)) ? letters : null
}

/** What is kept of a code. Nobody can guess 80 random bits, so a plain digest is enough. */
export function digestOfCode(letters: string): Buffer {
  return createHash('sha256')
    .update(`code ${letters.replaceAll('-', '')}`)
    .digest()
}
