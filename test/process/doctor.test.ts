import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/root.ts'
import { freePort, refusedStart } from './application.ts'
import { start } from './owner.ts'
import { temporaryFolder } from './program.ts'

const goldthread = (...words: string[]) => [process.execPath, join(root, 'bin/goldthread.mjs'), ...words]
type Where = { dataFolder: string; port?: number; environment?: NodeJS.ProcessEnv }
const doctor = (where: Where) => refusedStart({ ...where, command: goldthread('doctor') })

test('beside a running Goldthread it finds nothing wrong, and says what is when something is', async () => {
  const dataFolder = await temporaryFolder()
  const { url } = await start(dataFolder)
  const where = { dataFolder, port: Number(new URL(url).port) }
  const well = await doctor(where)
  expect(well.printed).toContain(`ok     Reached: Goldthread answers at ${url}.`)
  expect(well.printed).toContain('ok     What the database notes: No statement, no value, and no time of a commit.')
  expect(well.printed).toMatch(/\nNothing wrong, 2 to look at\.\n$/)
  expect(well.code).toBe(0)

  await chmod(join(dataFolder, 'secret'), 0o644)
  const ill = await doctor({ ...where, environment: { PUBLIC_URL: `${url.replace('localhost', '127.0.0.1')}` } })
  expect(ill.printed).toContain('wrong  Secret: Other accounts of this machine can read its file.')
  expect(ill.printed).toMatch(/\n1 wrong, 2 to look at\.\n$/)
  expect(ill.code).toBe(1)
  for (const name of ['secret', 'database/password']) {
    const kept = (await readFile(join(dataFolder, name), 'utf8')).trim()
    expect(well.printed + ill.printed).not.toContain(kept)
  }
})

test('a mail server that cannot be reached is wrong, and its password is not said', async () => {
  const dataFolder = join(await temporaryFolder(), 'data')
  const SMTP_URL = `smtp://me:hunter2@localhost:${await freePort()}`
  const unreached = await doctor({ dataFolder, environment: { SMTP_URL, MAIL_FROM: 'gold@goldthread.local' } })
  expect(unreached.printed).toMatch(/wrong {2}Mail: Mail cannot go out through localhost:\d+ \(ECONNREFUSED\)/)
  expect(unreached.printed).toContain('wrong  Sender: There is no domain goldthread.local')
  expect(unreached.printed).not.toContain('hunter2')
  expect(unreached.code).toBe(1)
})

test('a database that cannot be reached and a setting that cannot be meant are said without a password', async () => {
  const dataFolder = join(await temporaryFolder(), 'data')
  const DATABASE_URL = `postgres://me:hunter2@127.0.0.1:${await freePort()}/goldthread`
  const unreached = await doctor({ dataFolder, environment: { DATABASE_URL } })
  expect(unreached.printed).toContain('wrong  Database: It cannot be reached: ')
  expect(unreached.printed).not.toContain('hunter2')
  expect(unreached.code).toBe(1)
  const unmeant = await doctor({ dataFolder, environment: { TLS_CERT: '/chain.pem' } })
  expect(unmeant.printed).toMatch(
    /^wrong {2}Settings: TLS_CERT is set and TLS_KEY is not: .+\n\n1 wrong, nothing to look at\.\n$/,
  )
  expect((await refusedStart({ dataFolder, command: goldthread('doctor', '--fix') })).code).toBe(2)
})
