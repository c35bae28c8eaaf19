import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { ask, eventually, temporaryFolder } from '../../../test/process/program.ts'
import { type Connection, type EmbeddedOptions, startEmbedded } from './launch.ts'

test('an empty folder becomes a database, and what was written is there at the next start', async () => {
  const folder = join(await temporaryFolder(), 'not', 'there', 'yet')
  const first = await startEmbedded(folder)
  await ask(first.connection, `create table words as select 'Zoë' as word`)
  await first.stop()
  const second = await start(folder)
  expect(await ask(second.connection, `select lower(word) as word from words`)).toEqual([{ word: 'zoë' }])
  expect(await ask(second.connection, 'show data_checksums')).toEqual([{ data_checksums: 'on' }])
})

test('nobody reaches the database over the network, or without its password', async () => {
  const { connection } = await start(await temporaryFolder())
  expect(await ask(connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  await expect(ask({ ...connection, password: 'guess' }, 'select 1')).rejects.toThrow('password authentication failed')
  expect((await stat(connection.host)).mode & 0o777).toBe(0o700)
  expect((await stat(join(connection.host, '../password'))).mode & 0o777).toBe(0o600)
})

test('a second application on the same folder is turned away, and the first goes on undisturbed', async () => {
  const folder = await temporaryFolder()
  const { connection } = await start(folder)
  await expect(startEmbedded(folder)).rejects.toThrow(`Another Goldthread is already running on the data in ${folder}.`)
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a killed database is started again, and nothing it had acknowledged is lost', async () => {
  const folder = await temporaryFolder()
  const notices: string[] = []
  const { connection } = await start(folder, { durable: true, notice: line => notices.push(line) })
  await ask(connection, 'create table saved (n int)')
  const acknowledged = await writeUntilKilled(
    connection,
    Number(await firstLine(join(folder, 'cluster/postmaster.pid'))),
  )
  await eventually(() =>
    ask(connection, 'select 1').then(
      () => true,
      () => false,
    ),
  )
  const [found] = await ask(connection, 'select count(*)::int from saved')
  expect(found?.count).toBeGreaterThanOrEqual(acknowledged)
  expect(notices).toEqual([expect.stringContaining('started again')])
  await expect(startEmbedded(folder)).rejects.toThrow('already running')
})

test('a database that is killed again and again within a minute comes back every time', async () => {
  const folder = await temporaryFolder()
  const losses: unknown[] = []
  const { connection } = await start(folder, { lost: error => losses.push(error) })
  const isThere = () =>
    ask(connection, 'select 1')
      .then(() => true)
      .catch(() => false)
  for (let kills = 0; kills < 6; kills += 1) {
    await pause(1_100)
    process.kill(Number(await firstLine(join(folder, 'cluster/postmaster.pid'))), 'SIGKILL')
    await eventually(async () => !(await isThere()))
    await eventually(isThere)
  }
  expect(losses).toEqual([])
})

test('the folder may be so deep that no socket fits in it', async () => {
  const folder = join(await temporaryFolder(), 'a-long-name-of-a-folder/'.repeat(6))
  const { connection } = await start(folder)
  expect(connection.host.length).toBeLessThan(90)
  expect((await stat(connection.host)).mode & 0o777).toBe(0o700)
  expect(await ask(connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a data folder that is a file is refused in one line', async () => {
  await expect(startEmbedded(join(import.meta.filename, 'data'))).rejects.toThrow('Set GOLDTHREAD_DATA to a folder')
})

async function start(folder: string, options: EmbeddedOptions = {}) {
  const embedded = await startEmbedded(folder, { durable: false, ...options })
  onTestFinished(() => embedded.stop())
  return embedded
}

/** Writes row after row, kills the database after fifty, and says how many rows it had confirmed. */
async function writeUntilKilled(connection: Connection, postmaster: number): Promise<number> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  for (let n = 0; ; n += 1) {
    if (n === 50) process.kill(postmaster, 'SIGKILL')
    try {
      await client.query('insert into saved values ($1)', [n])
    } catch {
      return n
    }
  }
}

async function firstLine(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).split('\n')[0] as string
}
