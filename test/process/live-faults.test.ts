import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { livePaths } from '../../src/live/paths.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { startEmbedded } from '../../src/platform/embedded/launch.ts'
import { launchBrowser } from '../browser.ts'
import { freePort, startApplication } from './application.ts'
import { startBalancer } from './balancer.ts'
import { temporaryFolder } from './program.ts'
import { type Guest, joinAt } from './room/guest.ts'
import { openRoom, secret } from './room/room.ts'
import { typeOn, wordsOf } from './room/typing.ts'
import { sitAndWrite } from './room/writer.ts'

/** People write at the first two; the phone has the third to itself. */
const [tables, writers] = [3, 6]

/** Waits longer than tests usually do: a process begins anew, and browsers come back in their own time. */
async function before(seconds: number, what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const began = Date.now(); !(await isTrue()); await pause(50))
    if (Date.now() - began > seconds * 1000) throw new Error(`Within ${seconds} seconds: ${what}.`)
}

test('a process and then the database are killed in the middle of a room: nothing saved is lost, and screens come back by themselves', async () => {
  const place = await openPlace()
  const { room, url, processes, database, killDatabase } = place
  const phone = await openPhone(url, room.code)
  const people = await Promise.all(
    Array.from({ length: writers }, async (_, i) => sitAndWrite(await joinAt(url, room.code), 1 + (i % 2))),
  )
  const hears = await Promise.all(people.map(({ guest }) => hearing(guest)))
  let isOver = false
  const typing = people.map((writer, seed) => typeOn(writer, { seed, isOver: () => isOver }))
  await before(20, 'everyone has words that are saved', () => people.every(({ saved }) => saved.length > 0))
  const ids = { question: randomUUID(), first: randomUUID() }
  await untilTaken(people[0]!.guest, livePaths.ask, {
    id: ids.first,
    question: 'What will change for nights?',
  })
  await room.press(livePaths.question(ids.first), { settle: 'show', version: '1' })

  await phone.note('The phone was here before')
  await processes[0]!.stop('SIGKILL')
  const asking = untilTaken(people[1]!.guest, livePaths.ask, { id: ids.question, question: 'Who will do it?' })
  const voting = people.map(({ guest }) => untilTaken(guest, livePaths.vote(ids.first), { wanted: 'yes' }))
  await phone.note('The phone typed while a process was gone')
  await before(20, 'the host reaches the other process', () =>
    tried(room.move({ move: 'say', notice: 'Said without it' })),
  )
  await heardByAll('Said without it')
  processes[0] = await place.start(0)

  await killDatabase()
  await phone.note('The phone typed while the database was gone')
  const more = { move: 'add', minutes: '2' }
  await before(40, 'the database is back', () => tried(room.move(more)))
  await before(20, 'the host says it', () => tried(room.move({ move: 'say', notice: 'Said afterwards' })))
  await heardByAll('Said afterwards')

  isOver = true
  const typed = (await Promise.all(typing)).flat()
  await Promise.all([asking, ...voting])
  await before(40, 'all is sent', () => people.every(({ unsent }) => unsent().length === 0))
  await before(20, 'the phone has sent all', async () => !/Not sent yet|Saving/.test(await phone.said()))
  const there = wordsOf(await room.listNotes())
  const saved = wordsOf(people.flatMap(writer => writer.saved))
  expect([...saved, ...typed].filter(word => !there.includes(word))).toEqual([])
  for (const when of ['here before', 'while a process was gone', 'while the database was gone'])
    expect(
      (await room.listNotes()).filter(words => words.includes(when)),
      when,
    ).toHaveLength(1)
  expect(people.some(({ following }) => following.returns() > 0)).toBe(true)

  const ends = await room.endsAt()
  await before(10, 'every countdown is right', async () => hears.every(each => each.ends() === ends))
  await before(10, 'so is that of the phone', async () => Math.abs((await phone.left()) - (ends - Date.now())) < 1_500)
  expect(await counted(database)).toEqual({ questions: 2, votes: writers })
  expect(await phone.said()).not.toContain('No connection')

  async function heardByAll(words: string): Promise<void> {
    await before(30, `everyone reads “${words}”`, () => hears.every(each => each.says(words)))
    await before(30, `the phone shows “${words}”`, async () => (await phone.said()).includes(words))
  }
}, 240_000)

