import type { Permission } from '../people/permission.ts'

/** What each route of one's own letters and calendar asks for; see `src/access.ts`. */
export const rhythmAccess: Readonly<Record<string, Permission>> = {
  'GET /app/you/rhythm': 'be here',
  'POST /app/you/rhythm/letter': 'be here',
  'POST /app/you/rhythm/calendar': 'be here',
  'POST /app/you/rhythm/calendar/end': 'be here',
}
