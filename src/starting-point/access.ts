import type { Permission } from '../people/permission.ts'

/** What each route of this feature asks for; part of `src/access.ts`. */
export const startingAccess: Readonly<Record<string, Permission>> = {
  'GET /app/starting-point': 'be here',
  'GET /app/starting-point/seen-as': 'work on the strategy',
  'POST /app/starting-point/seen-as': 'work on the strategy',
  'GET /app/starting-point/seen-as/versions': 'be here',
  'GET /app/starting-point/workbooks/:workbook': 'be here',
  'GET /app/starting-point/workbooks/:workbook/titles': 'work on the strategy',
  'POST /app/starting-point/workbooks/:workbook/titles': 'work on the strategy',
  'GET /app/starting-point/workbooks/:workbook/rounds/new': 'lead the strategy',
  'POST /app/starting-point/workbooks/:workbook/rounds': 'lead the strategy',
  'GET /app/starting-point/rounds/:id': 'be here',
  'POST /app/starting-point/rounds/:id/ratings': 'be here',
  'GET /app/starting-point/rounds/:id/calling-off': 'lead the strategy',
  'POST /app/starting-point/rounds/:id/calling-off': 'lead the strategy',
  'GET /app/starting-point/rounds/:id/parts/:part': 'be here',
  'POST /app/starting-point/rounds/:id/parts/:part': 'lead the strategy',
  'POST /app/starting-point/rounds/:id/parts/:part/evidence': 'work on the strategy',
  'POST /app/starting-point/rounds/:id/parts/:part/evidence/end': 'work on the strategy',
  'POST /app/starting-point/rounds/:id/parts/:part/first-steps': 'work on the strategy',
}
