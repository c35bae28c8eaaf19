import { readText } from '../platform/files.ts'

/** Whoever has the file can try as many passphrases as they like, so a short one is no lock. */
const shortest = 12

export type Asking = (question: string) => Promise<string | null>
export type Found = Readonly<{ outcome: 'found'; passphrase: string } | { outcome: 'refused'; message: string }>

type Places = Readonly<{ file: string | undefined; environment: NodeJS.ProcessEnv; ask: Asking }>

/** The passphrase to close a backup with. On a terminal it is asked for twice. */
export async function findNewPassphrase(places: Places): Promise<Found> {
  const given = await findGiven(places)
  const found = given ?? (await askTwice(places.ask))
  if (found.outcome === 'found' && [...found.passphrase].length < shortest) {
    return refuse(
      `The passphrase must have ${shortest} characters or more. Five random words are good and easy to type.`,
    )
  }
  return found
}

/** The passphrase that a backup was closed with. */
export async function findPassphrase(places: Places): Promise<Found> {
  const given = await findGiven(places)
  if (given) return given
  const typed = await places.ask('Passphrase of the backup: ')
  return typed === null ? nowhere : { outcome: 'found', passphrase: typed }
}

async function findGiven({ file, environment }: Places): Promise<Found | null> {
  if (file !== undefined) {
    const read = await readText(file)
    // The line end is the editor's, not the passphrase's.
    return read.outcome === 'refused' ? read : { outcome: 'found', passphrase: read.value.replace(/\r?\n$/, '') }
  }
  const set = environment.GOLDTHREAD_BACKUP_PASSPHRASE
  return set ? { outcome: 'found', passphrase: set } : null
}

async function askTwice(ask: Asking): Promise<Found> {
  const first = await ask('Passphrase for the backup: ')
  if (first === null) return nowhere
  const again = await ask('The same again: ')
  return first === again
    ? { outcome: 'found', passphrase: first }
    : refuse('The two were not the same. Nothing was done.')
}

const nowhere = refuse(
  'There is nobody here to ask for a passphrase. Name a file with --passphrase-file, or set GOLDTHREAD_BACKUP_PASSPHRASE.',
)

function refuse(message: string): Found {
  return { outcome: 'refused', message }
}
