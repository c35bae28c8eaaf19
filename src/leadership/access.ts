import type { Permission } from '../people/permission.ts'

/**
 * What each route of leadership asks for; see `src/access.ts`. Where it is `be here`, the sponsor writes their own
 * statement and review, and a leader their own goals: the route asks whether it is theirs.
 */
export const leadershipAccess: Readonly<Record<string, Permission>> = {
  'GET /app/leadership': 'be here',
  'POST /app/leadership/sponsors': 'lead the strategy',
  'GET /app/leadership/sponsors/new': 'lead the strategy',
  'GET /app/leadership/sponsors/:id': 'be here',
  'GET /app/leadership/sponsors/:id/term': 'lead the strategy',
  'POST /app/leadership/sponsors/:id/term': 'lead the strategy',
  'GET /app/leadership/sponsors/:id/end': 'lead the strategy',
  'POST /app/leadership/sponsors/:id/end': 'lead the strategy',
  'GET /app/leadership/sponsors/:id/statement': 'be here',
  'POST /app/leadership/sponsors/:id/statement': 'be here',
  'POST /app/leadership/leaders': 'lead the strategy',
  'GET /app/leadership/leaders/new': 'lead the strategy',
  'POST /app/leadership/leaders/:id/end': 'lead the strategy',
  'POST /app/leadership/goals': 'be here',
  'GET /app/leadership/goals/new': 'be here',
  'GET /app/leadership/goals/:id': 'be here',
  'GET /app/leadership/goals/:id/change': 'be here',
  'POST /app/leadership/goals/:id/change': 'be here',
  'POST /app/leadership/goals/:id/notes': 'be here',
  'POST /app/leadership/sessions': 'work on the strategy',
  'GET /app/leadership/sessions/new': 'work on the strategy',
  'GET /app/leadership/sessions/:id': 'be here',
  'GET /app/leadership/sessions/:id/change': 'work on the strategy',
  'POST /app/leadership/sessions/:id/change': 'work on the strategy',
  'POST /app/leadership/sessions/:id/removal': 'work on the strategy',
  'GET /app/leadership/reviews/:id': 'be here',
  'GET /app/leadership/reviews/:id/writing': 'be here',
  'POST /app/leadership/reviews/:id/writing': 'be here',
}
