import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import type { Connection } from '../../src/platform/embedded/launch.ts'
import { askForBallot, crowdSecret, gatherCrowd, type InCrowd, takeBallot } from '../crowd.ts'
import { makeServerDatabase } from '../database.ts'
import { type Ballot, coverBallot } from '../surveys.ts'
import { type Application, freePort, startApplication } from './application.ts'
import { ask, eventually, temporaryFolder } from './program.ts'

const environment = { GOLDTHREAD_SECRET: crowdSecret }

/** Sends an answer as the browser's script does; sent again it is the same one. */
function sender(wave: string, ballot: Ballot) {
  const row = randomUUID()
  const digest = createHash('sha256').update(row).digest('base64url')
  const body = new URLSearchParams({ step: 'send', row, 'receipt-digest': digest, ...ballot, 'q.heard': '4' })
  return { row, send: (url: string) => fetch(`${url}/answer/${wave}`, { method: 'POST', body }) }
}

async function connectionIn(dataFolder: string): Promise<Connection> {
  const password = (await readFile(join(dataFolder, 'database/password'), 'utf8')).trim()
  const host = join(dataFolder, 'database/socket')
  return { host, port: 5432, user: 'goldthread', password, database: 'goldthread' }
}

async function withDatabase<T>(
  connection: Parameters<typeof openDatabase>[0],
  work: (database: Database) => Promise<T>,
) {
  const database = await openDatabase(connection)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Tries again until it works, as a person does who is told that the connection was lost. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const began = Date.now(); ; await pause(100)) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() - began > 60_000) throw error
    }
  }
}

async function taken(response: Promise<Response>): Promise<void> {
  const { status } = await response
  if (status !== 200) throw new Error(`Not taken: ${status}`)
}

test('killed between ballot and answer: the ballot still counts, and no answer that was acknowledged is lost', async () => {
  const [dataFolder, port] = [await temporaryFolder(), await freePort()]
  const start = () => startApplication({ dataFolder, port, environment })
  let application: Application = await start()
  onTestFinished(async () => void (await application.stop()))
  const connection = await connectionIn(dataFolder)
  const crowd = await withDatabase(connection, database => gatherCrowd(database, 24))
  const [asha, bilal, ...others] = crowd.people as [InCrowd, InCrowd, ...InCrowd[]]
  const [cover, ballot] = [await coverBallot(crowd.publicKey), await takeBallot(application.url, asha, crowd)]
  const ask1 = () => askForBallot(application.url, bilal.cookie, crowd.wave, cover.blinded)
  const signature = await ask1()

  await application.stop('SIGKILL')
  application = await start()
  const ashas = sender(crowd.wave, ballot)
  await taken(ashas.send(application.url))

  const killDatabase = async () => {
    const note = await readFile(join(dataFolder, 'database/cluster/postmaster.pid'), 'utf8')
    process.kill(Number.parseInt(note, 10), 'SIGKILL')
  }
  await killDatabase()
  // Whoever never heard the signature asks for the same one again.
  expect(await patiently(ask1)).toBe(signature)
  const bilals = sender(crowd.wave, await cover.uncover(signature))
  await patiently(() => taken(bilals.send(application.url)))

  const ballots = await Promise.all(others.map(person => takeBallot(application.url, person, crowd)))
  const sent = ballots.map(each => sender(crowd.wave, each))
  const acknowledged: string[] = [ashas.row, bilals.row]
  const sending = sent.map(async ({ row, send }, i) => {
    await pause(i * 25)
    await patiently(() => taken(send(application.url)))
    acknowledged.push(row)
  })
  await pause(150)
  await killDatabase()
  await pause(150)
  const thoseBefore = [...acknowledged]
  await application.stop('SIGKILL')
  application = await start()
  const listed = async () => (await patiently(() => ask(connection, 'select id from answers'))).map(({ id }) => id)
  expect(await listed()).toEqual(expect.arrayContaining(thoseBefore))
  await Promise.all(sending)
  expect((await listed()).sort()).toEqual([...acknowledged].sort())
}, 240_000)

test('two applications on one database take a ballot’s answer once, whichever of them it comes to', async () => {
  const database = await makeServerDatabase()
  onTestFinished(database.drop)
  const starting = async () =>
    startApplication({
      dataFolder: await temporaryFolder(),
      environment: { ...environment, DATABASE_URL: database.address },
    })
  const one = await starting()
  const other = await starting()
  onTestFinished(async () => void (await Promise.all([one.stop(), other.stop()])))
  await withDatabase({ connectionString: database.address }, async opened => {
    const crowd = await gatherCrowd(opened, 2)
    const [asha, bilal] = crowd.people as [InCrowd, InCrowd]
    const covers = await Promise.all([coverBallot(crowd.publicKey), coverBallot(crowd.publicKey)])
    const asked = await Promise.allSettled(
      covers.map(({ blinded }, i) => askForBallot([one, other][i]!.url, asha.cookie, crowd.wave, blinded)),
    )
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])

    const { row, send } = sender(crowd.wave, await takeBallot(one.url, bilal, crowd))
    const responses = await Promise.all([send(one.url), send(other.url), send(one.url), send(other.url)])
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const kept = await opened.keeper.selectFrom('answers').select('id').execute()
    expect(kept).toEqual([{ id: row }])
    // What they print of requests says nothing of those with which ballots are taken and answers put in.
    for (const { url, printed } of [one, other]) {
      await fetch(`${url}/answer/${crowd.wave}`)
      await fetch(`${url}/sign-in`)
      await eventually(() => printed().includes('"route":"/sign-in"'))
      expect(printed()).not.toMatch(/answer|ballot/)
      expect(printed()).not.toContain(crowd.wave)
    }
  })
}, 120_000)
