import { alphabet } from './code.ts'

/** Eight letters of five bits each are ten hexadecimal digits of four: the first 40 bits of an id. */
const [letters, digits] = [8, 10]

/** The id of a survey in eight letters, to be typed or sent in a text message. It opens nothing that its address does not. */
export function shortOf(id: string): string {
  const start = Number.parseInt(id.replaceAll('-', '').slice(0, digits), 16)
  const all = Array.from({ length: letters }, (_, i) => alphabet[Math.floor(start / 32 ** i) % 32])
  return all.reverse().join('').toLowerCase()
}

/** The first and the last id that begin with these letters, however they were typed; null when no id can. */
export function idsBehind(typed: string): Readonly<{ first: string; last: string }> | null {
  const places = [...typed.toUpperCase()].map(letter => alphabet.indexOf(letter))
  if (places.length !== letters || places.includes(-1)) return null
  const start = places.reduce((sum, place) => sum * 32 + place, 0)
  const begin = start.toString(16).padStart(digits, '0')
  const filled = (digit: string) => begin.padEnd(32, digit).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return { first: filled('0'), last: filled('f') }
}
