import type { Permission } from '../../people/permission.ts'

export const commentsAccess: Readonly<Record<string, Permission>> = {
  'GET /app/surveys/:id/comments': 'work on answers',
}
