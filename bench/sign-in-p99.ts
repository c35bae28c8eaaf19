import { join } from 'node:path'
import { type Database, openDatabase } from '../src/platform/db.ts'
import { digestOf, newSecret } from '../src/platform/secrets.ts'
import { withDatabase } from '../test/own-database.ts'
import { startApplication } from '../test/process/application.ts'
import { addOrganisation, type Somebody } from './measured/people.ts'

const warmUps = 20
const times = 400

/** Pressing the button of a sign-in link, from request to answer, at the 99th percentile of 400 people. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withDatabase(async ({ connection, address, folder }) => {
    const environment = { DATABASE_URL: address }
    const application = await startApplication({ dataFolder: join(folder, 'data'), environment })
    const database = await openDatabase(connection)
    try {
      const people = await addOrganisation(database.keeper, warmUps + times)
      const all: number[] = []
      for (const person of people) all.push(await timeOf(application.url, await linkFor(database, person)))
      const counted = all.slice(warmUps).sort((a, b) => a - b)
      return { value: counted[Math.ceil(times * 0.99) - 1]!, unit: 'ms', limit: 100 }
    } finally {
      await database.close()
      await application.stop()
    }
  })
}

/** A link as it would stand in their letter. */
async function linkFor({ keeper }: Database, { organisationId, memberId }: Somebody): Promise<string> {
  const secret = newSecret()
  await keeper
    .insertInto('sign_in_links')
    .values({
      digest: digestOf(secret),
      organisation_id: organisationId,
      member_id: memberId,
      expires_at: new Date(Date.now() + 600_000),
    })
    .execute()
  return `/sign-in/link/${secret}`
}

async function timeOf(url: string, link: string): Promise<number> {
  const began = performance.now()
  const response = await fetch(url + link, { method: 'POST', headers: { origin: url }, redirect: 'manual' })
  await response.arrayBuffer()
  if (response.status !== 303 || !response.headers.has('set-cookie'))
    throw new Error(`Not signed in: ${response.status}.`)
  return performance.now() - began
}
