import type { Permission } from './people/permission.ts'

/**
 * What each route behind the sign-in line asks for. A route that is not here is not found by anybody: closed by
 * default. A test holds this table to the routes there are, and `docs/states.md` shows who that lets in.
 */
export const access: Readonly<Record<string, Permission>> = {
  'GET /app': 'be here',
  'GET /app/you': 'be here',
  'POST /app/sign-out': 'be here',

  'GET /app/answers': 'work on answers',
  'POST /app/answers': 'work on answers',
  'GET /app/answers/new': 'work on answers',
  'GET /app/answers/:id': 'work on answers',
  'GET /app/answers/:id/about': 'work on answers',
  'POST /app/answers/:id/about': 'work on answers',
  'GET /app/answers/:id/columns': 'work on answers',
  'POST /app/answers/:id/columns': 'work on answers',
  'GET /app/answers/:id/columns/:number': 'work on answers',
  'POST /app/answers/:id/columns/:number': 'work on answers',
  'GET /app/answers/:id/release': 'work on answers',
  'POST /app/answers/:id/release': 'work on answers',
  'GET /app/answers/:id/release/:number': 'work on answers',
  'GET /app/answers/:id/removal': 'work on answers',
  'POST /app/answers/:id/removal': 'work on answers',
  'GET /app/answers/:id/ways': 'work on answers',
  'POST /app/answers/:id/ways': 'work on answers',
  'GET /app/answers/:id/wording': 'work on answers',
  'POST /app/answers/:id/wording': 'work on answers',

  'GET /app/releases': 'be here',
  'GET /app/releases/:id': 'be here',
  'GET /app/releases/:id/groups/:number': 'be here',
  'GET /app/releases/:id/questions/:number': 'be here',
  'GET /app/releases/:id/release.json': 'be here',
  'GET /app/releases/:id/tables.csv': 'be here',
  'GET /app/releases/:id/tables.xlsx': 'be here',
  'GET /app/releases/:id/versions/:version': 'be here',
  'GET /app/releases/:id/versions/:version/groups/:number': 'be here',
  'GET /app/releases/:id/versions/:version/questions/:number': 'be here',
  'GET /app/releases/:id/versions/:version/release.json': 'be here',
  'GET /app/releases/:id/versions/:version/tables.csv': 'be here',
  'GET /app/releases/:id/versions/:version/tables.xlsx': 'be here',
  'GET /app/releases/:id/wording': 'work on answers',
  'POST /app/releases/:id/wording': 'work on answers',
}
