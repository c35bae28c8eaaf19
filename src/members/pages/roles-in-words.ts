import { roleNames } from '../../people/role.ts'
import type { HeldRole } from '../member.ts'

/** “Owner, Line manager”; “Member” for whoever has no role beside that. */
export function rolesInWords(roles: readonly HeldRole[]): string {
  const names = [...new Set(roles.map(({ role }) => roleNames[role]))]
  return names.length > 0 ? names.join(', ') : roleNames.member
}
