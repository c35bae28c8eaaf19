import { may } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import type { Member } from './member.ts'

/**
 * May this viewer change what is held about somebody, give them a way in, or let them go? Whoever keeps the staff list
 * may, except for people with a role beside that of a line manager: a changed address or a new code lets its holder in
 * as that person, so it takes somebody who could have given the role.
 */
export function mayKeep(viewer: Readonly<{ roles: readonly Role[] }>, { roles }: Pick<Member, 'roles'>): boolean {
  if (may(viewer, 'give roles')) return true
  return may(viewer, 'keep the staff list') && roles.every(({ role }) => role === 'line-manager')
}
