import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asOwner, openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { eventually, temporaryFolder } from '../../test/process/program.ts'
import { openDatabase } from './db.ts'
import { root } from './root.ts'

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await openTestDatabase({ empty: true })
  folder = await temporaryFolder()
  await write('0001_first.sql', 'create table first (x int);')
})
afterEach(() => database.close())

const write = (name: string, text: string) => writeFile(join(folder, name), text)

async function open(): Promise<void> {
  const opened = await openDatabase(database.owner, folder)
  await opened.close()
}

async function tables(): Promise<string[]> {
  const { rows } = await asOwner(database, owner =>
    owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    ),
  )
  return rows.map(({ name }) => name)
}

test('files are run once, in the order of their numbers', async () => {
  await write('0002_second.sql', 'create table second (like first);')
  await open()
  await open()
  expect(await tables()).toEqual(['first', 'migrations', 'second'])
})

test('a file that fails leaves nothing of itself, and keeps what came before', async () => {
  await write('0002_second.sql', 'create table second (x int); select 1 / 0;')
  await expect(open()).rejects.toThrow('db/migrations/0002_second.sql failed')
  expect(await tables()).toEqual(['first', 'migrations'])
  await write('0002_second.sql', 'create table second (x int);')
  await open()
  expect(await tables()).toEqual(['first', 'migrations', 'second'])
})

test('a file that was changed after it was run stops the start, and line endings are no change', async () => {
  await open()
  await write('0001_first.sql', 'create table first (x int);\r\n'.trimEnd())
  await open()
  await write('0001_first.sql', 'create table first (y int);')
  await expect(open()).rejects.toThrow('0001_first.sql was changed after it was run')
})

test('a file that slips in before one that was run stops the start', async () => {
  await write('0003_third.sql', 'create table third (x int);')
  await open()
  await write('0002_second.sql', 'create table second (x int);')
  await expect(open()).rejects.toThrow('0002_second.sql comes before one that has already been run')
})

test('an older Goldthread refuses a database that a newer one has used', async () => {
  await open()
  const older = await temporaryFolder()
  await expect(openDatabase(database.owner, older)).rejects.toThrow('a newer Goldthread (it knows 0001_first.sql)')
})

test('two processes that start together migrate once', async () => {
  await write('0002_second.sql', 'create table second (x int); select pg_sleep(0.2);')
  await Promise.all([open(), open(), open()])
  expect(await tables()).toEqual(['first', 'migrations', 'second'])
})

test('killed while it migrates, it goes on at the next start as if nothing had happened', async () => {
  const program = join(root, '.goldthread/test/open-database.mjs')
  const entry = join(root, 'test/process/open-database.ts')
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  await write('0002_second.sql', 'create table second (x int); select pg_sleep(1.5); create table third (x int);')
  const child = spawn(process.execPath, [program, JSON.stringify(database.owner), folder], { stdio: 'inherit' })
  await eventually(isSleeping)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await tables()).toEqual(['first', 'migrations'])
  await open()
  expect(await tables()).toEqual(['first', 'migrations', 'second', 'third'])
})

async function isSleeping(): Promise<boolean> {
  const { rows } = await asOwner(database, owner =>
    owner.query<{ event: string }>(
      'select wait_event as event from pg_stat_activity where datname = current_database()',
    ),
  )
  return rows.some(({ event }) => event === 'PgSleep')
}
