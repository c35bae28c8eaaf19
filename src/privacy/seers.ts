import { whoMay } from '../people/permission.ts'
import { roleNames } from '../people/role.ts'
import type { Seer } from './kinds.ts'

/** Who that is, in words: from the table of permissions, so that it is always true. */
export function seerNames(seers: readonly Seer[]): string {
  return inAList([...new Set(seers.flatMap(namesOf))])
}

function namesOf(seer: Seer): string[] {
  if (seer === 'yourself') return ['the person themselves']
  if (seer === 'the server') return ['whoever runs the server']
  if (seer === 'nobody') return ['nobody']
  const those = whoMay(seer)
  return those === 'everyone' ? ['everyone at the organisation'] : those.map(role => lowered(roleNames[role]))
}

/** EDI lead stays EDI lead; Owner becomes owner. */
const lowered = (name: string) => (/^[A-Z][a-z]/.test(name) ? name[0]?.toLowerCase() + name.slice(1) : name)

/** a, b and c. */
function inAList(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
