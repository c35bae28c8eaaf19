import type { Permission } from '../people/permission.ts'

/** Who may come here: everyone who is asked. The routes themselves find only what somebody is asked in. */
export const issuingAccess: Readonly<Record<string, Permission>> = {
  'GET /app/surveys/mine': 'be here',
  'GET /app/surveys/:id/ballot': 'be here',
  'POST /app/surveys/:id/ballot': 'be here',
}
