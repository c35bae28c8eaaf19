import type { Permission } from '../../people/permission.ts'

export const supportAccess: Readonly<Record<string, Permission>> = {
  'GET /app/organisation/support': 'keep the organisation',
  'POST /app/organisation/support': 'keep the organisation',
}
