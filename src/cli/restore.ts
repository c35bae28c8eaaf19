import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readErased } from '../platform/backup/erased.ts'
import { openArchive } from '../platform/backup/keep.ts'
import type { Manifest } from '../platform/backup/manifest.ts'
import { type Restoring, restore } from '../platform/backup/restore.ts'
import { isIdentity, unseal } from '../platform/backup/seal.ts'
import { WrongArchive } from '../platform/backup/wrong-archive.ts'
import type { Config } from '../platform/config.ts'
import type { OwnerConnection } from '../platform/db.ts'
import { messageOf } from '../platform/errno.ts'
import { readText } from '../platform/files.ts'
import { fingerprintOf } from '../platform/instance.ts'
import { findKeptSecret } from '../platform/kept-secret.ts'
import { type Asking, findPassphrase } from './passphrase.ts'
import type { Terminal } from './terminal.ts'

export const restoreUsage = `goldthread restore FILE [--identity FILE] [--passphrase-file FILE] [--erased FILE] [--new-secret]

  Puts a backup into a database that holds no organisation: all of it, or nothing. Stop Goldthread first.
  A passphrase is asked for, or taken from GOLDTHREAD_BACKUP_PASSPHRASE.

  --identity         a file with the secret half of the key that it was closed with (AGE-SECRET-KEY-1…)
  --passphrase-file  a file with the passphrase
  --erased           a file with the ids of members who were erased after the backup was made, one a line
  --new-secret       the instance's secret is lost: the next start makes a new one

  FILE is - for standard input.
  Exit 0: restored. 1: the database is not fit for it. 2: the file, or its key, is wrong. docs/running/backup.md says more.`

type RestoreRequest = Readonly<{
  file: string
  identities: readonly string[]
  passphrase: () => Promise<string>
  restoring: Restoring
}>
type ParsedRestore = Readonly<
  { outcome: 'asked'; request: RestoreRequest } | { outcome: 'help' } | { outcome: 'refused'; message: string }
>

const options = {
  identity: { type: 'string' },
  'passphrase-file': { type: 'string' },
  erased: { type: 'string' },
  'new-secret': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments after `restore`, and the files they name. */
export async function parseRestore(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  ask: Asking,
): Promise<ParsedRestore> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (values.help) return { outcome: 'help' }
    const [file] = positionals
    if (file === undefined || positionals.length > 1) return refuse('Name one backup to restore.')
    const identities = values.identity === undefined ? [] : await readIdentities(values.identity)
    const erased = values.erased === undefined ? [] : await readErasedFrom(values.erased)
    const passphrase = () => needPassphrase({ file: values['passphrase-file'], environment, ask })
    const restoring = { erased, newSecret: values['new-secret'] ?? false }
    return { outcome: 'asked', request: { file, identities, passphrase, restoring } }
  } catch (error) {
    return refuse(messageOf(error))
  }
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

async function readErasedFrom(path: string): Promise<string[]> {
  const read = readErased(await readWhole(path))
  if ('ids' in read) return read.ids
  throw new WrongArchive(`${path}:${read.wrongLine}: this is no id of a member.`)
}

async function readWhole(path: string): Promise<string> {
  const read = await readText(path)
  if (read.outcome === 'refused') throw new WrongArchive(`${read.message}.`)
  return read.value
}

/** Restores, and says what comes next. Answers the exit code; nothing that is said counts people. */
export async function restoreCommand(
  owner: OwnerConnection,
  { file, identities, passphrase, restoring }: RestoreRequest,
  config: Config,
  { out }: Terminal,
): Promise<number> {
  const archive = await unseal(await openArchive(file), { passphrase, identities })
  const manifest = await restore(owner, archive, restoring)
  out(
    `Restored ${manifest.tables.length} tables, as they were at ${manifest.madeAt} in Goldthread ${manifest.goldthread}.`,
  )
  out('Every checksum was right. Signing keys: there were none to restore.')
  out(await sayOfSecret(manifest, restoring, config))
  out('Then start Goldthread. Everybody signs in anew; letters and answers that were under way have to be sent again.')
  return 0
}

/** The secret is not in the archive, and without the right one Goldthread does not start. */
async function sayOfSecret(
  { secretFingerprint }: Manifest,
  { newSecret }: Restoring,
  { secret, dataFolder }: Config,
): Promise<string> {
  const path = join(dataFolder, 'secret')
  if (newSecret || secretFingerprint === null) return 'The next start takes the secret it finds, or makes one.'
  const here = secret ?? (await findKeptSecret(path))
  if (here !== undefined && fingerprintOf(here) === secretFingerprint) return "The instance's secret is in its place."
  return `First put back the instance's secret: the file ${path}, or GOLDTHREAD_SECRET. If it is lost, empty the database and restore with --new-secret.`
}

function refuse(message: string): ParsedRestore {
  return { outcome: 'refused', message }
}
