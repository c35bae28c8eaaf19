import type { Carried } from './carrier.ts'

/** What nodemailer says of a failure. */
type Failure = { code?: unknown; responseCode?: unknown; command?: unknown; response?: unknown; message?: unknown }

/** 5xx replies that are about us and not about the letter: sign in first, use encryption first. */
const aboutUs = [530, 534, 535, 538]

/**
 * Whether another try makes sense. Only an answer to this very recipient or message is final: where the server does not
 * let us in at all, somebody can put that right, and no address is to blame.
 */
export function understandFailure(error: unknown): Carried {
  const { code, responseCode, command, response, message } = error as Failure
  const reply = typeof responseCode === 'number' ? responseCode : undefined
  const isFinal = reply !== undefined && reply >= 500 && !aboutUs.includes(reply)
  const isAboutThis = command === 'RCPT TO' || command === 'DATA'
  if (isFinal && isAboutThis) return { outcome: 'refused', code: shortCode(reply, response) }
  // nodemailer itself, or a server without SMTPUTF8, cannot write to such an address.
  if (code === 'EENVELOPE' && reply === undefined) return { outcome: 'refused', code: '553 5.1.3' }
  if (reply !== undefined && code !== 'ETLS') return { outcome: 'not now', code: shortCode(reply, response) }
  return { outcome: 'not now', code: closerCode(String(code), String(message)) }
}

/** nodemailer calls most that happens before a server answers ESOCKET; what it was stands among its words. */
function closerCode(code: string, message: string): string {
  if (code !== 'ESOCKET') return /^E[A-Z]{2,20}$/.test(code) ? code : 'ESEND'
  if (/certificate/i.test(message)) return 'ECERTIFICATE'
  return /\bE(CONN[A-Z]+|HOSTUNREACH|NETUNREACH|TIMEDOUT|PIPE)\b/.exec(message)?.[0] ?? code
}

/** `550 5.1.1` of a whole reply, without its words. */
function shortCode(reply: number, response: unknown): string {
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(typeof response === 'string' ? response : '')?.[1]
  return enhanced ? `${reply} ${enhanced}` : String(reply)
}
