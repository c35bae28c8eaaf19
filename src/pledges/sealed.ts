import { type Seals, sealsBy } from '../platform/secrets.ts'

const words = 'the words of a pledge'

/** Words that only the holder of this secret can read. The secret is kept nowhere here. */
export const sealWords = (secret: string, text: string): Buffer => sealsBy(secret).seal(words, text)

/** Throws when they were sealed with another secret: whoever found them by its digest holds the right one. */
export function openWords(secret: string, sealed: Uint8Array): string {
  const text = sealsBy(secret).unseal(words, sealed)
  if (text === null) throw new Error('The words of a pledge were sealed with another secret.')
  return text
}

const purposeOfMember = (memberId: string) => `the pledge of ${memberId}`

/** The secret as it is kept for somebody who works here, so that they need no link. */
export const keepSecret = (seals: Seals, memberId: string, secret: string): Buffer =>
  seals.seal(purposeOfMember(memberId), secret)

/** Null when it was kept for somebody else, or before the instance had another secret. */
export const openSecret = (seals: Seals, memberId: string, kept: Uint8Array): string | null =>
  seals.unseal(purposeOfMember(memberId), kept)

/** Where letters go, and what the link in them holds. */
export type Addressed = Readonly<{ email: string; secret: string }>

const purposeOfLetters = (id: string) => `letters about the pledge ${id}`

export const sealAddress = (seals: Seals, id: string, { email, secret }: Addressed): Buffer =>
  seals.seal(purposeOfLetters(id), `${secret}${email}`)

/** Null when the instance had another secret when it was sealed. */
export function openAddress(seals: Seals, id: string, sealed: Uint8Array): Addressed | null {
  const text = seals.unseal(purposeOfLetters(id), sealed)
  return text === null ? null : { secret: text.slice(0, 43), email: text.slice(43) }
}

/** The words of somebody who works here, as hexadecimal text has them. Null when they cannot be opened any more. */
export function openKept(seals: Seals, memberId: string, kept: string, words: string): string | null {
  const secret = openSecret(seals, memberId, bytesOf(kept))
  return secret === null ? null : openWords(secret, bytesOf(words))
}

/** Bytes as PostgreSQL writes them into JSON: `\x0a1b`. */
const bytesOf = (hex: string) => Buffer.from(hex.replace(/^\\x/, ''), 'hex')
