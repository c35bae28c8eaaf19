import { parseArgs } from 'node:util'
import { keepAs, refuseTaken } from '../platform/backup/keep.ts'
import { leftOut } from '../platform/backup/left-out.ts'
import { isRecipient, type Lock, seal } from '../platform/backup/seal.ts'
import { takeBackup } from '../platform/backup/take.ts'
import type { OwnerConnection } from '../platform/db.ts'
import { messageOf } from '../platform/errno.ts'
import { version } from '../platform/root.ts'
import { type Asking, findNewPassphrase } from './passphrase.ts'
import type { Terminal } from './terminal.ts'

export const backupUsage = `goldthread backup FILE [--to age1… …] [--passphrase-file FILE] [--plain]

  Writes the whole instance, as it is at one moment, to one new file. Goldthread may go on running meanwhile.
  Without a flag it asks for a passphrase, or takes the one in GOLDTHREAD_BACKUP_PASSPHRASE.

  --to               a public key of age (age1…) instead of a passphrase. May be given again.
  --passphrase-file  a file with the passphrase
  --plain            not closed at all: whoever has the file reads everything in it

  FILE is - for standard output. The instance's secret is not in it: keep that too.
  Exit 0: made. 1: could not be made. 2: something that was typed is wrong. docs/running/backup.md says more.`

type BackupRequest = Readonly<{ file: string; lock: Lock }>
type ParsedBackup = Readonly<
  { outcome: 'asked'; request: BackupRequest } | { outcome: 'help' } | { outcome: 'refused'; message: string }
>

const options = {
  to: { type: 'string', multiple: true },
  'passphrase-file': { type: 'string' },
  plain: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments after `backup`, and finds the passphrase if one is needed. */
export async function parseBackup(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  ask: Asking,
): Promise<ParsedBackup> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (values.help) return { outcome: 'help' }
    const [file] = positionals
    if (file === undefined || positionals.length > 1) return refuse('Name one file for the backup.')
    const ways = [values.to, values['passphrase-file'], values.plain].filter(way => way !== undefined)
    if (ways.length > 1) return refuse('Choose one of --to, --passphrase-file and --plain.')
    const wrong = values.to?.find(recipient => !isRecipient(recipient))
    if (wrong !== undefined) return refuse(`“${wrong}” is no public key of age: those begin with age1.`)
    if (values.plain) return { outcome: 'asked', request: { file, lock: { kind: 'plain' } } }
    if (values.to) return { outcome: 'asked', request: { file, lock: { kind: 'recipients', recipients: values.to } } }
    await refuseTaken(file)
    const found = await findNewPassphrase({ file: values['passphrase-file'], environment, ask })
    if (found.outcome === 'refused') return found
    return { outcome: 'asked', request: { file, lock: { kind: 'passphrase', passphrase: found.passphrase } } }
  } catch (error) {
    return refuse(messageOf(error))
  }
}

/** Takes the backup. Answers the exit code; nothing that is said counts people. */
export async function backupCommand(
  owner: OwnerConnection,
  { file, lock }: BackupRequest,
  { err }: Terminal,
): Promise<number> {
  await refuseTaken(file)
  const making = { goldthread: version, madeAt: new Date() }
  let bytes = 0
  const { tables } = await takeBackup(owner, making, async archive => {
    bytes = await keepAs(file, await seal(archive, lock))
  })
  err(`${file}: ${tables} tables, ${bytes} bytes.`)
  err(`Left out: ${Object.keys(leftOut).join(', ')}. docs/running/backup.md says why.`)
  if (lock.kind === 'plain') err('It is not encrypted: whoever has this file reads everything in it.')
  err("Keep the instance's secret as well, and not beside this file: a restored instance needs it.")
  return 0
}

function refuse(message: string): ParsedBackup {
  return { outcome: 'refused', message }
}
