import { createHash, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { openDatabase } from '../../src/platform/db.ts'
import { sealsBy } from '../../src/platform/secrets.ts'
import { type Crowd, crowdSecret, gatherCrowd, type InCrowd } from '../crowd.ts'
import { withDatabase } from '../own-database.ts'
import { startApplication } from '../process/application.ts'
import { openBallotKey, signBallot } from '../surveys.ts'
import { twentyQuestions } from '../twenty-questions.ts'

/** A running Goldthread with a survey of twenty questions, and the people who are asked. */
export type Asked = Readonly<{
  url: string
  /** The address of the database, for what is measured beside it. */
  address: string
  people: readonly InCrowd[]
  wave: string
  /** Each from request to whole answer, in milliseconds. They throw when the answer is not the right one. */
  openPage(): Promise<number>
  takeBallot(person: InCrowd): Promise<number>
  putAnswer(body: URLSearchParams): Promise<number>
  /** What the browser's script sends. The ballot is signed here and now, which counts like one that was taken. */
  makeAnswer(): URLSearchParams
}>

/** Starts it with so many people who are asked, lends it, and clears it away. */
export async function withAsked<T>(count: number, use: (asked: Asked) => Promise<T>): Promise<T> {
  return withDatabase(async ({ connection, address, folder }) => {
    const environment = { DATABASE_URL: address, GOLDTHREAD_SECRET: crowdSecret }
    const application = await startApplication({ dataFolder: join(folder, 'data'), environment })
    const database = await openDatabase(connection)
    try {
      const crowd = await gatherCrowd(database, count, { questionnaire: twentyQuestions })
      const key = await openBallotKey(database.keeper, sealsBy(crowdSecret), crowd.wave)
      return await use({ ...visitsTo(application.url, crowd, key), address })
    } finally {
      await database.close()
      await application.stop()
    }
  })
}

function visitsTo(url: string, { people, wave }: Crowd, key: KeyObject): Omit<Asked, 'address'> {
  return {
    ...{ url, people, wave },
    openPage: () => timeOf(`${url}/answer/${wave}`, {}),
    takeBallot({ cookie }) {
      // A number below the modulus is what a covered ballot looks like: the cover is chance.
      const blinded = Buffer.concat([Buffer.alloc(1), randomBytes(255)]).toString('base64url')
      const headers = { cookie, origin: url }
      return timeOf(`${url}/app/surveys/${wave}/ballot`, { ...post, headers, body: new URLSearchParams({ blinded }) })
    },
    putAnswer: body => timeOf(`${url}/answer/${wave}`, { ...post, body }),
    makeAnswer() {
      const row = randomUUID()
      return new URLSearchParams({
        ...{ step: 'send', row, 'receipt-digest': createHash('sha256').update(row).digest('base64url') },
        ...signBallot(key),
        ...Object.fromEntries(
          Array.from({ length: 20 }, (_, i) => [`q.q${i}`, ['4', '2', '5', 'o1', 'As ever.'][i % 5]!]),
        ),
      })
    },
  }
}

const post = { method: 'POST' } as const

const agent = new Agent({ keepAlive: true })
const asBrowsers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' }

/** From a request until the last byte of its answer, in milliseconds; packed as it came, since unpacking is the browser's. */
export function timeOf(address: string, { method = 'GET', headers = {}, body }: Asking): Promise<number> {
  const text = body?.toString() ?? ''
  const form = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(text)),
  }
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const asked = request(
      address,
      { agent, method, headers: { ...asBrowsers, ...headers, ...(body && form) } },
      answer => {
        answer.on('error', reject).on('end', () => {
          if (answer.statusCode === 200) resolve(performance.now() - began)
          else reject(new Error(`${address} answered ${answer.statusCode}.`))
        })
        answer.resume()
      },
    )
    asked.on('error', reject).end(text)
  })
}

type Asking = Readonly<{ method?: string; headers?: Readonly<Record<string, string>>; body?: URLSearchParams }>

/** Does it with everything of the list, so many at once. */
export async function atOnce<T>(many: number, list: readonly T[], work: (each: T) => Promise<unknown>): Promise<void> {
  const waiting = [...list]
  const hand = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await work(next)
  }
  await Promise.all(Array.from({ length: many }, hand))
}
