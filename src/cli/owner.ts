import { recoverOwner } from '../people/instance.ts'
import { clockOf } from '../platform/clock.ts'
import type { Db } from '../platform/schema.ts'
import type { Terminal } from './terminal.ts'

export const ownerUsage = `goldthread owner ORGANISATION EMAIL

  Makes the person with this address an owner of an organisation that no owner can get into any more. Nobody of that
  address there: they are added. They come in by asking for a sign-in link. It stands in the organisation's record.
  With the built-in database, stop Goldthread first: one process at a time has it.`

/** What was asked, when it was an organisation and an address and nothing else. */
export function parseOwner([organisation, email, ...more]: readonly string[]): {
  organisation: string
  email: string
} | null {
  return organisation && email && !organisation.startsWith('-') && more.length === 0 ? { organisation, email } : null
}

/** Makes somebody an owner. Answers the exit code. */
export async function ownerCommand(
  keeper: Db,
  asked: Readonly<{ organisation: string; email: string }>,
  { out, err }: Terminal,
): Promise<number> {
  const clock = clockOf(() => new Date())
  const recovered = await recoverOwner(keeper, { ...asked, now: clock.now(), today: clock.today() })
  if (recovered.outcome === 'refused') {
    err(recovered.why)
    return 2
  }
  out(
    `${asked.email} is ${recovered.isNew ? 'added as an' : 'an'} owner of ${asked.organisation}, and can sign in now.`,
  )
  return 0
}
