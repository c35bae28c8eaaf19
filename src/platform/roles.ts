import type { Client } from 'pg'
import { CannotStart } from './cannot-start.ts'

/** The role that answers requests: sees one organisation at a time. */
export const appRole = 'goldthread_app'
/** The role for what belongs to the whole instance: jobs, mail, backup. */
export const keeperRole = 'goldthread_keeper'
/** The role that takes answers in: it can read no table at all, and knows nobody. */
export const answersRole = 'goldthread_answers'

/** Every role that works with the database. */
export const workingRoles = [appRole, keeperRole, answersRole] as const

/**
 * Makes sure that the roles exist, that the owner can switch to them, and that none can do what it must not.
 * Nobody can log in as them: they have no password, and a connection takes one on as it opens.
 */
export async function ensureRoles(owner: Client): Promise<void> {
  for (const role of workingRoles) {
    if (!(await canBecome(owner, role))) await makeRole(owner, role)
    await refuseStrongRole(owner, role)
  }
  await refuseBorrowedDatabase(owner)
  await letLogBeForgotten(owner)
}

/**
 * Where the owner may give it, as in the built-in database, the keeper may have the log of what was written thrown away.
 * Given at the same moment by another instance in the same cluster, it is given.
 */
async function letLogBeForgotten(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ may: boolean }>(
    'select rolsuper as may from pg_roles where rolname = current_user',
  )
  if (!rows[0]?.may || (await mayForgetLog(owner))) return
  await owner.query(`grant pg_checkpoint to ${keeperRole}`).catch(() => undefined)
  await owner.query(`grant execute on function pg_switch_wal() to ${keeperRole}`).catch(() => undefined)
}

/** May the keeper do what `forgetLog` does? False where there is no keeper yet. */
export async function mayForgetLog(owner: Client): Promise<boolean> {
  const { rows } = await owner.query<{ has: boolean }>(
    `select pg_has_role(oid, 'pg_checkpoint', 'usage') and has_function_privilege(oid, 'pg_switch_wal()', 'execute')
     as has from pg_roles where rolname = $1`,
    [keeperRole],
  )
  return rows[0]?.has === true
}

async function canBecome(owner: Client, role: string): Promise<boolean> {
  try {
    await owner.query(`set role ${role}`)
    await owner.query('reset role')
    return true
  } catch {
    return false
  }
}

async function makeRole(owner: Client, role: string): Promise<void> {
  const found = await owner.query('select from pg_roles where rolname = $1', [role])
  // Another instance in the same cluster may have just made it, hence the failures that are let pass.
  if (!found.rowCount) await owner.query(`create role ${role} nologin nobypassrls`).catch(() => undefined)
  await owner.query(`grant ${role} to current_user`).catch(() => undefined)
  if (await canBecome(owner, role)) return
  const { user } = owner
  throw new CannotStart(
    `The database user ${user} can neither make nor use the role ${role}. Ask who runs the database for: ` +
      `${workingRoles.map(each => `create role ${each};`).join(' ')} grant ${workingRoles.join(', ')} to "${user}";`,
  )
}

/** Row-level security binds neither superusers, nor roles that bypass it, nor members of the owner. */
export async function refuseStrongRole(owner: Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ strong: boolean }>(
    `select rolsuper or rolbypassrls or rolcreaterole or pg_has_role(oid, current_user, 'MEMBER') as strong
     from pg_roles where rolname = $1`,
    [role],
  )
  if (rows[0]?.strong === false) return
  throw new CannotStart(
    `The database role ${role} may do too much: it must be no superuser, no member of ${owner.user}, ` +
      'and have neither BYPASSRLS nor CREATEROLE.',
  )
}

async function refuseBorrowedDatabase(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ owns: boolean }>(
    `select has_schema_privilege('public', 'create with grant option') as owns`,
  )
  if (rows[0]?.owns) return
  throw new CannotStart(
    `The database user ${owner.user} must own its database. Ask who runs the database for: ` +
      `alter database "${owner.database}" owner to "${owner.user}";`,
  )
}
