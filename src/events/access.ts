import type { Permission } from '../people/permission.ts'

/** Everyone who works here reads of events; who has a place is for those who run them. */
export const eventsAccess: Readonly<Record<string, Permission>> = {
  'GET /app/events': 'be here',
  'POST /app/events': 'run events',
  'GET /app/events/new': 'run events',
  'GET /app/events/series': 'be here',
  'POST /app/events/series': 'run events',
  'GET /app/events/series/new': 'run events',
  'GET /app/events/series/:id': 'be here',
  'GET /app/events/series/:id/change': 'run events',
  'POST /app/events/series/:id/change': 'run events',
  'GET /app/events/steps/:id': 'run events',
  'POST /app/events/steps/:id': 'run events',
  'POST /app/events/steps/:id/move': 'run events',
  'POST /app/events/steps/:id/removal': 'run events',
  'GET /app/events/:id': 'be here',
  'GET /app/events/:id/change': 'run events',
  'POST /app/events/:id/change': 'run events',
  'POST /app/events/:id/telling': 'run events',
  'GET /app/events/:id/calling-off': 'run events',
  'POST /app/events/:id/calling-off': 'run events',
  'POST /app/events/:id/removal': 'run events',
  'GET /app/events/:id/steps/new': 'run events',
  'POST /app/events/:id/steps': 'run events',
}
