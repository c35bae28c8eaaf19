import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Connection } from '../../../src/platform/embedded/launch.ts'
import { type Application, startApplication } from '../../process/application.ts'

type Closing = Readonly<{
  wave: string
  dataFolder: string
  environment: NodeJS.ProcessEnv
  /** How many answers stand in the log that the database wrote while they came. */
  countInLog(): Promise<number>
}>

/**
 * Lets the last day of a survey go by, and leaves the rest to the application: one more process of it begins on the same
 * database, and does what has come due, as each does at its start and every hour. Returns what stands in the log after
 * that, and what the process printed.
 */
export async function letItClose(
  superuser: pg.Client,
  connection: Connection,
  { wave, dataFolder, environment, countInLog }: Closing,
): Promise<{ inLog: number; printed: string }> {
  await letDaysGoBy(superuser, wave)
  const beside: Application = await startApplication({
    dataFolder: join(dataFolder, `beside-${randomUUID()}`),
    environment: { ...environment, DATABASE_URL: addressOf(connection) },
  })
  try {
    if (!(await within(60_000, () => isDone(superuser, wave)))) throw new Error(`Not closed:\n${beside.printed()}`)
    // Last of all comes the log.
    await within(20_000, async () => (await countInLog()) === 0)
    return { inLog: await countInLog(), printed: beside.printed() }
  } finally {
    await beside.stop()
  }
}

async function letDaysGoBy(superuser: pg.Client, wave: string): Promise<void> {
  await superuser.query('begin')
  // A survey that is fixed keeps its days, but for an erasure.
  await superuser.query(`set local goldthread.erasing = 'yes'`)
  await superuser.query('update waves set opens_on = opens_on - 20, closes_on = closes_on - 20 where id = $1', [wave])
  await superuser.query('commit')
}

/** Closed, what people wrote taken out, and its results worked out. */
async function isDone(superuser: pg.Client, wave: string): Promise<boolean> {
  const { rows } = await superuser.query<{ done: boolean }>(
    `select closed_on is not null and comments_on is not null and d.offer ->> 'stage' in ('offered', 'refused') as done
     from waves w left join answer_drafts d on d.id = w.draft_id where w.id = $1`,
    [wave],
  )
  return rows[0]?.done === true
}

async function within(milliseconds: number, isTrue: () => Promise<boolean>): Promise<boolean> {
  for (const began = Date.now(); Date.now() - began < milliseconds; await pause(200)) {
    if (await isTrue()) return true
  }
  return false
}

function addressOf({ host, user, password, database }: Connection): string {
  const address = new URL(`postgres://localhost/${database}`)
  ;[address.username, address.password] = [user, password]
  address.searchParams.set('host', host)
  return address.href
}
