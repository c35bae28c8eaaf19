import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, startEmbedded } from '../src/platform/embedded/launch.ts'
import { restartInTurn } from '../test/process/rolling.ts'

/** What people at work meet while each of two processes on one database is restarted five times, in turn. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-rolling-'))
  const embedded = await startEmbedded(join(folder, 'database'))
  try {
    const folders = [join(folder, 'one'), join(folder, 'two')] as const
    const rolled = await restartInTurn({ databaseUrl: addressOf(embedded.connection), folders, rounds: 5 })
    const lost = rolled.asked.filter(address => !rolled.got.includes(address)).length
    const twice = rolled.got.length - new Set(rolled.got).size
    for (const error of rolled.errors.slice(0, 10)) console.error(error)
    return { value: rolled.errors.length + lost + twice, unit: 'errors', limit: 0 }
  } finally {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function addressOf({ host, port, user, password, database }: Connection): string {
  const address = new URL(`postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}`)
  address.searchParams.set('host', host)
  return address.href
}
