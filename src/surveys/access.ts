import type { Permission } from '../people/permission.ts'

/** What each route of surveys asks for; see `src/access.ts`. */
export const surveysAccess: Readonly<Record<string, Permission>> = {
  'GET /app/surveys': 'work on answers',
  'POST /app/surveys': 'work on answers',
  'GET /app/surveys/new': 'work on answers',
  'GET /app/surveys/rest': 'keep the organisation',
  'POST /app/surveys/rest': 'keep the organisation',
  'GET /app/surveys/:id': 'work on answers',
  'GET /app/surveys/:id/about': 'work on answers',
  'POST /app/surveys/:id/about': 'work on answers',
  'GET /app/surveys/:id/whom': 'work on answers',
  'POST /app/surveys/:id/whom': 'work on answers',
  'GET /app/surveys/:id/days': 'work on answers',
  'POST /app/surveys/:id/days': 'work on answers',
  'GET /app/surveys/:id/results': 'work on answers',
  'POST /app/surveys/:id/results': 'work on answers',
  'GET /app/surveys/:id/checks': 'work on answers',
  'POST /app/surveys/:id/fixing': 'work on answers',
  'POST /app/surveys/:id/removal': 'work on answers',
  'GET /app/surveys/:id/text-message': 'work on answers',
  'GET /app/surveys/:id/codes': 'work on answers',
  'POST /app/surveys/:id/codes': 'work on answers',
  'GET /app/surveys/:id/poster': 'work on answers',
  'GET /app/surveys/:id/calling-off': 'work on answers',
  'POST /app/surveys/:id/calling-off': 'work on answers',
}
