import type { Permission } from '../people/permission.ts'

/** What hosts press on the day. Guests have no account: what they can do is open to whoever has the code. */
export const liveAccess: Readonly<Record<string, Permission>> = {
  'GET /app/events/:id/live': 'run events',
  'POST /app/events/:id/live/opening': 'run events',
  'POST /app/events/:id/live/moves': 'run events',
  'POST /app/events/:id/live/settings': 'run events',
  'POST /app/events/:id/live/hands': 'run events',
  'GET /app/events/:id/live/insights': 'run events',
  'POST /app/events/:id/live/insights': 'run events',
  'POST /app/events/:id/live/check': 'run events',
  'GET /app/events/:id/live/photos': 'run events',
  'POST /app/events/:id/live/photos': 'run events',
  'GET /app/events/:id/live/photos/:table': 'run events',
  'POST /app/events/:id/live/photos/:table/removal': 'run events',
  'GET /app/events/:id/live/stream': 'run events',
  'GET /app/events/:id/live/policy': 'run events',
  'POST /app/events/:id/live/policy': 'run events',
  'GET /app/events/:id/live/questions': 'run events',
  'GET /app/events/questions/:id': 'run events',
  'POST /app/events/questions/:id': 'run events',
  'POST /app/events/reactions/:id': 'run events',
  'GET /app/events/:id/live/projector': 'run events',
  'GET /app/events/:id/live/projector/stream': 'run events',
}
