import type { Permission } from '../people/permission.ts'

/** Everyone has pledges of their own, and reads no other. What is open to guests asks for a link. */
export const pledgesAccess: Readonly<Record<string, Permission>> = {
  'GET /app/pledges': 'be here',
  'GET /app/events/:id/pledge': 'be here',
  'POST /app/events/:id/pledge': 'be here',
}
