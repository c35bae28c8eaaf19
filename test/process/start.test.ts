import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { settingNames } from '../../src/platform/config.ts'
import { root } from '../../src/platform/root.ts'
import { type Application, freePort, refusedStart, startApplication } from './application.ts'
import { eventually, temporaryFolder } from './program.ts'
import { emptyDatabase } from './server-database.ts'

test('a first start prints the address and a link to set it up, and Ctrl-C leaves nothing running', async () => {
  const dataFolder = await temporaryFolder()
  const application = await start({ dataFolder })
  await eventually(() => application.printed().includes('Ctrl-C'))
  expect(application.printed()).toContain(`Goldthread runs at ${application.url}`)
  expect(application.printed()).toContain(dataFolder)
  expect((await fetch(linkIn(application))).status).toBe(200)
  expect(await (await fetch(`${application.url}/health`)).json()).toEqual({ status: 'ok' })
  expect(await application.stop('SIGINT')).toBe(0)
  expect(await listProcesses(dataFolder)).toEqual([])
})

test.each(['SIGTERM', 'SIGKILL'] as const)('when the npm that started it gets %s, everything stops', async signal => {
  const dataFolder = await temporaryFolder()
  const application = await start({ dataFolder, command: ['npm', 'start'] })
  await application.stop(signal)
  await eventually(async () => (await listProcesses(dataFolder)).length === 0)
  await expect(fetch(application.url)).rejects.toThrow('fetch failed')
})

test('after a kill of the application the next start goes on with what was there', async () => {
  const dataFolder = await temporaryFolder()
  const killed = await start({ dataFolder })
  await eventually(() => killed.printed().includes('/set-up/'))
  const { pathname } = new URL(linkIn(killed))
  await killed.stop('SIGKILL')
  const application = await start({ dataFolder })
  expect((await fetch(application.url + pathname)).status).toBe(200)
  await eventually(() => application.printed().includes('/set-up/'))
})

test('after a kill of its database the application says so and answers again', async () => {
  const dataFolder = await temporaryFolder()
  const application = await start({ dataFolder })
  const note = await readFile(join(dataFolder, 'database/cluster/postmaster.pid'), 'utf8')
  process.kill(Number.parseInt(note, 10), 'SIGKILL')
  await eventually(() => application.printed().includes('The database stopped unexpectedly.'))
  await eventually(async () => (await fetch(`${application.url}/health`)).ok)
})

const goldthread = (...words: string[]) => [process.execPath, join(root, 'bin/goldthread.mjs'), ...words]

test('serve --help says what it does and names every setting, and starts nothing', async () => {
  const dataFolder = join(await temporaryFolder(), 'data')
  const { code, printed } = await refusedStart({ dataFolder, command: goldthread('serve', '--help') })
  expect(code).toBe(0)
  expect(printed).toContain('Runs Goldthread for browsers')
  expect(settingNames.filter(name => !printed.includes(`  ${name} `))).toEqual([])
  expect(printed).toContain('docs/running/README.md')
  expect(existsSync(dataFolder)).toBe(false)
})

test('serve with an argument that is none says so in a line, and starts nothing', async () => {
  const dataFolder = join(await temporaryFolder(), 'data')
  const { code, printed } = await refusedStart({ dataFolder, command: goldthread('serve', '--port=80') })
  expect(code).toBe(2)
  expect(printed).toMatch(/^goldthread serve takes no arguments, and “--port=80” is one: .+\n$/)
  expect(existsSync(dataFolder)).toBe(false)
})

test('a second copy on the same data is refused and says so, and the first goes on', async () => {
  const dataFolder = await temporaryFolder()
  const application = await start({ dataFolder })
  const { code, printed } = await refusedStart({ dataFolder })
  expect(code).toBe(1)
  expect(printed).toMatch(/^Another Goldthread is already running on the data in .+\n$/)
  expect((await fetch(application.url)).status).toBe(200)
})

test('a port that is taken is named in one line, and nothing is left running', async () => {
  const dataFolder = await temporaryFolder()
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const { code, printed } = await refusedStart({ dataFolder, port })
  expect(code).toBe(1)
  expect(printed).toBe(
    `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start\n`,
  )
  expect(await listProcesses(dataFolder)).toEqual([])
})

test('a wrong setting stops the start with one line', async () => {
  const { code, printed } = await refusedStart({ dataFolder: await temporaryFolder(), environment: { PORT: 'abc' } })
  expect(code).toBe(2)
  expect(printed).toBe('PORT is "abc": it must be a whole number from 1 to 65535, such as 3000.\n')
})

test('a server of its own is used when one is named, and a second process with another secret is refused', async () => {
  const environment = { DATABASE_URL: await emptyDatabase() }
  const application = await start({ dataFolder: await temporaryFolder(), environment })
  expect((await fetch(`${application.url}/health`)).status).toBe(200)
  const { code, printed } = await refusedStart({ dataFolder: await temporaryFolder(), environment })
  expect(code).toBe(1)
  expect(printed).toMatch(/^This database belongs to another secret\. .+\n$/)
})

test('a server that cannot be reached is said in one line', async () => {
  const environment = { DATABASE_URL: `postgres://me:secret@127.0.0.1:${await freePort()}/goldthread` }
  const { code, printed } = await refusedStart({ dataFolder: await temporaryFolder(), environment })
  expect(code).toBe(1)
  expect(printed).toMatch(/^The database cannot be reached: .+\n$/)
  expect(printed).not.toContain('secret')
})

async function start(starting: Parameters<typeof startApplication>[0]): Promise<Application> {
  const application = await startApplication(starting)
  onTestFinished(async () => {
    await application.stop()
  })
  return application
}

function linkIn(application: Application): string {
  return /http:\S+\/set-up\/\S+/.exec(application.printed())?.[0] ?? ''
}

async function listProcesses(dataFolder: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args='])
  return stdout.split('\n').filter(line => line.includes(dataFolder))
}
