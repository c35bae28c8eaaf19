import type { Permission } from '../people/permission.ts'

/** Those who lead the strategy write to the list; what one address agreed to is for an owner. */
export const mailingAccess: Readonly<Record<string, Permission>> = {
  'GET /app/mailing-list': 'lead the strategy',
  'GET /app/mailing-list/record': 'keep the organisation',
  'POST /app/mailing-list/record': 'keep the organisation',
  'POST /app/mailing-list/record/removal': 'keep the organisation',
  'GET /app/mailing-list/letters/new': 'lead the strategy',
  'POST /app/mailing-list/letters': 'lead the strategy',
  'GET /app/mailing-list/letters/:id': 'lead the strategy',
  'GET /app/mailing-list/letters/:id/change': 'lead the strategy',
  'POST /app/mailing-list/letters/:id/change': 'lead the strategy',
  'POST /app/mailing-list/letters/:id/test': 'lead the strategy',
  'POST /app/mailing-list/letters/:id/sending': 'lead the strategy',
  'POST /app/mailing-list/letters/:id/removal': 'lead the strategy',
}
