/** The largest prime below 2^31. Relations are solved modulo this prime: exact, and never in floating point. */
export const prime = 2_147_483_647

/** a + b modulo the prime. Both in 0 … prime − 1. */
export function add(a: number, b: number): number {
  const sum = a + b
  return sum >= prime ? sum - prime : sum
}

export function negate(a: number): number {
  return a === 0 ? 0 : prime - a
}

/** a × b modulo the prime, in two halves so that no step leaves the 53 bits of a double. */
export function multiply(a: number, b: number): number {
  if (a === 1) return b
  if (b === 1) return a
  const high = (a * (b >>> 16)) % prime
  return (high * 65_536 + a * (b & 65_535)) % prime
}

/** The inverse of a non-zero residue, by Fermat's little theorem. */
export function invert(a: number): number {
  if (a === 1 || a === prime - 1) return a
  let result = 1
  let square = a
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = multiply(result, square)
    square = multiply(square, square)
  }
  return result
}

/** The residue as the whole number nearest zero: prime − 1 is −1. */
export function signed(a: number): number {
  return a > prime / 2 ? a - prime : a
}
