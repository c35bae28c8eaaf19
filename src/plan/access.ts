import type { Permission } from '../people/permission.ts'

/** What each route of the plan asks for; a part of `src/access.ts`. */
export const planAccess: Readonly<Record<string, Permission>> = {
  'GET /app/plan': 'be here',
  'GET /app/plan/group': 'be here',
  'POST /app/plan/group': 'lead the strategy',
  'GET /app/plan/group/new': 'lead the strategy',
  'GET /app/plan/group/:id/end': 'lead the strategy',
  'POST /app/plan/group/:id/end': 'lead the strategy',
}
