import { isIdentity } from '../platform/backup/seal.ts'
import { WrongArchive } from '../platform/backup/wrong-archive.ts'
import { readText } from '../platform/files.ts'
import { type Asking, findPassphrase } from './passphrase.ts'

/** What opens a backup: asked for only when it is closed that way. */
export type Keys = Readonly<{ identities: readonly string[]; passphrase: () => Promise<string> }>

/** The flags by which keys are named. */
export const keyOptions = { identity: { type: 'string' }, 'passphrase-file': { type: 'string' } } as const

/** The keys that flags, the environment or somebody at the terminal have. A passphrase is asked for once. */
export async function keysFrom(
  values: Readonly<{ identity?: string | undefined; 'passphrase-file'?: string | undefined }>,
  environment: NodeJS.ProcessEnv,
  ask: Asking,
): Promise<Keys> {
  const identities = values.identity === undefined ? [] : await readIdentities(values.identity)
  let asked: Promise<string> | undefined
  const passphrase = () => {
    asked ??= needPassphrase({ file: values['passphrase-file'], environment, ask })
    return asked
  }
  return { identities, passphrase }
}

async function needPassphrase(places: Parameters<typeof findPassphrase>[0]): Promise<string> {
  const found = await findPassphrase(places)
  if (found.outcome === 'refused') throw new WrongArchive(found.message)
  return found.passphrase
}

/** As `age-keygen` writes them: one a line, with remarks behind #. */
async function readIdentities(path: string): Promise<string[]> {
  const lines = (await readWhole(path)).split(/\r?\n/).map(line => line.trim())
  const identities = lines.filter(line => line !== '' && !line.startsWith('#'))
  if (identities.length > 0 && identities.every(isIdentity)) return identities
  throw new WrongArchive(`${path} holds no secret key of age: those begin with AGE-SECRET-KEY-1.`)
}

/** A file as text. Throws `WrongArchive` in one line when it cannot be read. */
export async function readWhole(path: string): Promise<string> {
  const read = await readText(path)
  if (read.outcome === 'refused') throw new WrongArchive(`${read.message}.`)
  return read.value
}
