import type { Permission } from '../people/permission.ts'

/** Everyone who works here reads what came of a survey; whoever works on the strategy writes it. */
export const heardAccess: Readonly<Record<string, Permission>> = {
  'GET /app/surveys/:id/heard': 'be here',
  'POST /app/surveys/:id/heard/findings': 'work on the strategy',
  'GET /app/surveys/:id/heard/findings/new': 'work on the strategy',
  'GET /app/surveys/:id/heard/telling': 'work on the strategy',
  'POST /app/surveys/:id/heard/telling': 'work on the strategy',
  'GET /app/findings/:id/change': 'work on the strategy',
  'POST /app/findings/:id/change': 'work on the strategy',
  'POST /app/findings/:id/removal': 'work on the strategy',
  'POST /app/findings/:id/rise': 'work on the strategy',
}
