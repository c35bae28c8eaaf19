import type { Permission } from '../people/permission.ts'

/** What each route of the plan asks for; a part of `src/access.ts`. */
export const planAccess: Readonly<Record<string, Permission>> = {
  'GET /app/plan': 'be here',
  'GET /app/plan/group': 'be here',
  'POST /app/plan/group': 'lead the strategy',
  'GET /app/plan/group/new': 'lead the strategy',
  'GET /app/plan/group/:id/end': 'lead the strategy',
  'POST /app/plan/group/:id/end': 'lead the strategy',
  'GET /app/plan/plan.xlsx': 'be here',
  'GET /app/plan/plan.csv': 'be here',
  'GET /app/plan/together': 'work on the strategy',
  'POST /app/plan/together': 'work on the strategy',
  'POST /app/plan/files': 'work on the strategy',
  'GET /app/plan/files/new': 'work on the strategy',
  'GET /app/plan/proposals/:id': 'work on the strategy',
  'POST /app/plan/proposals/:id': 'work on the strategy',
}
