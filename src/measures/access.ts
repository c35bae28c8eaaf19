import type { Permission } from '../people/permission.ts'

/** What each route of measures asks for; see `src/access.ts`. */
export const measuresAccess: Readonly<Record<string, Permission>> = {
  'GET /app/measures': 'be here',
  'POST /app/measures': 'work on the strategy',
  'GET /app/measures/new': 'work on the strategy',
  'GET /app/measures/:id': 'be here',
  'GET /app/measures/:id/change': 'work on the strategy',
  'POST /app/measures/:id/change': 'work on the strategy',
  'GET /app/measures/:id/removal': 'work on the strategy',
  'POST /app/measures/:id/removal': 'work on the strategy',
  'GET /app/measures/:id/threads': 'work on the strategy',
  'POST /app/measures/:id/threads': 'work on the strategy',
  'GET /app/measures/:id/values/new': 'be here',
  'POST /app/measures/:id/values': 'be here',
  'GET /app/measures/:id/values/:number/correction': 'be here',
  'POST /app/measures/:id/values/:number/correction': 'be here',
  'GET /app/measures/:id/releases': 'be here',
  'POST /app/measures/:id/releases': 'be here',
}
