import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { claimInstance, fingerprintOf } from '../instance.ts'
import { databaseChecks } from './database-checks.ts'
import { type DatabaseFacts, gatherDatabase } from './database-facts.ts'
import { privacyChecks } from './privacy-checks.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** What the doctor finds while the database has these settings. */
async function factsWith(settings: Record<string, string> = {}): Promise<DatabaseFacts> {
  const each = (act: (name: string) => string) =>
    asOwner(database, async owner => {
      for (const name of Object.keys(settings)) await owner.query(`alter database ${database.name} ${act(name)}`)
    })
  await each(name => `set ${name} = '${settings[name]}'`)
  try {
    return await gatherDatabase(database.owner)
  } finally {
    await each(name => `reset ${name}`)
  }
}

const sayOf = (facts: DatabaseFacts) => privacyChecks(facts).map(({ level, says }) => `${level} ${says}`)

test('a database as we start it has nothing to complain of', async () => {
  const facts = await factsWith()
  expect(facts.roles).toEqual({ goldthread_answers: 'fit', goldthread_app: 'fit', goldthread_keeper: 'fit' })
  expect(facts.migrations).toEqual({ outcome: 'fits', waiting: 0 })
  expect(privacyChecks(facts)).toEqual([
    { level: 'ok', about: 'What the database notes', says: 'No statement, no value, and no time of a commit.' },
  ])
  const levels = Object.fromEntries(databaseChecks(facts).map(({ about, level }) => [about, level]))
  // The database of tests is a forgetful one.
  expect(levels).toMatchObject({
    Database: 'ok',
    'Database role': 'ok',
    Migrations: 'ok',
    Clock: 'ok',
    'Way to the database': 'ok',
  })
  expect(levels['What is saved stays']).toBe('wrong')
})

test('a log of what was written after what, which stays or is kept elsewhere, is worth a look', async () => {
  const { settings, ...rest } = await factsWith()
  const sayWith = (more: Record<string, string>, forgetsLog = true) =>
    sayOf({ ...rest, forgetsLog, settings: { ...settings, ...more } })
  expect(sayWith({ wal_recycle: 'on' })[0]).toMatch(/^look wal_recycle is on/)
  expect(sayWith({ wal_keep_size: '512' })[0]).toMatch(/^look wal_keep_size is not 0/)
  expect(sayWith({ archive_mode: 'on' })[0]).toMatch(/^look archive_mode is on/)
  expect(sayWith({}, false)[0]).toMatch(/^look Its write-ahead log says/)
})

test('a log that tells what was done and when is wrong, whichever setting writes it', async () => {
  const telling = [
    ['log_statement', 'all'],
    ['log_statement', 'mod'],
    ['log_min_duration_statement', '0'],
    ['log_min_duration_statement', '5000'],
    ['log_min_duration_sample', '100'],
    ['log_transaction_sample_rate', '0.01'],
  ] as const
  for (const [name, value] of telling) {
    const [said] = sayOf(await factsWith({ [name]: value }))
    expect(said, name).toBe(`wrong ${name} is ${value}: its log tells what was done and when.`)
  }
  const values = await factsWith({ log_statement: 'all', log_parameter_max_length: '-1' })
  expect(sayOf(values)).toEqual([
    'wrong log_statement is all: its log tells what was done and when, with the values in them.',
  ])
})

test('what is quoted when something fails is worth a look, and its values are wrong', async () => {
  const facts = await factsWith({
    log_min_error_statement: 'error',
    log_error_verbosity: 'default',
    log_parameter_max_length_on_error: '-1',
  })
  expect(sayOf(facts)).toEqual([
    'wrong log_parameter_max_length_on_error is not 0: its log quotes the values of statements that fail.',
    'look log_error_verbosity is default: its log can quote a row that broke a rule.',
    'look log_min_error_statement is error: its log quotes statements that fail, without values.',
  ])
  expect(sayOf(await factsWith({ log_duration: 'on' }))).toEqual([
    'look log_duration is on: its log tells when something was done.',
  ])
})

test('the times of commits, and addresses beside connections, are seen', async () => {
  const { settings, ...rest } = await factsWith()
  const withSettings = (more: Record<string, string>) => sayOf({ ...rest, settings: { ...settings, ...more } })
  expect(withSettings({ track_commit_timestamp: 'on' })[0]).toContain('wrong track_commit_timestamp is on')
  expect(withSettings({ log_connections: 'on', log_line_prefix: '%m %h ' })[0]).toContain('look log_connections is on')
  expect(withSettings({ log_connections: 'on', log_line_prefix: '%m ' })[0]).toContain('ok')
  expect(withSettings({ 'auto_explain.log_min_duration': '0' })[0]).toContain(
    'wrong auto_explain.log_min_duration is 0',
  )
  expect(withSettings({ 'pgaudit.log': 'write' })[0]).toContain('wrong pgaudit.log is write')
  expect(sayOf({ ...rest, settings, hasStatementStatistics: true })[0]).toContain('look pg_stat_statements')
})

test('a crash must not lose what was acknowledged', async () => {
  const { settings, ...rest } = await factsWith({ synchronous_commit: 'off' })
  const said = (more: Record<string, string>) =>
    databaseChecks({ ...rest, settings: { ...settings, ...more } }).find(({ about }) => about === 'What is saved stays')
  expect(said({ fsync: 'on', full_page_writes: 'on' })?.says).toContain('synchronous_commit is off')
  expect(said({ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' })?.level).toBe('ok')
})

test('migrations that wait, or are of a newer Goldthread, are seen without changing anything', async () => {
  const empty = await openTestDatabase({ empty: true })
  await asOwner(empty, owner => owner.query('drop table migrations'))
  const before = await gatherDatabase(empty.owner)
  expect(before.migrations).toMatchObject({ outcome: 'fits', waiting: expect.any(Number) })
  expect(databaseChecks(before).find(({ about }) => about === 'Migrations')?.level).toBe('look')
  expect(before.fingerprint).toBeUndefined()
  const [found] = await asOwner(
    empty,
    async owner => (await owner.query(`select to_regclass('migrations') as name`)).rows,
  )
  expect(found.name).toBeNull()
  await empty.close()
  await asOwner(database, owner => owner.query(`insert into migrations (name, checksum) values ('9999_later.sql', '')`))
  const newer = await factsWith()
  await asOwner(database, owner => owner.query(`delete from migrations where name = '9999_later.sql'`))
  expect(databaseChecks(newer).find(({ about }) => about === 'Migrations')).toMatchObject({
    level: 'wrong',
    says: expect.stringContaining('a newer Goldthread'),
  })
})

test('the secret a database belongs to is known by its fingerprint alone', async () => {
  const secret = 'a'.repeat(40)
  await claimInstance(database.keeper, secret)
  const { fingerprint } = await factsWith()
  expect(fingerprint).toBe(fingerprintOf(secret))
  expect(fingerprint).not.toContain(secret)
})
