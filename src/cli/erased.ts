import { parseArgs } from 'node:util'
import { writeGone } from '../platform/backup/gone-list.ts'
import { openArchive } from '../platform/backup/keep.ts'
import { unseal } from '../platform/backup/seal.ts'
import { findGone, findInventory, type Inventory, readInventory } from '../platform/backup/since.ts'
import type { OwnerConnection } from '../platform/db.ts'
import { messageOf } from '../platform/errno.ts'
import { type Keys, keyOptions, keysFrom } from './keys.ts'
import type { Asking } from './passphrase.ts'
import type { Terminal } from './terminal.ts'

export const erasedUsage = `goldthread erased BACKUP [NEWER] [--identity FILE] [--passphrase-file FILE]

  Lists who was erased since a backup was made, which passkeys were removed, which pledges were deleted, and who left the
  mailing list: the list that restore --erased takes.
  It compares the backup with the database of this Goldthread, running or not; or with a newer backup. Ids only, no
  names. Both are only read. A passphrase is asked for, or taken from GOLDTHREAD_BACKUP_PASSPHRASE.

  --identity         a file with the secret half of the key that both were closed with (AGE-SECRET-KEY-1…)
  --passphrase-file  a file with the passphrase of both

  Exit 0: listed. 1: the two do not belong together. 2: a file, or its key, is wrong. docs/running/backup.md says more.`

type ErasedRequest = Readonly<{ backup: string; newer: string | undefined; keys: Keys }>
type ParsedErased = Readonly<
  { outcome: 'asked'; request: ErasedRequest } | { outcome: 'help' } | { outcome: 'refused'; message: string }
>

const options = { ...keyOptions, help: { type: 'boolean', short: 'h' } } as const

/** Reads the arguments after `erased`, and the key they name. */
export async function parseErased(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  ask: Asking,
): Promise<ParsedErased> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (values.help) return { outcome: 'help' }
    const [backup, newer, ...more] = positionals
    if (backup === undefined || more.length > 0)
      return {
        outcome: 'refused',
        message: 'Name one backup, and a newer one if there is no database to compare with.',
      }
    return { outcome: 'asked', request: { backup, newer, keys: await keysFrom(values, environment, ask) } }
  } catch (error) {
    return { outcome: 'refused', message: messageOf(error) }
  }
}

/** Prints the list. Without a newer backup, the database says who is still there. Answers the exit code. */
export async function erasedCommand(
  { backup, newer, keys }: ErasedRequest,
  database: OwnerConnection | null,
  { out }: Terminal,
): Promise<number> {
  const then = await inventoryIn(backup, keys)
  const now = database ? await findInventory(database, new Date()) : await inventoryIn(newer ?? backup, keys)
  const lines = writeGone(findGone(then, now))
  out(`# From ${then.at} to ${now.at}. Delete this list when it has been used.`)
  for (const line of lines) out(line)
  return 0
}

async function inventoryIn(file: string, keys: Keys): Promise<Inventory> {
  return readInventory(await unseal(await openArchive(file), keys))
}
