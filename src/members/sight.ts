import type { Role } from '../people/role.ts'

const seeAll: readonly Role[] = ['owner', 'edi-lead', 'hr-analyst']

/** Does whoever has these roles see everybody on the staff list? A line manager sees their own teams. */
export function seesEveryone({ roles }: Readonly<{ roles: readonly Role[] }>): boolean {
  return roles.some(role => seeAll.includes(role))
}
