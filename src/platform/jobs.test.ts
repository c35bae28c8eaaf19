import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asOwner, openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { eventually } from '../../test/process/program.ts'
import { clockOf, minute } from './clock.ts'
import { enqueue, type Jobs, runNextJob, type Workshop } from './jobs.ts'
import { logTo } from './log.ts'
import { startRepeating, startWorker } from './worker.ts'

let database: TestDatabase
let workshop: Workshop
let now: Date
let logged: string[]
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  now = new Date('2027-05-12T09:00:00Z')
  logged = []
  const log = logTo(
    line => logged.push(line),
    () => now,
  )
  workshop = { keeper: database.keeper, clock: clockOf(() => now), log }
  await database.keeper.deleteFrom('jobs').execute()
})

const wait = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds)
}
const waiting = () => database.keeper.selectFrom('jobs').select(['name', 'attempts']).execute()
const hand = (name: string, payload: object = {}) => enqueue(database.app, name, payload, now)

async function runAll(jobs: Jobs): Promise<void> {
  while (await runNextJob(workshop, jobs));
}

test('work handed in is done once, with what was handed in, in the order it came', async () => {
  const done: unknown[] = []
  for (const page of [1, 2, 3]) {
    await hand('print', { page })
    wait(1)
  }
  await runAll({ print: { run: async payload => void done.push(payload) } })
  expect(done).toEqual([{ page: 1 }, { page: 2 }, { page: 3 }])
  expect(await waiting()).toEqual([])
})

test('work of a transaction that is rolled back is never done', async () => {
  const broken = database.app.transaction().execute(async tx => {
    await enqueue(tx, 'print', {}, now)
    throw new Error('changed my mind')
  })
  await expect(broken).rejects.toThrow('changed my mind')
  expect(await waiting()).toEqual([])
})

test('two workers never do the same work, and never wait for each other', async () => {
  let under = 0
  let most = 0
  const done: unknown[] = []
  const print = {
    async run(payload: unknown) {
      under += 1
      most = Math.max(most, under)
      await eventually(() => most === 2)
      under -= 1
      done.push(payload)
    },
  }
  for (const page of [1, 2, 3, 4]) await hand('print', { page })
  await Promise.all([runAll({ print }), runAll({ print })])
  expect(done).toHaveLength(4)
  expect(new Set(done.map(each => JSON.stringify(each))).size).toBe(4)
})

test('a worker leaves work it does not know to others', async () => {
  await hand('unknown')
  expect(await runNextJob(workshop, { print: { run: async () => undefined } })).toBe(false)
  expect(await waiting()).toEqual([{ name: 'unknown', attempts: 0 }])
})

test('work that fails is tried again later, and given up after the fifth time', async () => {
  let tries = 0
  const told: unknown[] = []
  const print = {
    async run() {
      tries += 1
      throw new Error('Asha Rahman could not be printed')
    },
    giveUp: async (payload: unknown) => void told.push(payload),
  }
  await hand('print', { page: 1 })
  await runAll({ print })
  expect(tries).toBe(1)
  for (let hours = 0; hours < 24; hours += 1) {
    wait(60 * minute)
    await runAll({ print })
  }
  expect(tries).toBe(5)
  expect(told).toEqual([{ page: 1 }])
  expect(await waiting()).toEqual([])
  expect(logged).toHaveLength(5)
  expect(logged.join()).not.toContain('Asha')
})

/** How long work is left to whoever took it before they hold it. */
const moment = 5_000

test('work during which the process dies is taken up again in a moment, and not for ever', async () => {
  await hand('print')
  const told: unknown[] = []
  for (let deaths = 0; deaths < 5; deaths += 1) {
    const dying = runNextJob(workshop, { print: { run: () => killConnections() } })
    await expect(dying).rejects.toThrow()
    wait(moment)
  }
  wait(moment)
  await runAll({ print: { run: async () => expect.unreachable(), giveUp: async payload => void told.push(payload) } })
  expect(told).toEqual([{}])
  expect(await waiting()).toEqual([])
})

/** What a kill -9 looks like to the database: the connection that holds the work is gone, and nothing was committed. */
async function killConnections(): Promise<void> {
  await asOwner(database, owner =>
    owner.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`),
  )
}

test('a worker does what comes in until it is stopped, and finishes what it has begun', async () => {
  let begun = false
  let finished = false
  const print = {
    async run() {
      begun = true
      await new Promise(resolve => setTimeout(resolve, 50))
      finished = true
    },
  }
  const worker = startWorker(workshop, { print })
  await hand('print')
  await eventually(() => begun)
  await worker.stop()
  expect(finished).toBe(true)
  await hand('print')
  expect(await waiting()).toHaveLength(1)
})

test('who was slow to begin leaves the work to whoever has taken it since', async () => {
  await hand('print')
  const done: unknown[] = []
  const print = { run: async (payload: unknown) => void done.push(payload) }
  const keeper = before(database.keeper, async () => {
    wait(moment)
    await runNextJob(workshop, { print })
  })
  await runNextJob({ ...workshop, keeper }, { print })
  expect(done).toHaveLength(1)
})

/** The same database, in which something happens between taking a job and holding it. */
function before(keeper: Workshop['keeper'], happen: () => Promise<void>): Workshop['keeper'] {
  return new Proxy(keeper, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      if (name !== 'transaction') return value.bind(target)
      const execute = (work: never) => happen().then(() => target.transaction().execute(work))
      return () => ({ execute })
    },
  })
}

test('work that a worker cannot finish before it must go is given back, and another goes on with it at once', async () => {
  await hand('print', { page: 1 })
  let begun = false
  const endless = {
    run() {
      begun = true
      return new Promise<void>(() => undefined)
    },
  }
  const worker = startWorker(workshop, { print: endless }, 50)
  await eventually(() => begun)
  await worker.stop()
  expect(await waiting()).toEqual([{ name: 'print', attempts: 0 }])
  const done: unknown[] = []
  await runAll({ print: { run: async payload => void done.push(payload) } })
  expect(done).toEqual([{ page: 1 }])
})

test('work that was handed in or put off while the clock was ahead is done once the clock is right', async () => {
  const tried: unknown[] = []
  const done: unknown[] = []
  let fails = true
  const print = {
    async run(payload: unknown) {
      tried.push(payload)
      if (fails) throw new Error('no paper')
      done.push(payload)
    },
  }
  wait(24 * 60 * minute)
  const worker = startWorker(workshop, { print })
  await hand('print', { page: 1 })
  await eventually(() => tried.length === 1)
  await hand('other')
  fails = false
  wait(-24 * 60 * minute)
  await eventually(() => done.length === 1)
  await worker.stop()
  expect(await runNextJob(workshop, { other: { run: async () => undefined } })).toBe(true)
})

test('a worker and a repeated chore outlive a failure', async () => {
  let times = 0
  const repeating = startRepeating(workshop.log, 1, async () => {
    times += 1
    throw new Error('not now')
  })
  await eventually(() => times > 2)
  await repeating.stop()
  expect(logged[0]).toContain('repeating-failed')
})
