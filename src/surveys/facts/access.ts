import type { Permission } from '../../people/permission.ts'

export const factsAccess: Readonly<Record<string, Permission>> = {
  'GET /app/surveys/:id/facts': 'work on answers',
  'POST /app/surveys/:id/facts': 'work on answers',
  'POST /app/surveys/:id/facts/removal': 'work on answers',
}
