import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { asViewer, type Database, openDatabase } from '../../../src/platform/db.ts'
import type { Connection } from '../../../src/platform/embedded/launch.ts'
import { makeCodes } from '../../../src/surveys/paper/queries.ts'
import { crowdSecret, gatherCrowd } from '../../crowd.ts'
import { startApplication } from '../../process/application.ts'
import { chanceOf } from '../chance.ts'
import { groups } from './answered.ts'
import { answerAsInLife, type Happened } from './answering.ts'
import { asked } from './asked.ts'
import { letItClose } from './closing.ts'
import { readEverything } from './everything.ts'
import { type Bytes, ordersInBytes, readFolder, whoseIn, writeAheadLog } from './in-files.ts'
import { ordersInTables, whoseInTables } from './in-tables.ts'
import { matchInTurn } from './in-turn.ts'
import { among, compare, linkedBy, type Order } from './order.ts'

/** Of those who answered alike, how many are tied to their answers beyond chance, and by which two orders. */
export type Linked = Readonly<{ who: string; people: number; linked: number; by: string }>

/** What somebody with everything finds out. */
export type Findings = Readonly<{
  groups: readonly Linked[]
  /** How many pairs of orders were held against each other. */
  tried: number
  /** People of whom something stands in the write-ahead log that they answered. */
  inLog: number
  /** People of whom something stands anywhere that they took back. */
  takenBack: number
}>

export type Attacked = Readonly<{
  answered: number
  /** Answers that stand after closing. */
  standing: number
  before: Findings
  /** People who are found while the survey is open by giving each answer the ballot that was taken last before it. */
  inTurn: number
  after: Findings
}>

/** How many took a ballot and did not answer. */
const silent = 20

/**
 * So many people answer on the built application with its built-in database, and the application closes the survey when its
 * days are over. Everything that whoever runs it has is searched for what ties a person to their answer, while the survey
 * is open and once it is closed: every table in every order, every file of the cluster with its write-ahead log, the logs,
 * and a backup.
 */
export async function attackLinks(dataFolder: string, count: number, seed: number): Promise<Attacked> {
  const environment = { GOLDTHREAD_SECRET: crowdSecret }
  const application = await startApplication({ dataFolder, environment })
  const connection = await superuserOf(dataFolder)
  const database = await openDatabase(connection)
  const superuser = new pg.Client(connection)
  await superuser.connect()
  try {
    const crowd = await gatherCrowd(database, count + silent, { ...asking })
    const { wave } = crowd
    const survey = await seriesAndCodes(database, wave, crowd.people[0]!.memberId)
    const place = { url: application.url, wave, series: survey.series }
    // As PostgreSQL does by itself every few minutes: it writes samples of columns, sorted, into its own tables.
    const sampling = setInterval(() => void superuser.query('analyze'), 2_000)
    const happened = await answerAsInLife(place, crowd, survey.codes, chanceOf(seed), count)
    clearInterval(sampling)
    const { answered } = happened
    const known = answered.map(({ answer, takenBack }) => [...answer, ...takenBack])
    const inLogOf = (bytes: readonly Bytes[]) =>
      whoseIn(
        bytes.filter(({ from }) => from === writeAheadLog),
        known,
      ).size
    const look = async (beside = '') => {
      await superuser.query('analyze')
      const printed = application.printed() + beside
      const bytes = await readEverything(superuser, connection, { dataFolder, printed })
      const gone = answered.map(({ takenBack }) => takenBack)
      const takenBack = new Set([...(await whoseInTables(superuser, gone)), ...whoseIn(bytes, gone)])
      return { ...(await search(superuser, bytes, happened)), inLog: inLogOf(bytes), takenBack: takenBack.size }
    }
    const before = await look()
    const inTurn = await matchInTurn(superuser, wave, answered)
    const countInLog = async () => inLogOf(await readFolder(dataFolder))
    const closed = await letItClose(superuser, connection, { wave, dataFolder, environment, countInLog })
    const { rows } = await superuser.query<{ standing: number }>('select count(*)::int as standing from answers')
    const after = { ...(await look(closed.printed)), inLog: closed.inLog }
    return { answered: answered.length, standing: rows[0]!.standing, before, inTurn, after }
  } finally {
    await superuser.end()
    await database.close()
    await application.stop()
  }
}

/** Everyone may answer by a poster too, and marks show who answered before. */
const asking = { questionnaire: asked, isOpenChannel: true, inSeries: true }

async function superuserOf(dataFolder: string): Promise<Connection> {
  const password = (await readFile(join(dataFolder, 'database/password'), 'utf8')).trim()
  const host = join(dataFolder, 'database/socket')
  return { host, port: 5432, user: 'goldthread', password, database: 'goldthread' }
}

/** Codes for paper, as somebody prints them for people who cannot take a ballot: more of them than are used. */
async function seriesAndCodes({ app, keeper }: Database, wave: string, memberId: string) {
  const {
    organisation_id: organisationId,
    series_id: series,
    opens_on: today,
  } = await keeper
    .selectFrom('waves')
    .select(['organisation_id', 'series_id', 'opens_on'])
    .where('id', '=', wave)
    .executeTakeFirstOrThrow()
  const viewer = { organisationId, memberId }
  const codes = await asViewer(app, viewer, tx =>
    makeCodes(tx, viewer, { id: wave, count: 100 }, { today, now: new Date() }),
  )
  return { series: series!, codes: codes! }
}

/** Holds every order of people against every order of answers; also those in which they came, which somebody may have watched. */
async function search(superuser: pg.Client, bytes: readonly Bytes[], happened: Happened) {
  const { answered } = happened
  const [tables, files] = [await ordersInTables(superuser, answered), ordersInBytes(bytes, answered)]
  const watched: Order[] = [
    { from: 'the order of ballots', people: happened.taking },
    { from: 'the order of answers', people: happened.answering },
    { from: 'the list of codes', people: happened.givenCodes },
  ]
  const [people, answers] = [
    [...watched, ...tables.people, ...files.people],
    [...tables.answers, ...files.answers],
  ]
  let tried = 0
  const found = groups.map(({ who, has }): Linked => {
    const some = new Set(answered.flatMap(({ habits }, place) => (has(habits) ? [place] : [])))
    let worst: Linked = { who, people: some.size, linked: 0, by: 'nothing' }
    const own = among(answers, some)
    for (const one of among(people, some)) {
      for (const other of own) {
        tried += 1
        const linked = linkedBy(compare(one, other))
        if (linked > worst.linked) worst = { ...worst, linked, by: `${one.from}, against ${other.from}` }
      }
    }
    return worst
  })
  return { groups: found, tried }
}
