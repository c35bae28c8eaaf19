import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { eraseAgain, removeAgain } from '../people/erasure/queries.ts'
import { readGone } from '../platform/backup/gone-list.ts'
import { openArchive } from '../platform/backup/keep.ts'
import type { Manifest } from '../platform/backup/manifest.ts'
import { type Restoring, restore } from '../platform/backup/restore.ts'
import { unseal } from '../platform/backup/seal.ts'
import type { Gone } from '../platform/backup/since.ts'
import { WrongArchive } from '../platform/backup/wrong-archive.ts'
import type { Config } from '../platform/config.ts'
import type { OwnerConnection } from '../platform/db.ts'
import { messageOf } from '../platform/errno.ts'
import { fingerprintOf } from '../platform/instance.ts'
import { findKeptSecret } from '../platform/kept-secret.ts'
import type { Db } from '../platform/schema.ts'
import { type Keys, keyOptions, keysFrom, readWhole } from './keys.ts'
import type { Asking } from './passphrase.ts'
import type { Terminal } from './terminal.ts'

export const restoreUsage = `goldthread restore FILE [--identity FILE] [--passphrase-file FILE] [--erased FILE] [--new-secret]

  Puts a backup into a database that holds no organisation: all of it, or nothing. Stop Goldthread first.
  A passphrase is asked for, or taken from GOLDTHREAD_BACKUP_PASSPHRASE.

  --identity         a file with the secret half of the key that it was closed with (AGE-SECRET-KEY-1…)
  --passphrase-file  a file with the passphrase
  --erased           a list of who was erased after the backup was made, as goldthread erased writes it
  --new-secret       the instance's secret is lost: the next start makes a new one

  FILE is - for standard input.
  Exit 0: restored. 1: the database is not fit for it. 2: the file, or its key, is wrong. docs/running/backup.md says more.`

type RestoreRequest = Readonly<{
  file: string
  keys: Keys
  gone: Gone | null
  newSecret: boolean
}>
type ParsedRestore = Readonly<
  { outcome: 'asked'; request: RestoreRequest } | { outcome: 'help' } | { outcome: 'refused'; message: string }
>

const options = {
  ...keyOptions,
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
    const keys = await keysFrom(values, environment, ask)
    const gone = values.erased === undefined ? null : await readGoneFrom(values.erased)
    return { outcome: 'asked', request: { file, keys, gone, newSecret: values['new-secret'] ?? false } }
  } catch (error) {
    return refuse(messageOf(error))
  }
}

async function readGoneFrom(path: string): Promise<Gone> {
  const read = readGone(await readWhole(path))
  if ('members' in read) return read
  throw new WrongArchive(`${path}:${read.wrongLine}: this is no id of a member, a passkey, a pledge or a reader.`)
}

/** Restores, and says what comes next. Answers the exit code; nothing that is said counts people. */
export async function restoreCommand(
  owner: OwnerConnection,
  { file, keys, gone, newSecret }: RestoreRequest,
  config: Config,
  { out }: Terminal,
): Promise<number> {
  const archive = await unseal(await openArchive(file), keys)
  const restoring = { newSecret, ...(gone && { takeAway: (keeper: Db) => takeAwayAgain(keeper, gone) }) }
  const manifest = await restore(owner, archive, restoring)
  out(
    `Restored ${manifest.tables.length} tables, as they were at ${manifest.madeAt} in Goldthread ${manifest.goldthread}.`,
  )
  out('Every checksum was right. Signing keys: there were none to restore.')
  out(gone ? erasedAgain : mindTheErased)
  out(await sayOfSecret(manifest, restoring, config))
  out('Then start Goldthread. Everybody signs in anew; letters and answers that were under way have to be sent again.')
  return 0
}

const erasedAgain = 'Who was erased or left, and what was removed, by the list: it was done again.'
const mindTheErased =
  'Whoever was erased since then is back. If there is a list of them, restore with --erased; else ask the owners.'

async function takeAwayAgain(keeper: Db, { members, passkeys, pledges, readers }: Gone): Promise<void> {
  await removeAgain(keeper, 'passkeys', passkeys)
  await removeAgain(keeper, 'pledges', pledges)
  await removeAgain(keeper, 'mailing_list', readers)
  await eraseAgain(keeper, members, new Date())
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