/** Two processes on one database behind one address, and how to kill the database, which is started again by itself. */
async function openPlace() {
  const folder = await temporaryFolder()
  const embedded = await startEmbedded(join(folder, 'database'))
  onTestFinished(() => embedded.stop())
  const ports = [await freePort(), await freePort()] as const
  const balancer = await startBalancer(ports)
  onTestFinished(() => balancer.close())
  const { host, port, user, password, database: name } = embedded.connection
  const address = new URL(`postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${name}`)
  address.searchParams.set('host', host)
  const environment = {
    ...{ DATABASE_URL: address.href, GOLDTHREAD_SECRET: secret },
    ...{ TRUSTED_PROXIES: '127.0.0.1,::1', PUBLIC_URL: balancer.url },
  }
  const start = async (i: 0 | 1) => {
    const begun = await startApplication({ dataFolder: join(folder, String(i)), port: ports[i], environment })
    onTestFinished(async () => void (await begun.stop('SIGKILL')))
    await balancer.untilWell(ports[i])
    return begun
  }
  const processes = [await start(0), await start(1)]
  const database = await openDatabase(embedded.connection)
  onTestFinished(() => database.close())
  const killDatabase = async () => {
    const note = await readFile(join(folder, 'database/cluster/postmaster.pid'), 'utf8')
    process.kill(Number.parseInt(note, 10), 'SIGKILL')
  }
  return {
    url: balancer.url,
    processes,
    database,
    start,
    killDatabase,
    room: await openRoom(database, balancer.url, { tables }),
  }
}

/** Somebody with a real browser, alone at the third table. */
async function openPhone(url: string, code: string) {
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.goto(`${url}/live/join/${code}`)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByLabel('The number of your table').fill('3')
  await page.getByRole('button', { name: 'Sit here' }).click()
  await page.getByLabel('A new note').waitFor()
  return {
    said: () => saidOn(page),
    async note(words: string) {
      await page.getByLabel('A new note').fill(words)
      await page.getByRole('button', { name: 'Add the note' }).click()
    },
    async left() {
      const [, minutes, seconds] = ((await page.locator('[data-ends]').textContent()) ?? '').match(/(\d+):(\d\d)/) ?? []
      return (Number(minutes) * 60 + Number(seconds)) * 1000
    },
  }
}

const saidOn = async (page: Page) => (await page.locator('body').textContent()) ?? ''

/** What the first part of the page of a guest says, and when its countdown ends. */
async function hearing(guest: Guest) {
  let html = ''
  await guest.follow(part => {
    if (part.part === 'day') html = part.html
  })
  return { says: (words: string) => html.includes(words), ends: () => Number(/data-ends="(\d+)"/.exec(html)?.[1]) }
}

/** Sends a form as the script of the page does: again, and the same, until it is taken. */
async function untilTaken(guest: Guest, path: string, form: Record<string, string>): Promise<void> {
  for (;;) {
    const answered = await guest.post(path, form).catch(() => null)
    if (answered && answered.status < 500) {
      if (answered.status !== 200) throw new Error(`${path}: ${answered.status} ${answered.text}`)
      return
    }
    await pause(300)
  }
}

const tried = (doing: Promise<unknown>) =>
  doing.then(
    () => true,
    () => false,
  )

async function counted({ keeper }: Database) {
  const rows = async (table: 'live_questions' | 'live_votes') =>
    (await keeper.selectFrom(table).selectAll().execute()).length
  return { questions: await rows('live_questions'), votes: await rows('live_votes') }
}
