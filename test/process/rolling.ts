import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Application, freePort, startApplication } from './application.ts'
import { type Balancer, startBalancer } from './balancer.ts'

/** What people met while two processes on one database were restarted in turn under load. */
export type Rolled = Readonly<{
  /** Answered as they should be. */
  answered: number
  /** Everything else, in words. */
  errors: readonly string[]
  /** The addresses for which a sign-in link was asked and that was acknowledged, and those that got a letter. */
  asked: readonly string[]
  got: readonly string[]
  exitCodes: readonly (number | null)[]
}>

type Place = Readonly<{ databaseUrl: string; folders: readonly [string, string]; rounds: number }>

/** Restarts each of two processes in turn, so many times, while people work through a proxy. */
export async function restartInTurn({ databaseUrl, folders, rounds }: Place): Promise<Rolled> {
  const ports = [await freePort(), await freePort()] as const
  const balancer = await startBalancer(ports)
  const environment = {
    DATABASE_URL: databaseUrl,
    TRUSTED_PROXIES: '127.0.0.1,::1',
    GOLDTHREAD_SECRET: 'one secret for two processes, long enough',
    PUBLIC_URL: balancer.url,
    DRAIN_SECONDS: '5',
  }
  const start = (i: number) => startApplication({ dataFolder: folders[i]!, port: ports[i]!, environment })
  const applications = [await start(0), await start(1)]
  try {
    await balancer.untilWell(...ports)
    const cookie = await setUp(balancer, applications[0]!)
    const crowd = gather(balancer, cookie, await addMembers(databaseUrl, 3_000))
    const exitCodes: (number | null)[] = []
    for (let turn = 0; turn < 2 * rounds; turn += 1) {
      const i = turn % 2
      await pause(300)
      exitCodes.push(await applications[i]!.stop())
      applications[i] = await start(i)
      await balancer.untilWell(...ports)
    }
    await crowd.leave()
    const got = await untilAllLetters(databaseUrl, crowd.asked.length)
    return {
      answered: crowd.answered(),
      errors: [...balancer.broken, ...crowd.errors],
      asked: crowd.asked,
      got,
      exitCodes,
    }
  } finally {
    await Promise.all(applications.map(application => application.stop('SIGKILL')))
    await balancer.close()
  }
}

async function setUp({ url }: Balancer, application: Application): Promise<string> {
  const [link = ''] = /http:\S+\/set-up\/\S+/.exec(application.printed()) ?? []
  const fields = { organisation: 'Aldermoor', name: 'Asha', email: 'asha@example.org', rule: 'usual' }
  const response = await fetch(url + new URL(link).pathname, {
    method: 'POST',
    headers: { origin: url },
    redirect: 'manual',
    body: new URLSearchParams(fields),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`Setting up failed with ${response.status}.`)
  return cookie
}

type Crowd = Readonly<{ asked: string[]; errors: string[]; answered(): number; leave(): Promise<void> }>

/** People at work: they read, ask for links, bring files, and one brings a file over a slow line. */
function gather({ url }: Balancer, cookie: string, addresses: readonly string[]): Crowd {
  const asked: string[] = []
  const errors: string[] = []
  let answered = 0
  let leaving = false
  let nextAddress = 0

  async function expectStatus(what: string, wanted: number, doing: () => Promise<number>): Promise<boolean> {
    const status = await doing().catch((error: Error) => error.message)
    if (status === wanted) answered += 1
    else errors.push(`${what}: ${status}`)
    return status === wanted
  }

  const post = (path: string, body: URLSearchParams | FormData) => async () =>
    (await fetch(url + path, { method: 'POST', redirect: 'manual', headers: { cookie, origin: url }, body })).status

  const get = (path: string) => async () => {
    const response = await fetch(url + path, { headers: { cookie }, redirect: 'manual' })
    await response.arrayBuffer()
    return response.status
  }

  async function ask(): Promise<void> {
    const email = addresses[nextAddress++]
    if (!email) return
    if (await expectStatus('ask for a link', 303, post('/sign-in', new URLSearchParams({ email })))) asked.push(email)
  }

  async function bring(): Promise<void> {
    const body = new FormData()
    body.append('file', new File([answers], 'answers.csv'))
    await expectStatus('bring answers', 303, post('/app/answers', body))
  }

  async function wander(): Promise<void> {
    for (let step = 0; !leaving; step += 1) {
      await expectStatus('read a page', 200, get(step % 2 ? '/app' : '/sign-in'))
      await ask()
      if (step % 20 === 0) await bring()
      await pause(10)
    }
  }

  async function bringSlowly(): Promise<void> {
    while (!leaving) await expectStatus('bring answers slowly', 303, () => uploadSlowly(url, cookie))
  }

  const going = [wander(), wander(), wander(), bringSlowly()]
  return {
    asked,
    errors,
    answered: () => answered,
    async leave() {
      leaving = true
      await Promise.all(going)
    },
  }
}

const answers = `Team,I feel safe to speak up\n${'North,Agree\nSouth,Disagree\n'.repeat(60)}`

/** A file that takes some two seconds to arrive, and so is under way when a process is asked to stop. */
function uploadSlowly(url: string, cookie: string): Promise<number> {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="slow.csv"\r\n\r\n'
  const body = Buffer.from(`${head}${answers}\r\n--x--\r\n`)
  const headers = {
    cookie,
    origin: url,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': body.length,
  }
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/app/answers`, { method: 'POST', headers })
    sending.on('response', response => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    sending.on('error', reject)
    void (async () => {
      for (let at = 0; at < body.length; at += 160) {
        sending.write(body.subarray(at, at + 160))
        await pause(150)
      }
      sending.end()
    })()
  })
}

async function addMembers(databaseUrl: string, count: number): Promise<string[]> {
  return asKeeper(databaseUrl, async keeper => {
    const { rows } = await keeper.query<{ email: string }>(
      `with added as (
         insert into members (organisation_id, name, email)
         select id, 'Person ' || n, 'person-' || n || '@example.org'
         from organisations, generate_series(1, $1::int) n returning organisation_id, id, email
       ), owners as (
         insert into member_roles (organisation_id, member_id, role) select organisation_id, id, 'owner' from added
       ) select email from added`,
      [count],
    )
    return rows.map(({ email }) => email)
  })
}

/** Who got a letter, once every job is done. */
async function untilAllLetters(databaseUrl: string, wanted: number): Promise<string[]> {
  return asKeeper(databaseUrl, async keeper => {
    for (const began = Date.now(); Date.now() - began < 120_000; await pause(100)) {
      const jobs = await keeper.query('select from jobs limit 1')
      if (!jobs.rowCount) break
    }
    const { rows } = await keeper.query<{ to_address: string }>('select to_address from mails limit $1', [wanted * 3])
    return rows.map(row => row.to_address)
  })
}

async function asKeeper<T>(connectionString: string, work: (keeper: pg.Client) => Promise<T>): Promise<T> {
  const keeper = new pg.Client({ connectionString })
  await keeper.connect()
  try {
    await keeper.query('set role goldthread_keeper')
    return await work(keeper)
  } finally {
    await keeper.end()
  }
}
