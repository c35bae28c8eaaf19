import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:https'
import { isIP } from 'node:net'
import { CannotStart } from './cannot-start.ts'
import { day } from './clock.ts'
import type { TlsFiles } from './door-settings.ts'
import { messageOf } from './errno.ts'

/** A certificate and its key, as they stand in their files, and what the certificate says. */
export type Certificate = Readonly<{
  cert: string
  key: string
  from: Date
  until: Date
  covers(host: string): boolean
}>

/** Reads both files. Throws `CannotStart` with one line when they cannot be read, or do not belong together. */
export async function readCertificate(files: TlsFiles): Promise<Certificate> {
  const [cert, key] = await Promise.all([readPem('TLS_CERT', files.certificate), readPem('TLS_KEY', files.key)])
  const certificate = parse(
    `TLS_CERT: ${files.certificate} holds no certificate in PEM form.`,
    () => new X509Certificate(cert),
  )
  const privateKey = parse(`TLS_KEY: ${files.key} holds no key in PEM form, or one with a passphrase.`, () =>
    createPrivateKey(key),
  )
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new CannotStart(
      `TLS_KEY: the key in ${files.key} does not belong to the certificate in ${files.certificate}.`,
    )
  }
  return {
    cert,
    key,
    from: new Date(certificate.validFrom),
    until: new Date(certificate.validTo),
    covers: host => Boolean(isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)),
  }
}

/** Throws `CannotStart` with one line when no browser would take this certificate today. */
export function refuseExpired({ from, until }: Certificate, now: Date): void {
  if (until <= now) {
    throw new CannotStart(`TLS_CERT: the certificate expired on ${dayOf(until)}. Renew it, then start again.`)
  }
  if (from > now) {
    throw new CannotStart(
      `TLS_CERT: the certificate is not valid before ${dayOf(from)}. Is the clock of this machine right?`,
    )
  }
}

/** What a server needs to speak https with this certificate. */
export function secureContext({ cert, key }: Certificate) {
  return { cert, key, minVersion: 'TLSv1.2' } as const
}

/**
 * Certificates are renewed every few weeks, and nobody should have to think of us then. What is returned looks at the
 * files and lets the server use what is new in them. Half-written or mismatched files change nothing: it throws.
 */
export function renewing(server: Server, files: TlsFiles, first: Certificate): () => Promise<void> {
  let current = first
  return async () => {
    const found = await readCertificate(files)
    if (found.cert !== current.cert || found.key !== current.key) server.setSecureContext(secureContext(found))
    current = found
  }
}

/** Whole days until it expires; negative afterwards. */
export function daysLeft({ until }: Pick<Certificate, 'until'>, now: Date): number {
  return Math.floor((until.getTime() - now.getTime()) / day)
}

async function readPem(setting: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new CannotStart(`${setting}: ${path} cannot be read: ${messageOf(error)}.`)
  }
}

function parse<T>(refusal: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new CannotStart(refusal)
  }
}

function dayOf(moment: Date): string {
  return moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
