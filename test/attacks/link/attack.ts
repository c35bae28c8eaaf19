import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { takeBackup } from '../../../src/platform/backup/take.ts'
import { openDatabase } from '../../../src/platform/db.ts'
import type { Connection } from '../../../src/platform/embedded/launch.ts'
import { forgetLog } from '../../../src/platform/forget-log.ts'
import { crowdSecret, gatherCrowd } from '../../crowd.ts'
import { startApplication } from '../../process/application.ts'
import { chanceOf } from '../chance.ts'
import { type Answered, answerAsInLife, type Happened } from './answering.ts'
import { type Bytes, ordersInBytes, readFolder, writeAheadLog } from './in-files.ts'
import { ordersInTables } from './in-tables.ts'
import { compare, linkedBy, type Order } from './order.ts'

/** What somebody with everything finds out: how many people's answers, beyond chance, and by which two orders. */
export type Findings = Readonly<{
  linked: number
  by: string
  /** How many pairs of orders were held against each other. */
  tried: number
  /** Answers that still stand in the write-ahead log. */
  inLog: number
}>

export type Attacked = Readonly<{
  answers: number
  before: Findings
  /** People who are found while the survey is open by giving each answer the ballot that was taken last before it. */
  inTurn: number
  after: Findings
}>

/** How many took a ballot and did not answer. */
const silent = 20

/**
 * So many people answer on the built application with its built-in database. Then everything that whoever runs it has is
 * searched for what ties a person to their answer, while the survey is open and once it is closed: every table in every
 * order, every file of the cluster with its write-ahead log, the logs, and a backup.
 */
export async function attackLinks(dataFolder: string, count: number, seed: number): Promise<Attacked> {
  const application = await startApplication({ dataFolder, environment: { GOLDTHREAD_SECRET: crowdSecret } })
  const connection = await superuserOf(dataFolder)
  const database = await openDatabase(connection)
  const superuser = new pg.Client(connection)
  await superuser.connect()
  try {
    const crowd = await gatherCrowd(database, count + silent)
    const happened = await answerAsInLife(application.url, crowd, chanceOf(seed), count)
    const look = async () => {
      const bytes = [
        ...(await readFolder(dataFolder)),
        { from: 'what it printed', bytes: Buffer.from(application.printed()) },
        { from: 'what is counted', bytes: await statisticsOf(superuser) },
        { from: 'a backup', bytes: await backupOf(connection) },
      ]
      return search(superuser, bytes, happened)
    }
    // As PostgreSQL does by itself within minutes: it writes samples of all columns, sorted, into its own tables.
    await superuser.query('analyze')
    const before = await look()
    const inTurn = await matchInTurn(superuser, crowd.wave, happened.answered)
    await sql`select close_boxes(${crowd.wave})`.execute(database.keeper)
    await superuser.query('analyze')
    await forgetLog(database.keeper)
    return { answers: happened.answered.length, before, inTurn, after: await look() }
  } finally {
    await superuser.end()
    await database.close()
    await application.stop()
  }
}

async function superuserOf(dataFolder: string): Promise<Connection> {
  const password = (await readFile(join(dataFolder, 'database/password'), 'utf8')).trim()
  const host = join(dataFolder, 'database/socket')
  return { host, port: 5432, user: 'goldthread', password, database: 'goldthread' }
}

async function backupOf(connection: Connection): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  await takeBackup(connection, { goldthread: 'test', madeAt: new Date() }, async archive => {
    for await (const piece of archive) pieces.push(piece)
  })
  return Buffer.concat(pieces)
}

/** What PostgreSQL counts and remembers of its own work. */
async function statisticsOf(superuser: pg.Client): Promise<Buffer> {
  const views = [
    'pg_stat_activity',
    'pg_stat_all_tables',
    'pg_stat_all_indexes',
    'pg_statio_all_tables',
    'pg_stats',
    'pg_locks',
  ]
  const texts: string[] = []
  for (const view of views) {
    const { rows } = await superuser.query<{ text: string }>(`select row(t.*)::text as text from ${view} t`)
    texts.push(...rows.map(({ text }) => text))
  }
  return Buffer.from(texts.join('\n'))
}

/** Gives each answer the ballot that was taken last before it, by the numbers of transactions. */
async function matchInTurn(superuser: pg.Client, wave: string, answered: readonly Answered[]): Promise<number> {
  const { rows: taken } = await superuser.query<{ number: number; member: string }>(
    'select xmin::text::int as number, member_id as member from ballots_taken where wave_id = $1 order by 1',
    [wave],
  )
  const { rows: came } = await superuser.query<{ number: number; row: string }>(
    'select xmin::text::int as number, id as row from answers where wave_id = $1 order by 1',
    [wave],
  )
  const own = new Map(answered.map(({ memberId, row }) => [row, memberId]))
  let found = 0
  for (const { number, row } of came) {
    const last = taken.findLastIndex(ballot => ballot.number < number)
    if (last >= 0 && taken.splice(last, 1)[0]?.member === own.get(row)) found += 1
  }
  return found
}

/** Holds every order of people against every order of answers; also those in which they came, which somebody may have watched. */
async function search(superuser: pg.Client, bytes: readonly Bytes[], happened: Happened): Promise<Findings> {
  const { answered } = happened
  const [tables, files] = [await ordersInTables(superuser, answered), ordersInBytes(bytes, answered)]
  const watched: Order[] = [
    { from: 'the order of ballots', people: happened.taking },
    { from: 'the order of answers', people: happened.answering },
  ]
  const [people, answers] = [
    [...watched, ...tables.people, ...files.people],
    [...tables.answers, ...files.answers],
  ]
  let worst = { linked: 0, by: 'nothing' }
  for (const one of people) {
    for (const other of answers) {
      const linked = linkedBy(compare(one, other))
      if (linked > worst.linked) worst = { linked, by: `${one.from}, against ${other.from}` }
    }
  }
  return { ...worst, tried: people.length * answers.length, inLog: countInLog(bytes, answered) }
}

function countInLog(bytes: readonly Bytes[], answered: readonly Answered[]): number {
  const log = bytes.filter(({ from }) => from === writeAheadLog)
  return new Set(ordersInBytes(log, answered).answers.flatMap(({ people }) => people)).size
}
