import { addOrganisation } from '../people/instance.ts'
import { clockOf } from '../platform/clock.ts'
import type { Db } from '../platform/schema.ts'
import type { Terminal } from './terminal.ts'

export const organisationUsage = `goldthread organisation add NAME EMAIL

  Adds an organisation to this instance, with one owner, who comes in by asking for a sign-in link at that address.
  With the built-in database, stop Goldthread first: one process at a time has it.`

/** What was asked, when it was `add NAME EMAIL` and nothing else. */
export function parseOrganisation([action, name, email, ...more]: readonly string[]): {
  name: string
  email: string
} | null {
  return action === 'add' && name && email && more.length === 0 ? { name, email } : null
}

/** Adds the organisation. Answers the exit code. */
export async function addOrganisationCommand(
  keeper: Db,
  asked: Readonly<{ name: string; email: string }>,
  { out, err }: Terminal,
): Promise<number> {
  const added = await addOrganisation(keeper, { ...asked, today: clockOf(() => new Date()).today() })
  if (added.outcome === 'refused') {
    err(added.why)
    return 2
  }
  out(`${asked.name} is there. ${asked.email} can sign in now.`)
  return 0
}
