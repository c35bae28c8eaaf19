import { join } from 'node:path'
import { withDatabase } from '../test/own-database.ts'
import { restartInTurn } from '../test/process/rolling.ts'

/** What people at work meet while each of two processes on one database is restarted five times, in turn. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withDatabase(async ({ address, folder }) => {
    const folders = [join(folder, 'one'), join(folder, 'two')] as const
    const rolled = await restartInTurn({ databaseUrl: address, folders, rounds: 5 })
    const lost = rolled.asked.filter(each => !rolled.got.includes(each)).length
    const twice = rolled.got.length - new Set(rolled.got).size
    for (const error of rolled.errors.slice(0, 10)) console.error(error)
    console.error(`${rolled.answered} requests were answered as they should be.`)
    return { value: rolled.errors.length + lost + twice, unit: 'errors', limit: 0 }
  })
}
