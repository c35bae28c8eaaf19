import type { Permission } from '../people/permission.ts'

/** What each route of lessons asks for; see `src/access.ts`. */
export const lessonsAccess: Readonly<Record<string, Permission>> = {
  'GET /app/lessons': 'be here',
  'POST /app/lessons': 'be here',
  'GET /app/lessons/new': 'be here',
  'GET /app/lessons/:id': 'be here',
  'GET /app/lessons/:id/change': 'be here',
  'POST /app/lessons/:id/change': 'be here',
  'GET /app/lessons/:id/effect': 'be here',
  'POST /app/lessons/:id/effect': 'be here',
  'GET /app/lessons/:id/removal': 'be here',
  'POST /app/lessons/:id/removal': 'be here',
  'GET /app/lessons/:id/threads': 'work on the strategy',
  'POST /app/lessons/:id/threads': 'work on the strategy',
}
