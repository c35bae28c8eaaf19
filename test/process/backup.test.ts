import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/platform/db.ts'
import { root } from '../../src/platform/root.ts'
import type { Application } from './application.ts'
import { get, post, setUp, start } from './owner.ts'
import { eventually, temporaryFolder } from './program.ts'
import { emptyDatabase } from './server-database.ts'

type Ended = Readonly<{ code: number | null; printed: string }>
type Place = Readonly<{ dataFolder: string; environment?: NodeJS.ProcessEnv }>

const launcher = join(root, 'bin/goldthread.mjs')

function launch({ dataFolder, environment }: Place, words: readonly string[]) {
  const env = { PATH: process.env.PATH, GOLDTHREAD_DATA: dataFolder, ...environment }
  return spawn(process.execPath, [launcher, ...words], { env, stdio: ['pipe', 'pipe', 'pipe'] })
}

/** Runs a command to its end, without a terminal to ask anything on. */
async function goldthread(place: Place, ...words: string[]): Promise<Ended> {
  const child = launch(place, words)
  child.stdin.end()
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => (printed += piece))
  const [code] = await once(child, 'close')
  return { code, printed }
}

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

/** All that is in a plain backup, but for when it was made. */
async function contentsOf(folder: string, file: string): Promise<string> {
  const { stdout } = await promisify(execFile)('tar', ['-xOf', join(folder, file)], { maxBuffer: 1 << 28 })
  return stdout.replace(/"madeAt": "[^"]+"/, '').replace(/^[0-9a-f]{64} {2}manifest\.json$/m, '')
}

test('an instance moves from the built-in database to a server and back, and its owner comes in again', {
  timeout: 600_000,
}, async () => {
  const folder = await temporaryFolder()
  const file = (name: string) => join(folder, name)
  const first = { dataFolder: file('first') }
  const application = await start(first.dataFolder)
  const cookie = await setUp(application, { example: 'release' })
  expect((await get(application, cookie, '/app')).status).toBe(200)
  const [key, other] = [await generateX25519Identity(), await generateX25519Identity()]
  await writeFile(file('key'), `# created: 2027-05-12\n${key}\n`)
  await writeFile(file('other'), other)
  // While it runs, through its own private socket.
  const made = await goldthread(first, 'backup', file('1.age'), '--to', await identityToRecipient(key))
  expect(made).toMatchObject({ code: 0 })
  expect(made.printed).toMatch(/1\.age: \d+ tables, \d+ bytes\.\nLeft out: .+\n.+secret/)
  expect((await stat(file('1.age'))).mode & 0o777).toBe(0o600)
  expect((await readFile(file('1.age'))).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> X25519 /)
  expect(await goldthread(first, 'backup', file('1.tar'), '--plain')).toMatchObject({ code: 0 })
  expect((await goldthread(first, 'backup', file('1.tar'), '--plain')).printed).toContain('is there already')
  await application.stop()

  const server = { dataFolder: file('second'), environment: { DATABASE_URL: await emptyDatabase() } }
  const refused = await goldthread(server, 'restore', file('1.age'), '--identity', file('other'))
  expect(refused).toEqual({
    code: 2,
    printed: 'This does not open the backup: it was closed with another passphrase or key.\n',
  })
  const restored = await goldthread(server, 'restore', file('1.age'), '--identity', file('key'))
  expect(restored).toMatchObject({ code: 0 })
  expect(restored.printed).toContain(`First put back the instance's secret: the file ${file('second/secret')}`)
  expect(restored.printed).not.toMatch(/member|people|rows/)
  expect(await goldthread(server, 'backup', file('2.tar'), '--plain')).toMatchObject({ code: 0 })
  expect(await contentsOf(folder, '2.tar')).toBe(await contentsOf(folder, '1.tar'))

  const third = { dataFolder: file('third') }
  expect(await goldthread(third, 'restore', file('2.tar'))).toMatchObject({ code: 0 })
  expect((await goldthread(third, 'restore', file('2.tar'))).printed).toContain('holds an organisation already')
  expect(await goldthread(third, 'backup', file('3.tar'), '--plain')).toMatchObject({ code: 0 })
  expect(await contentsOf(folder, '3.tar')).toBe(await contentsOf(folder, '1.tar'))
  await copyFile(file('first/secret'), file('third/secret'))
  const again = await start(third.dataFolder)
  expect(again.printed()).not.toContain('/set-up/')
  expect((await get(again, await signIn(again), '/app/releases')).status).toBe(200)
  const stopped = await goldthread(third, 'restore', file('1.tar'))
  expect(stopped).toMatchObject({ code: 1 })
  expect(stopped.printed).toContain('already running')
})

