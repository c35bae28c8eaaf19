import { read } from './device.ts'

/** A ballot that was signed and is not used yet, as `issuing` keeps it on the device. */
export type Ballot = Readonly<{ ballot: string; signature: string }>

/** The ballot on this device for the survey that a form answers. */
export function ballotFor(form: HTMLFormElement): Ballot | null {
  const kept = JSON.parse(read(`ballot ${form.dataset.answer}`) ?? 'null') as Partial<Ballot> | null
  return kept?.ballot && kept.signature ? { ballot: kept.ballot, signature: kept.signature } : null
}

/**
 * Where something lies that belongs to one answer: to that of the ballot on this device, to one that takes the place of an
 * earlier answer, or else to one without either. So nobody finds what was kept for somebody else’s ballot or receipt, and
 * what was typed to replace an answer never becomes a second one. The receipt itself is kept nowhere: a few letters of its
 * fingerprint stand for it.
 */
export function ownPlace(form: HTMLFormElement, what: string): string {
  const place = `${what} ${form.dataset.answer}`
  if (form.querySelector('[name=replaces]')) return `${place} again ${form.dataset.answerAgain}`
  const ballot = ballotFor(form)
  return ballot ? `${place} ${ballot.ballot.slice(0, 12)}` : place
}

/** What is kept for one answer until it is in. */
export const ownThings = ['answers', 'receipt', 'row', 'unsure', 'sent'] as const
