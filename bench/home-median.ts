import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../src/platform/db.ts'
import type { Db } from '../src/platform/schema.ts'
import { loadExample } from '../src/releases/example.ts'
import { withDatabase } from '../test/own-database.ts'
import { startApplication } from '../test/process/application.ts'
import { addOrganisation, signInAs } from './measured/people.ts'

const times = 200

/** The first page after signing in, from request to whole answer, in an organisation with 200 people and 30 releases. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withDatabase(async ({ connection, address, folder }) => {
    const environment = { DATABASE_URL: address }
    const application = await startApplication({ dataFolder: join(folder, 'data'), environment })
    const database = await openDatabase(connection)
    try {
      const [somebody] = await addOrganisation(database.keeper, 200)
      const { cookie, viewer } = await signInAs(database, somebody!)
      await database.keeper.transaction().execute(tx => loadExample(tx, viewer, '2027-05-12'))
      await multiply(database.keeper)
      const page = () => timeOf(`${application.url}/app`, cookie)
      for (let i = 0; i < 20; i += 1) await page()
      const all: number[] = []
      for (let i = 0; i < times; i += 1) all.push(await page())
      return { value: all.sort((a, b) => a - b)[times / 2]!, unit: 'ms', limit: 20 }
    } finally {
      await database.close()
      await application.stop()
    }
  })
}

/** Thirty releases with three wordings each, and a dozen drafts. */
async function multiply(keeper: Db): Promise<void> {
  await sql`insert into releases (organisation_id, cells, rule, released_on)
    select organisation_id, cells, rule, released_on from releases, generate_series(2, 30)`.execute(keeper)
  await sql`insert into release_wordings (organisation_id, release_id, version, title, labels, released_on)
    select r.organisation_id, r.id, v.n, w.title, w.labels, w.released_on
    from releases r, release_wordings w, generate_series(1, 3) as v (n) on conflict do nothing`.execute(keeper)
  await sql`insert into answer_drafts (organisation_id, title, file_name, state, expires_on)
    select id, 'Staff survey ' || n, 'answers.csv', 'mapping', current_date + 7
    from organisations, generate_series(1, 12) n`.execute(keeper)
}

async function timeOf(address: string, cookie: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(address, { headers: { cookie, 'accept-encoding': 'gzip' }, redirect: 'manual' })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`The first page answered ${response.status}.`)
  return performance.now() - began
}
