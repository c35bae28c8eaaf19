/** Letters and figures that cannot be taken for one another: no I, L, O or U. After Crockford's base 32. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** A code to join with, from so many random bytes: 60 bits, in three groups of four. */
export function codeFrom(random: Uint8Array): string {
  if (random.length < length) throw new RangeError(`A code takes ${length} random bytes.`)
  const letters = [...random.subarray(0, length)].map(byte => alphabet[byte % alphabet.length])
  return asWritten(letters.join(''))
}

export const randomBytesOfCode = length

/** What somebody meant who typed this, as it is written on the strip; null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\-‐‑–—._]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const isCode = letters.length === length && [...letters].every(letter => alphabet.includes(letter))
  return isCode ? asWritten(letters) : null
}

function asWritten(letters: string): string {
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}
