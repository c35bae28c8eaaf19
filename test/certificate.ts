import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { onTestFinished } from 'vitest'
import type { TlsFiles } from '../src/platform/door-settings.ts'

type Wanted = { name?: string; from?: Date; until?: Date }

/** A certificate made for this test alone, in files that are gone when it ends, and as text. */
export async function makeCertificate({ name = 'localhost', from, until }: Wanted = {}) {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: from ?? new Date(Date.now() - 3_600_000),
    notAfterDate: until ?? new Date(Date.now() + 90 * 86_400_000),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  })
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-tls-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const files: TlsFiles = { certificate: join(folder, 'chain.pem'), key: join(folder, 'key.pem') }
  await writeFile(files.certificate, cert)
  await writeFile(files.key, key)
  return { files, cert, key }
}