test('the drill in docs/running/backup.md does what it says', { timeout: 600_000 }, async () => {
  const guide = await readFile(join(root, 'docs/running/backup.md'), 'utf8')
  const drill = /^```sh\n(mkdir|export)([\s\S]*?)^```/m.exec(guide)?.[0].replace(/```(sh)?\n?/g, '') ?? ''
  const folder = await temporaryFolder()
  const application = await start(join(folder, 'real'))
  const cookie = await setUp(application, { example: 'release' })
  const shims = `npx() { shift; '${process.execPath}' '${launcher}' "$@"; }; npm() { echo "npm $1 on $PORT"; }`
  const env = { PATH: process.env.PATH, GOLDTHREAD_DATA: join(folder, 'real') }
  const { stdout } = await promisify(execFile)('sh', ['-ec', `${shims}\n${drill}`], { cwd: folder, env })
  expect(stdout).toContain('Every checksum was right.')
  expect(stdout).toContain("The instance's secret is in its place.")
  expect(stdout).toContain('npm start on 3999')
  const drilled = await start(join(folder, 'drill/data'))
  const again = await signIn(drilled)
  const list = await (await get(application, cookie, '/app/releases')).text()
  const release = /\/app\/releases\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
  const figures = async (from: Application, as: string) => (await get(from, as, `${release}/tables.csv`)).text()
  expect(await figures(drilled, again)).toBe(await figures(application, cookie))
})

/** Comes in by the link that is printed where no mail server is set. Returns the cookie. */
async function signIn(application: Application): Promise<string> {
  await post(application, '', '/sign-in', new URLSearchParams({ email: 'asha@example.org' }))
  const link = () => /http:\S+(\/sign-in\/link\/\S+)/.exec(application.printed())?.[1]
  await eventually(() => link() !== undefined)
  const response = await post(application, '', link() ?? '')
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

test('who was erased since a backup is listed by id, and a restore erases them again', {
  timeout: 300_000,
}, async () => {
  const [place, target] = [await crowded(3), { dataFolder: await temporaryFolder() }]
  const file = (name: string) => join(place.dataFolder, name)
  expect(await goldthread(place, 'backup', file('old.tar'), '--plain')).toMatchObject({ code: 0 })
  const address = place.environment?.DATABASE_URL ?? ''
  const [erased] = await ask(address, `delete from members where name = 'Person 2' returning id`)
  expect(await goldthread(place, 'backup', file('new.tar'), '--plain')).toMatchObject({ code: 0 })
  const listed = { code: 0, printed: expect.stringMatching(new RegExp(`^# From .+\\n${erased?.id}\\n$`)) }
  expect(await goldthread(place, 'erased', file('old.tar'))).toEqual(listed)
  const withoutDatabase = await goldthread(target, 'erased', file('old.tar'), file('new.tar'))
  expect(withoutDatabase).toEqual(listed)
  const swapped = await goldthread(target, 'erased', file('new.tar'), file('old.tar'))
  expect(swapped).toMatchObject({ code: 1, printed: expect.stringContaining('older than the first') })
  await writeFile(file('erased'), withoutDatabase.printed)
  const environment = { DATABASE_URL: await emptyDatabase() }
  const restored = await goldthread({ ...target, environment }, 'restore', file('old.tar'), '--erased', file('erased'))
  expect(restored).toMatchObject({ code: 0, printed: expect.stringContaining('it was done again') })
  const names = await ask(environment.DATABASE_URL, 'select name from members order by 1')
  expect(names).toEqual([{ name: 'Person 1' }, { name: 'Person 3' }])
})

const people = 150_000

/** A server database with so many people that a backup and a restore take a while, or with a few. */
async function crowded(many = people): Promise<Place> {
  const environment = { DATABASE_URL: await emptyDatabase() }
  await (await openDatabase({ connectionString: environment.DATABASE_URL })).close()
  await ask(
    environment.DATABASE_URL,
    `with one as (insert into organisations (name, created_on) values ('Aldermoor', '2027-05-12') returning id)
     insert into members (organisation_id, name, email, joined_on)
     select id, 'Person ' || n, n || '@example.org', date '2027-05-12' from one, generate_series(1, ${many}) n`,
  )
  return { dataFolder: await temporaryFolder(), environment }
}

test('kill -9 in the middle: a backup has no name yet, and a restore was never there', {
  timeout: 600_000,
}, async () => {
  const place = await crowded()
  const folder = await temporaryFolder()
  const file = join(folder, 'backup.tar')
  const unfinished = async () => {
    const [name] = await readdir(folder)
    return name?.endsWith('.unfinished') && (await stat(join(folder, name))).size > 0
  }
  // What was killed outright cannot tidy up; what was asked to stop does.
  for (const [signal, left] of [
    ['SIGTERM', []],
    ['SIGKILL', [expect.stringMatching(/^backup\.tar\.\w+\.unfinished$/)]],
  ] as const) {
    const backup = launch(place, ['backup', file, '--plain'])
    const ended = once(backup, 'exit')
    await soon(unfinished)
    backup.kill(signal)
    await ended
    expect(await readdir(folder)).toEqual(left)
  }
  expect(await goldthread(place, 'backup', file, '--plain')).toMatchObject({ code: 0 })

  const target = { dataFolder: await temporaryFolder(), environment: { DATABASE_URL: await emptyDatabase() } }
  const archive = await readFile(file)
  const restore = launch(target, ['restore', '-'])
  restore.stdin.on('error', () => undefined)
  restore.stdin.write(archive.subarray(0, archive.length - 20_000))
  const loading = `select from pg_stat_activity where query like 'copy "members"%' and datname = current_database()`
  await soon(async () => (await ask(target.environment.DATABASE_URL, loading)).length > 0)
  const ended = once(restore, 'exit')
  restore.kill('SIGKILL')
  await ended
  const tables = `select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`
  await soon(async () => (await ask(target.environment.DATABASE_URL, tables)).length === 0)
  expect(await goldthread(target, 'restore', file)).toMatchObject({ code: 0 })
  const count = 'select count(*)::int as people from members'
  expect(await ask(target.environment.DATABASE_URL, count)).toEqual([{ people }])
})

/** Looks often: what it looks for passes by. A busy machine may take a minute to get there. */
async function soon(isTrue: () => Promise<unknown>): Promise<void> {
  for (const began = Date.now(); Date.now() - began < 60_000; await pause(5))
    if (await isTrue().catch(() => false)) return
  throw new Error('It did not become true within a minute.')
}

test('a full disk is said in one line, and leaves nothing', { timeout: 120_000 }, async () => {
  const place = await crowded()
  const folder = await temporaryFolder()
  const file = join(folder, 'backup.tar')
  const limited = (command: string) =>
    promisify(execFile)('sh', ['-c', command, process.execPath, launcher, file], {
      env: { PATH: process.env.PATH, GOLDTHREAD_DATA: place.dataFolder, ...place.environment },
    }).catch(error => error)
  const tooLarge = await limited('ulimit -f 100; "$0" "$1" backup "$2" --plain')
  expect(tooLarge.code).toBe(1)
  expect(tooLarge.stderr).toMatch(/^The backup could not be written to .+: the file would be larger than .+\.\n$/)
  expect(await readdir(folder)).toEqual([])
  const full = await limited('"$0" "$1" backup - --plain > /dev/full')
  expect(full.code).toBe(1)
  expect(full.stderr).toBe('The backup could not be written to -: the disk is full. Nothing of it was kept.\n')
})

test.each([
  ['no file', ['backup'], 'Name one file'],
  ['two files', ['backup', 'a', 'b'], 'Name one file'],
  ['a flag there is not', ['backup', 'a', '--open'], '--open'],
  ['two locks', ['backup', 'a', '--plain', '--to', 'age1x'], 'Choose one of'],
  ['a key that is none', ['backup', 'a', '--to', 'age1x'], 'no public key of age'],
  ['nobody to ask for a passphrase', ['backup', 'a'], 'nobody here to ask'],
  ['no file to restore', ['restore'], 'Name one backup'],
  ['a list that is not there', ['restore', 'a', '--erased', '/nowhere'], 'there is no such file'],
  ['nothing to compare', ['erased'], 'Name one backup'],
  ['a backup to compare that is not there', ['erased', '/nowhere', '/nowhere'], 'there is no such file'],
  ['a key that is not secret', ['restore', 'a', '--identity', join(root, 'LICENSE')], 'no secret key of age'],
])('%s: one line, exit code 2, and no database is made', async (_, words, says) => {
  const dataFolder = join(await temporaryFolder(), 'data')
  const { code, printed } = await goldthread({ dataFolder }, ...words)
  expect(printed).toContain(says)
  expect({ code, lines: printed.trim().split('\n').length }).toEqual({ code: 2, lines: 1 })
  await expect(stat(dataFolder)).rejects.toThrow('ENOENT')
})

test('a folder without a database has no backup, and stays without one', async () => {
  const dataFolder = join(await temporaryFolder(), 'data')
  expect(await goldthread({ dataFolder }, 'backup', '/nowhere/backup.tar', '--plain')).toEqual({
    code: 1,
    printed: `There is no database in ${dataFolder}/database.\n`,
  })
  await expect(stat(dataFolder)).rejects.toThrow('ENOENT')
})
