import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { chanceOf } from '../attacks/chance.ts'
import { fieldsOf } from '../markup.ts'
import { type Application, freePort, startApplication } from './application.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

/** What is left of people's work after so many kills in the middle of it. */
export type Survived = Readonly<{
  acknowledged: number
  /** Acknowledged, and not there afterwards. */
  lost: readonly string[]
  /** There, but not whole. */
  half: readonly string[]
}>

const victims = ['application', 'database', 'mail server'] as const

const longestRecovery = 90_000

/** A letter that was not taken is tried again after a minute, then two, then four. */
const longestWay = 10 * 60_000

/** Something a person does that is answered with 303 when it is saved. `isThere` asks the database for it afterwards. */
type Act = Readonly<{ what: string; letterTo?: string; isThere(): Promise<boolean> }>

/** Kills application, database or mail server, whichever chance has it, at random moments in the middle of people's work. */
export async function killAndLook(dataFolder: string, rounds: number, seed: number): Promise<Survived> {
  const chance = chanceOf(seed)
  const port = await freePort()
  const mailPort = await freePort()
  const mailServer = await startMailServer(mailPort, join(dataFolder, 'letters'))
  const environment = environmentFor(mailPort)
  const start = () => startApplication({ dataFolder, port, environment })
  let application = await start()
  const awaited: string[] = []
  const lost: string[] = []
  const half: string[] = []
  let acknowledged = 0
  try {
    const people = await settle(application, dataFolder)
    for (let round = 1; round <= rounds; round += 1) {
      const work = goToWork(application, people, round)
      await pause(40 + chance.below(500))
      application = await kill(chance.pick(victims), { application, mailServer, dataFolder, start })
      const acts = await work.stop()
      acknowledged += acts.length
      for (const act of acts) if (!(await soon(act.isThere))) lost.push(`round ${round}: ${act.what}`)
      awaited.push(...acts.flatMap(({ letterTo }) => letterTo ?? []))
      half.push(...(await findHalves(dataFolder)).map(each => `round ${round}: ${each}`))
    }
    lost.push(...(await findNeverArrived(mailServer, awaited)).map(to => `a letter that never came: ${to}`))
  } finally {
    await application.stop()
    await mailServer.stop()
  }
  return { acknowledged, lost, half }
}

type Standing = Readonly<{
  application: Application
  mailServer: MailServer
  dataFolder: string
  start(): Promise<Application>
}>

async function kill(victim: (typeof victims)[number], standing: Standing): Promise<Application> {
  const { application, mailServer, dataFolder, start } = standing
  if (victim === 'application') {
    await application.stop('SIGKILL')
    return start()
  }
  if (victim === 'mail server') {
    await mailServer.killAndReplace()
    return application
  }
  const note = await readFile(join(dataFolder, 'database/cluster/postmaster.pid'), 'utf8')
  process.kill(Number.parseInt(note, 10), 'SIGKILL')
  for (const began = Date.now(); Date.now() - began < longestRecovery; await pause(50)) {
    if (await isWell(application)) return application
  }
  const { exitCode, signalCode } = application.process
  const end = `exit code ${exitCode}, signal ${signalCode}`
  throw new Error(`It did not come back after its database was killed (${end}):\n${application.printed().slice(-4000)}`)
}

function isWell({ url }: Application): Promise<boolean> {
  return fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  )
}

type People = Readonly<{ dataFolder: string; cookie: string; wording: string; members: string[] }>

/** Sets up an organisation with the example, whose words can be corrected, and many members who can ask for links. */
async function settle(application: Application, dataFolder: string): Promise<People> {
  const [link = ''] = await printed(application)
  const fields = {
    organisation: 'Aldermoor',
    name: 'Asha',
    email: 'asha@example.org',
    rule: 'usual',
    example: 'release',
  }
  const response = await send(application.url, '', new URL(link).pathname, new URLSearchParams(fields))
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const members = await ask<{ email: string }>(
    dataFolder,
    `insert into members (organisation_id, name, email)
     select id, 'Person', 'person-' || n || '@example.org' from organisations, generate_series(1, 20000) n
     returning email`,
  )
  const [release] = await ask<{ id: string }>(dataFolder, 'select id from releases')
  if (!release) throw new Error('The example is not there.')
  return { dataFolder, cookie, wording: `/app/releases/${release.id}/wording`, members: members.map(m => m.email) }
}

async function printed(application: Application): Promise<readonly string[]> {
  for (let i = 0; i < 500; i += 1, await pause(20)) {
    const found = /http:\S+\/set-up\/\S+/.exec(application.printed())
    if (found) return found
  }
  throw new Error('No set-up link was printed.')
}

