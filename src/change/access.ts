import type { Permission } from '../people/permission.ts'

/** What each route of this feature asks for: whoever may read releases may read what changed between them. */
export const changeAccess: Readonly<Record<string, Permission>> = {
  'GET /app/releases/:id/change': 'be here',
  'GET /app/releases/:id/over-time': 'be here',
  'GET /app/releases/:id/over-time/:number': 'be here',
}
