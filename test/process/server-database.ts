import { onTestFinished } from 'vitest'
import { makeServerDatabase } from '../database.ts'

/** A database of this test's own on the cluster of the run, as the address that DATABASE_URL takes. Gone when the test ends. */
export async function emptyDatabase(): Promise<string> {
  const { address, drop } = await makeServerDatabase({ empty: true })
  onTestFinished(drop)
  return address
}
