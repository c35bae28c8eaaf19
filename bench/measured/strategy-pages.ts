import { join } from 'node:path'
import { sql } from 'kysely'
import { asOwnerAlone, type Database, openDatabase } from '../../src/platform/db.ts'
import { withDatabase } from '../../test/own-database.ts'
import { startApplication } from '../../test/process/application.ts'
import { addOrganisation, type Somebody, signInAs } from './people.ts'
import { fillStrategies, type Size } from './strategy.ts'

/** A running Goldthread with an organisation in it, seen by somebody who works on its strategy. */
export type Strategy = Readonly<{
  database: Database
  somebody: Somebody
  /** Gives every organisation without a strategy one of this size. */
  fill(size: Size): Promise<void>
  /** From request to whole answer, in milliseconds. Throws when the page is not there. */
  timeOf(page: string): Promise<number>
}>

/** Starts it, lends it, and clears it away. */
export async function withOrganisation<T>(people: number, use: (strategy: Strategy) => Promise<T>): Promise<T> {
  return withDatabase(async ({ connection, address, folder }) => {
    const environment = { DATABASE_URL: address }
    const application = await startApplication({ dataFolder: join(folder, 'data'), environment })
    const database = await openDatabase(connection)
    try {
      const [somebody] = await addOrganisation(database.keeper, people)
      if (!somebody) throw new Error('An organisation needs people.')
      const { cookie } = await signInAs(database, somebody)
      // What PostgreSQL does by itself within minutes; only its owner may ask for it.
      const fill = async (size: Size) => {
        await fillStrategies(database.keeper, size)
        await asOwnerAlone(connection, owner => owner.query('analyze'))
      }
      return await use({ database, somebody, fill, timeOf: page => timeOf(application.url + page, cookie) })
    } finally {
      await database.close()
      await application.stop()
    }
  })
}

async function timeOf(address: string, cookie: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(address, { headers: { cookie, 'accept-encoding': 'gzip' }, redirect: 'manual' })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}.`)
  return performance.now() - began
}

/** Each page so many times, in turn; the first rounds do not count. In milliseconds, the shortest first. */
export async function timesOf({ timeOf: time }: Strategy, pages: readonly string[], rounds: number): Promise<number[]> {
  const all: number[] = []
  for (let round = -5; round < rounds; round += 1) {
    for (const page of pages) {
      const took = await time(page)
      if (round >= 0) all.push(took)
    }
  }
  return all.sort((a, b) => a - b)
}

/** The addresses at which the strategy of this organisation is read and worked on. */
export async function strategyPages({ database, somebody }: Strategy): Promise<string[]> {
  const newest = async (kind: string) => {
    const { rows } = await sql<{ id: string }>`select id from stations
      where organisation_id = ${somebody.organisationId} and kind = ${kind} order by number limit 1`.execute(
      database.keeper,
    )
    return rows[0]?.id ?? ''
  }
  const { rows } = await sql<{ id: string; element_id: string }>`select id, element_id from cycles
    where organisation_id = ${somebody.organisationId} and reviewed_on is null limit 1`.execute(database.keeper)
  const [cycle] = rows
  return [
    '/app/strategy',
    `/app/strategy/elements/${cycle?.element_id}`,
    `/app/strategy/cycles/${cycle?.id}`,
    '/app/strategy/kept',
    '/app/gaps',
    '/app/actions',
    '/app/strategy/mine',
    `/app/gaps/${await newest('gap')}`,
    `/app/strategy/promises/${await newest('promise')}`,
    `/app/strategy/actions/${await newest('action')}`,
  ]
}