/** Three people who save one thing after another until they are stopped; `stop` says what was acknowledged. */
function goToWork({ url }: Application, { dataFolder, cookie, wording, members }: People, round: number) {
  const acts: Act[] = []
  let stopped = false

  const isSaved = async (path: string, body: URLSearchParams | FormData) =>
    (await send(url, cookie, path, body)).status === 303

  async function correctWords(n: number): Promise<void> {
    const page = await fetch(url + wording, { headers: { cookie } })
    if (!page.ok) return
    const title = `Title ${round}-${n}`
    const fields = { ...fieldsOf(await page.text()), title }
    if (!(await isSaved(wording, new URLSearchParams(fields)))) return
    acts.push({ what: title, isThere: () => isAny(dataFolder, 'release_wordings where title = $1', title) })
  }

  async function askForLink(): Promise<void> {
    const email = members.pop() ?? ''
    if (!(await isSaved('/sign-in', new URLSearchParams({ email })))) return
    acts.push({ what: email, letterTo: email, isThere: () => isAny(dataFolder, 'mails where to_address = $1', email) })
  }

  async function bring(n: number): Promise<void> {
    const name = `answers ${round}-${n}.csv`
    const body = new FormData()
    body.append('file', new File([`Team,I feel safe\n${'North,Agree\nSouth,Disagree\n'.repeat(60)}`], name))
    if (!(await isSaved('/app/answers', body))) return
    acts.push({ what: name, isThere: () => isAny(dataFolder, 'answer_drafts where file_name = $1', name) })
  }

  async function goOn(act: (n: number) => Promise<void>): Promise<void> {
    for (let n = 1; !stopped; n += 1) await act(n).catch(() => pause(20))
  }

  const going = [goOn(correctWords), goOn(askForLink), goOn(bring)]
  return {
    async stop(): Promise<readonly Act[]> {
      stopped = true
      await Promise.all(going)
      return acts
    },
  }
}

/** Letters go out a moment after they were asked for. */
async function soon(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (const began = Date.now(); Date.now() - began < 30_000; await pause(100)) {
    if (await isTrue()) return true
  }
  return false
}

/** Those whose letter was promised and has not come, however long it may take. */
async function findNeverArrived(mailServer: MailServer, awaited: readonly string[]): Promise<readonly string[]> {
  for (const began = Date.now(); ; await pause(500)) {
    const arrived = new Set(await mailServer.arrived())
    const missing = awaited.filter(to => !arrived.has(to))
    if (missing.length === 0 || Date.now() - began > longestWay) return missing
  }
}

/** Whatever is there without what belongs to it. */
async function findHalves(dataFolder: string): Promise<string[]> {
  const found = await ask<{ what: string }>(
    dataFolder,
    `select 'a file without its columns: ' || file_name as what from answer_drafts d
       where (select count(*) from answer_columns c where c.draft_id = d.id) <> 2
     union all
     select 'a missing version: ' || max(version) from release_wordings group by release_id
       having max(version) <> count(*)
     union all
     select 'a letter without its link: ' || to_address from mails m
       join members p on p.email = m.to_address
       where not exists (select from sign_in_links l where l.member_id = p.id)
     union all
     select 'a link without its letter: ' || p.email from sign_in_links l join members p on p.id = l.member_id
       where not exists (select from mails m where m.to_address = p.email)`,
  )
  return found.map(({ what }) => what)
}

async function isAny(dataFolder: string, where: string, value: string): Promise<boolean> {
  return (await ask(dataFolder, `select 1 from ${where} limit 1`, [value])).length > 0
}

/** Asks the built-in database of this folder, as its superuser, as soon as it is there. */
async function ask<T extends object>(dataFolder: string, sql: string, values: unknown[] = []): Promise<T[]> {
  for (const began = Date.now(); ; await pause(100)) {
    try {
      return await askOnce(dataFolder, sql, values)
    } catch (error) {
      if (Date.now() - began > longestRecovery) throw error
    }
  }
}

async function askOnce<T extends object>(dataFolder: string, sql: string, values: unknown[]): Promise<T[]> {
  const password = (await readFile(join(dataFolder, 'database/password'), 'utf8')).trim()
  const host = join(dataFolder, 'database/socket')
  const client = new pg.Client({ host, port: 5432, user: 'goldthread', password, database: 'goldthread' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Each request comes from a place of its own, as in a crowd. */
const environmentFor = (mailPort: number) => ({
  TRUSTED_PROXIES: '127.0.0.1,::1',
  SMTP_URL: `smtp://localhost:${mailPort}`,
  MAIL_FROM: 'Goldthread <goldthread@aldermoor.example>',
})
const somewhere = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`

function send(url: string, cookie: string, path: string, body: URLSearchParams | FormData): Promise<Response> {
  const signal = AbortSignal.timeout(60_000)
  const headers = { cookie, origin: url, 'x-forwarded-for': somewhere() }
  return fetch(url + path, { method: 'POST', redirect: 'manual', headers, body, signal })
}
