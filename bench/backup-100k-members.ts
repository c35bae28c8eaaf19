import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { keepAs, openArchive } from '../src/platform/backup/keep.ts'
import { restore } from '../src/platform/backup/restore.ts'
import { seal, unseal } from '../src/platform/backup/seal.ts'
import { takeBackup } from '../src/platform/backup/take.ts'
import { openDatabase } from '../src/platform/db.ts'
import { type Connection, startEmbedded } from '../src/platform/embedded/launch.ts'

const people = 100_000
const passphrase = 'five random words are enough'

/** From a database with 100,000 members to an encrypted file that is safe on the disk. It is restored to be believed. */
export async function measure(): Promise<{ value: number; unit: string; limit: null }> {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-bench-'))
  const embedded = await startEmbedded(folder)
  try {
    const { connection } = embedded
    await fill(connection)
    const file = join(folder, 'backup.age')
    const began = performance.now()
    await backUp(connection, file)
    const seconds = (performance.now() - began) / 1000
    await believe(connection, file)
    return { value: seconds, unit: 's', limit: null }
  } finally {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(connection: Connection): Promise<void> {
  await (await openDatabase(connection)).close()
  await ask(
    connection,
    `with one as (insert into organisations (name, created_on) values ('Aldermoor', '2027-05-12') returning id)
     insert into members (organisation_id, name, email, joined_on)
     select id, 'Person ' || n, 'person-' || n || '@example.org', date '2027-05-12' from one, generate_series(1, ${people}) n`,
  )
}

async function backUp(connection: Connection, file: string): Promise<void> {
  await takeBackup(connection, { goldthread: 'bench', madeAt: new Date() }, async archive => {
    await keepAs(file, await seal(archive, { kind: 'passphrase', passphrase }))
  })
}

async function believe(connection: Connection, file: string): Promise<void> {
  await ask(connection, 'create database again')
  const again = { ...connection, database: 'again' }
  const archive = await unseal(await openArchive(file), { passphrase: async () => passphrase, identities: [] })
  const began = performance.now()
  await restore(again, archive, { newSecret: false })
  process.stderr.write(`Restored in ${((performance.now() - began) / 1000).toFixed(1)} s.\n`)
  const [row] = await ask(again, 'select count(*)::int as people from members')
  if (row?.people !== people) throw new Error('What was restored is not what was there.')
}

async function ask(connection: Connection, text: string): Promise<{ people?: number }[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
