import pg from 'pg'
import { inject } from 'vitest'

/** A database of its own on the cluster of this test run, as the address that DATABASE_URL takes. */
export async function emptyDatabase(): Promise<string> {
  const owner = new pg.Client(inject('cluster'))
  await owner.connect()
  const name = `process_${process.pid}_${Date.now()}`
  await owner.query(`create database ${name}`)
  await owner.end()
  const address = new URL(`postgres://${owner.user}:${owner.password}@localhost:${owner.port}/${name}`)
  address.searchParams.set('host', owner.host)
  return address.href
}
