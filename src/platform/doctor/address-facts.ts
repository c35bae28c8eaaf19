import { CannotStart } from '../cannot-start.ts'
import { readCertificate } from '../certificate.ts'
import type { Config } from '../config.ts'
import { isErrno } from '../errno.ts'

/** How people reach us, and what came back from there. */
export type AddressFacts = Readonly<{
  publicUrl: string
  host: string
  tls: TlsFacts | undefined
  answer: Answer
}>

/** The certificate in our files: why it cannot be used, or how long it lasts and whether it is for this name. */
export type TlsFacts = Readonly<{ broken: string } | { from: Date; until: Date; coversName: boolean }>

/** What asking for /health at the public address gave. `clockAhead` is how far its clock is ahead of ours, ms. */
export type Answer = Readonly<
  | { outcome: 'none'; reason: string }
  | { outcome: 'untrusted' }
  | { outcome: 'answered'; status: number; mark: string | null; clockAhead: number | null }
>

export async function gatherAddress(config: Config): Promise<AddressFacts> {
  const { publicUrl, host } = config
  const [tls, answer] = await Promise.all([gatherTls(config), askAt(publicUrl)])
  return { publicUrl, host, tls, answer }
}

async function gatherTls({ tls, publicUrl }: Config): Promise<TlsFacts | undefined> {
  if (!tls) return undefined
  try {
    const { from, until, covers } = await readCertificate(tls)
    return { from, until, coversName: covers(new URL(publicUrl).hostname.replace(/^\[|\]$/g, '')) }
  } catch (error) {
    if (error instanceof CannotStart) return { broken: error.message }
    throw error
  }
}

/** How long an answer may take, ms. */
const patience = 5_000

async function askAt(publicUrl: string): Promise<Answer> {
  try {
    const response = await fetch(`${publicUrl}/health`, { redirect: 'manual', signal: AbortSignal.timeout(patience) })
    await response.body?.cancel()
    const theirs = Date.parse(response.headers.get('date') ?? '')
    return {
      outcome: 'answered',
      status: response.status,
      mark: response.headers.get('goldthread-instance'),
      clockAhead: Number.isNaN(theirs) ? null : theirs - Date.now(),
    }
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    if (isErrno(cause, ...untrusted)) return { outcome: 'untrusted' }
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    return { outcome: 'none', reason: code || (error instanceof Error ? error.name : 'unknown') }
  }
}

const untrusted = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]
