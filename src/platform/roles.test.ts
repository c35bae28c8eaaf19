import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { asViewer, type OwnerConnection, openDatabase } from './db.ts'
import { refuseStrongRole } from './roles.ts'

let database: TestDatabase
const roles = { owner: '', bystander: '', strong: '' }

/** Roles belong to the whole cluster, where other tests run too: these have names of their own. */
beforeAll(async () => {
  database = await openTestDatabase({ empty: true })
  await asOwner(database, async owner => {
    for (const role of Object.keys(roles) as (keyof typeof roles)[]) {
      roles[role] = `${database.name}_${role}`
      await owner.query(`create role ${roles[role]} login password 'secret'`)
    }
    await owner.query(`grant goldthread_app, goldthread_keeper, goldthread_answers to ${roles.owner}`)
    await owner.query(`alter role ${roles.strong} bypassrls`)
  })
})
afterAll(async () => {
  await asOwner(database, async owner => {
    await owner.query(`reassign owned by ${roles.owner} to current_user`)
    await owner.query(`revoke goldthread_app, goldthread_keeper, goldthread_answers from ${roles.owner}`)
    for (const role of Object.values(roles)) await owner.query(`drop owned by ${role}; drop role ${role}`)
  })
  await database.close()
})

function as(user: string): OwnerConnection {
  const { owner } = database
  if (!('connectionString' in owner)) return { ...owner, user, password: 'secret' }
  const address = new URL(owner.connectionString)
  Object.assign(address, { username: user, password: 'secret' })
  return { connectionString: address.href }
}

test('a user who can neither make nor take the roles is told what to ask for', async () => {
  await expect(openDatabase(as(roles.bystander))).rejects.toThrow(
    `can neither make nor use the role goldthread_app. Ask who runs the database for: create role goldthread_app; create role goldthread_keeper; create role goldthread_answers; grant goldthread_app, goldthread_keeper, goldthread_answers to "${roles.bystander}";`,
  )
})

test('a user who does not own the database is told so', async () => {
  await expect(openDatabase(as(roles.owner))).rejects.toThrow('must own its database')
})

test('an ordinary owner is enough, and does not see every organisation by mistake', async () => {
  await asOwner(database, owner =>
    owner.query(`drop table migrations; alter database ${database.name} owner to ${roles.owner}`),
  )
  const opened = await openDatabase(as(roles.owner))
  const { id } = await opened.keeper
    .insertInto('organisations')
    .values({ name: 'Aldermoor', rule_base: 10, rule_cell: 5, created_on: '2027-05-12' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const seen = sql<{ count: number }>`select count(*) from organisations`
  expect((await seen.execute(opened.app)).rows).toEqual([{ count: 0 }])
  expect((await asViewer(opened.app, { organisationId: id }, tx => seen.execute(tx))).rows).toEqual([{ count: 1 }])
  const links = sql`select is_set_up() as answer`
  expect((await links.execute(opened.app)).rows).toEqual([{ answer: true }])
  await opened.close()
})

test('a connection that is refused as it opens is said in one line', async () => {
  await asOwner(database, owner => owner.query(`alter role ${roles.owner} connection limit 1`))
  await expect(openDatabase(as(roles.owner))).rejects.toThrow(
    /^A connection cannot open as goldthread_\w+: too many connections .+\. Name PostgreSQL itself, and no pooler\.$/,
  )
  await asOwner(database, owner => owner.query(`alter role ${roles.owner} connection limit -1`))
})

test('a role that row-level security does not bind is refused', async () => {
  await asOwner(database, async owner => {
    await expect(refuseStrongRole(owner, roles.strong)).rejects.toThrow('may do too much')
    await expect(refuseStrongRole(owner, 'goldthread_app')).resolves.toBeUndefined()
  })
})

test('a connection that drops its role is the application again, not the owner', async () => {
  const { rows } = await database.app.connection().execute(async one => {
    await sql`reset role`.execute(one)
    return sql`select current_user as name`.execute(one)
  })
  expect(rows).toEqual([{ name: 'goldthread_app' }])
})

test('an address that cannot be reached is refused in one line that holds no password', async () => {
  const attempt = openDatabase({ connectionString: 'postgres://u:hidden-word@127.0.0.1:1/x' })
  await expect(attempt).rejects.toThrow(/^The database cannot be reached: (?!.*hidden-word).+$/)
})
