import { randomUUID } from 'node:crypto'
import { Agent, get, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { startSession } from '../../src/people/queries.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { type Application, startApplication } from '../../test/process/application.ts'
import { withDatabase } from './own-database.ts'

/** A room of an event that two processes on one database serve, as guests and their host reach it. */
export type BusyRoom = Readonly<{
  applications: readonly Application[]
  /** Somebody joins, with a name and without an account, and follows what changes. Throws when that fails. */
  join(place: number): Promise<Guest>
  /** The host says something to everyone, at the first process. */
  say(words: string): Promise<void>
}>

export type Guest = Readonly<{
  cookie: string
  /** Waits until words stand on this guest's page. The moment, by `performance.now()`. */
  heard(words: string): Promise<number>
  leave(): void
}>

const secret = 'a secret that only this room knows, long enough'
const agent = new Agent({ keepAlive: true, maxSockets: 200 })

/** Opens a room, lends it, and clears it away. */
export async function withRoom<T>(use: (room: BusyRoom) => Promise<T>): Promise<T> {
  return withDatabase(async ({ connection, address, folder }) => {
    const environment = { DATABASE_URL: address, GOLDTHREAD_SECRET: secret }
    const applications = [
      await startApplication({ dataFolder: join(folder, 'one'), environment }),
      await startApplication({ dataFolder: join(folder, 'two'), environment }),
    ]
    const database = await openDatabase(connection)
    try {
      const { organisationId, memberId, cookie } = await signInOwner(database)
      const eventId = randomUUID()
      const today = new Date().toISOString().slice(0, 10)
      await database.keeper
        .insertInto('events')
        .values({
          ...{
            id: eventId,
            organisation_id: organisationId,
            kind: 'masterclass',
            title: 'Allies at night',
            entry: 'open',
          },
          ...{ form: 'in-person', held_on: today, closes_on: today, starts: '09:00', ends: '12:00', told_on: today },
          ...{ contact: 'Amara Osei', made_on: today, made_by: memberId },
        })
        .execute()
      const [one] = applications
      const press = async (path: string, form: Record<string, string>) => {
        const origin = one!.url
        const answer = await post(`${origin}/app/events/${eventId}/live/${path}`, form, { cookie, origin })
        if (answer.statusCode !== 303) throw new Error(`${path}: ${answer.statusCode}`)
      }
      await press('opening', {})
      const dayNow = () =>
        database.keeper.selectFrom('live_days').selectAll().where('event_id', '=', eventId).executeTakeFirstOrThrow()
      const code = (await dayNow()).code.toLowerCase().replace(' ', '-')
      return await use({
        applications,
        join: place => joinAt(applications[place % applications.length]!.url, code),
        say: async notice => press('moves', { move: 'say', notice, version: String((await dayNow()).version) }),
      })
    } finally {
      await database.close()
      for (const application of applications) await application.stop()
    }
  })
}

/** The owner of a new organisation, signed in. */
async function signInOwner({ keeper }: Database) {
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  const { id: organisationId } = await keeper
    .insertInto('organisations')
    .values({ name: 'Aldermoor Care and Support', rule_base: 10, rule_cell: 5, created_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  const owner = {
    organisation_id: organisationId,
    name: 'Asha Rahman',
    email: 'asha@aldermoor.example',
    joined_on: today,
  }
  const { id: memberId } = await keeper.insertInto('members').values(owner).returning('id').executeTakeFirstOrThrow()
  await keeper
    .insertInto('member_roles')
    .values({ organisation_id: organisationId, member_id: memberId, role: 'owner' })
    .execute()
  const session = { way: 'link', device: 'A browser in a measure', now } as const
  const opened = await keeper.transaction().execute(tx => startSession(tx, { organisationId, memberId }, session))
  return { organisationId, memberId, cookie: `goldthread=${opened}` }
}

async function joinAt(url: string, code: string): Promise<Guest> {
  const page = await answerOf(`${url}/live/join/${code}`)
  if (page.statusCode !== 200) throw new Error(`The door: ${page.statusCode}`)
  const joined = await post(`${url}/live/join/${code}`, { name: '' }, { origin: url })
  const cookie = joined.headers['set-cookie']?.[0]?.split(';')[0]
  if (joined.statusCode !== 303 || !cookie) throw new Error(`Joining: ${joined.statusCode}`)
  const here = await answerOf(`${url}/live/here`, { cookie, accept: 'text/html' })
  if (here.statusCode !== 200) throw new Error(`Being there: ${here.statusCode}`)
  return follow(`${url}/live/here/stream`, cookie)
}

/** Follows the stream on a connection of its own, as a browser does. */
function follow(address: string, cookie: string): Promise<Guest> {
  return new Promise((resolve, reject) => {
    const wanted = new Map<string, (at: number) => void>()
    let last = ''
    const asked = get(address, { agent: false, headers: { cookie, accept: 'text/event-stream' } }, answer => {
      if (answer.statusCode !== 200) return reject(new Error(`The stream: ${answer.statusCode}`))
      answer.setEncoding('utf8')
      answer.on('error', () => undefined)
      answer.on('data', (text: string) => {
        last = (last + text).slice(-20_000)
        for (const [words, tell] of wanted) {
          if (!last.includes(words)) continue
          wanted.delete(words)
          tell(performance.now())
        }
      })
      resolve({
        cookie,
        heard: words => new Promise(tell => wanted.set(words, tell)),
        leave: () => asked.destroy(),
      })
    })
    asked.on('error', reject)
  })
}

function answerOf(address: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { ...headers, 'accept-encoding': 'gzip' } }, answer => {
      answer.on('end', () => resolve(answer)).on('error', reject)
      answer.resume()
    }).on('error', reject)
  })
}

function post(
  address: string,
  form: Record<string, string>,
  headers: Record<string, string>,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
    const asked = request(address, { agent, method: 'POST', headers: { ...headers, ...type } }, answer => {
      answer.on('end', () => resolve(answer)).on('error', reject)
      answer.resume()
    })
    asked.on('error', reject).end(new URLSearchParams(form).toString())
  })
}
