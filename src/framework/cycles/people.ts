import type { Viewer } from '../../people/viewer.ts'
import type { FieldError, FormReading } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { findColleague } from '../../thread/queries.ts'
import type { PeopleTyped } from '../forms.ts'

type People = Readonly<{ ownerId: string | null; sponsorId: string | null }>

/** Whoever is to look after a cycle and stand behind it, from the names that were typed. Somebody has to look after it. */
export async function findPeople(
  tx: Tx,
  viewer: Viewer,
  { owner, sponsor }: PeopleTyped,
): Promise<FormReading<People>> {
  const errors: FieldError[] = []
  const idOf = async (field: string, typed: string) => {
    if (!typed) return null
    const found = await findColleague(tx, viewer, typed)
    if (found.outcome === 'found') return found.id
    errors.push(colleagueError(field, found.outcome))
    return null
  }
  if (!owner) errors.push({ field: 'owner', text: 'Enter who looks after it' })
  const value = { ownerId: await idOf('owner', owner), sponsorId: await idOf('sponsor', sponsor) }
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value }
}
