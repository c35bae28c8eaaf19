import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Application } from './application.ts'
import { get, post, setUp, start } from './owner.ts'
import { ask, temporaryFolder } from './program.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'

const minutes = 240_000

test(
  'on a full disk people are told that nothing was saved, can read on, and go on once there is room',
  async () => {
    const disk = await mountSmallDisk()
    const folder = disk?.folder ?? (await temporaryFolder())
    const application = await start(folder)
    const cookie = await setUp(application)
    expect(await bring(application, cookie, 'before.csv')).toMatchObject({ status: 303 })
    await fill(disk, folder)
    const refused = await bring(application, cookie, 'refused.csv')
    expect(refused.status).toBe(507)
    for (const words of ['There is no room left to save anything', 'was not saved', 'tell whoever runs Goldthread']) {
      expect(refused.text).toContain(words)
    }
    const page = await (await get(application, cookie, '/app/answers/new')).text()
    expect(page).toContain('before.csv')
    expect(page).not.toContain('refused.csv')
    expect(await query(folder, 'select file_name from answer_drafts')).toEqual([{ file_name: 'before.csv' }])
    await makeRoom(disk, folder)
    await until(async () => (await bring(application, cookie, 'after.csv')).status === 303)
  },
  minutes,
)

test(
  'when the database itself cannot go on for want of room, the application says so and comes back by itself',
  async () => {
    const disk = await mountSmallDisk()
    const folder = disk?.folder ?? (await temporaryFolder())
    const application = await start(folder)
    const cookie = await setUp(application)
    expect(await bring(application, cookie, 'before.csv')).toMatchObject({ status: 303 })
    const refused = await refusedWhileDown(application, cookie, () => stopWriting(disk, folder, application))
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('30')
    expect(await refused.text()).toContain('We cannot reach our own database just now')
    if (disk) {
      // All the while, or the database is back before what it left as room is taken.
      let isSaid = false
      const filling = (async () => {
        for (; !isSaid; await pause(5)) await disk.fill()
      })()
      // It can go on for long with the files of its log that it has. Its process dies, and has to start where there is no room.
      let tries = 0
      await until(async () => {
        await beginNewLog(folder)
        tries += 1
        // Not again and again within a second: what dies so soon after its start is given up.
        if (tries % 10 === 0) await killDatabase(folder).catch(() => undefined)
        return application.printed().includes('The disk is full')
      }).finally(() => {
        isSaid = true
      })
      await filling
    }
    await disk?.makeRoom()
    await until(async () => (await get(application, cookie, '/app/answers/new')).status === 200)
    expect(await (await get(application, cookie, '/app/answers/new')).text()).toContain('before.csv')
    await until(async () => (await bring(application, cookie, 'after.csv')).status === 303)
  },
  minutes,
)

/** Large enough to need room: what is small may still fit into what the database has. */
const answers = `Team,I feel safe\n${'North,Agree\nSouth,Disagree\n'.repeat(20_000)}`

async function bring(application: Application, cookie: string, name: string) {
  const body = new FormData()
  body.append('file', new File([answers], name))
  const response = await post(application, cookie, '/app/answers', body)
  return { status: response.status, text: await response.text() }
}

/**
 * Where no disk of our own may be mounted, PostgreSQL itself writes to /dev/full whenever answers are stored, and fails
 * as it does on a full disk.
 */
async function fill(disk: SmallDisk | null, folder: string): Promise<void> {
  if (disk) return disk.fill()
  await query(
    folder,
    `create function write_in_vain() returns trigger language plpgsql security definer as $$
     begin copy (select repeat('x', 100000)) to '/dev/full'; return new; end $$;
     create trigger in_vain before insert on answer_columns for each row execute function write_in_vain()`,
  )
}

async function makeRoom(disk: SmallDisk | null, folder: string): Promise<void> {
  if (disk) return disk.makeRoom()
  await query(folder, 'drop trigger in_vain on answer_columns; drop function write_in_vain()')
}

/** What the page says while the database is down. It comes back by itself within moments, and is then stopped again. */
async function refusedWhileDown(
  application: Application,
  cookie: string,
  stop: () => Promise<void>,
): Promise<Response> {
  for (let i = 0; i < 20; i += 1) {
    let isStopped = false
    const stopping = stop().finally(() => {
      isStopped = true
    })
    // Asked all the while: it is down for moments only.
    for (let isLast = false; !isLast; ) {
      isLast = isStopped
      const answer = await get(application, cookie, '/app')
      if (answer.status === 503) return stopping.then(() => answer)
    }
  }
  throw new Error('The database came back before a page could be asked for, twenty times.')
}

/** The log of what is to be written needs a new file, and there is no room for it. Without a disk of our own: a kill. */
async function stopWriting(disk: SmallDisk | null, folder: string, { url }: Application): Promise<void> {
  const isDown = () => fetch(`${url}/health`).then(({ ok }) => !ok)
  for (let i = 0; !(await isDown()); i += 1) {
    if (i === 200) throw new Error('The database went on, and /health said so.')
    if (!disk && i === 0) await killDatabase(folder)
    if (!disk) continue
    // The database throws away what it wrote before, and so makes room for itself: that is taken too.
    await disk.fill()
    await beginNewLog(folder)
  }
  await disk?.fill()
}

/** The database needs a new file for its log, and for nothing else. It may be down. */
async function beginNewLog(folder: string): Promise<void> {
  const something = "select pg_logical_emit_message(true, 'goldthread', 'something'); select pg_switch_wal()"
  await query(folder, something).catch(() => pause(100))
}

async function killDatabase(folder: string): Promise<void> {
  const note = await readFile(join(folder, 'database/cluster/postmaster.pid'), 'utf8')
  process.kill(Number.parseInt(note, 10), 'SIGKILL')
}

/** Asks the built-in database, as its superuser. */
async function query(folder: string, sql: string) {
  const password = (await readFile(join(folder, 'database/password'), 'utf8')).trim()
  const place = { host: join(folder, 'database/socket'), port: 5432 }
  return ask({ ...place, user: 'goldthread', password, database: 'goldthread' }, sql)
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); Date.now() - began < 60_000; await pause(200)) if (await isTrue()) return
  throw new Error('It did not become true within a minute.')
}
