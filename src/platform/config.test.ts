import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WrongSetting } from './cannot-start.ts'
import { readConfig, settingNames } from './config.ts'
import { root } from './root.ts'

test('with nothing set it runs at port 3000, for this computer alone, with its data beside the code', () => {
  expect(readConfig({}, 1000)).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    dataFolder: `${root}/data`,
    databaseUrl: undefined,
    secret: undefined,
    drainSeconds: 0,
  })
})

test('an empty setting is one that is not set', () => {
  const empty = {
    PORT: '',
    HOST: '',
    PUBLIC_URL: '',
    GOLDTHREAD_DATA: '',
    DATABASE_URL: '',
    GOLDTHREAD_SECRET: '',
    DRAIN_SECONDS: '',
  }
  expect(readConfig(empty)).toEqual(readConfig({}))
})

test('as root the data of each repository has a folder of its own with the data of the system', () => {
  expect(readConfig({}, 0).dataFolder).toMatch(/^\/var\/lib\/goldthread\/[\w.-]+-[0-9a-f]{8}$/)
})

test('people are sent to an address their browser can reach', () => {
  expect(readConfig({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
  expect(readConfig({ HOST: '192.168.1.5' }).publicUrl).toBe('http://192.168.1.5:3000')
  expect(readConfig({ HOST: 'fd00::5' }).publicUrl).toBe('http://[fd00::5]:3000')
  expect(readConfig({ PUBLIC_URL: 'https://gold.example.org/' }).publicUrl).toBe('https://gold.example.org')
})

const wrong = [
  ['PORT', ['abc', '0', '65536', '3000.5', '-1', ' ']],
  ['HOST', ['not a host', 'http://localhost', '-x']],
  ['PUBLIC_URL', ['example.org', 'ftp://example.org', 'https://example.org/app', 'https://me:pw@example.org']],
  ['DATABASE_URL', ['nonsense', 'mysql://localhost/x', 'postgres://localhost', 'postgres://localhost/']],
  ['GOLDTHREAD_SECRET', ['too short']],
  ['DRAIN_SECONDS', ['-1', '1.5', '301', 'long']],
] as const

test.each(wrong.flatMap(([name, values]) => values.map(value => [name, value] as const)))(
  'a wrong %s (%s) stops the start with one line that names it and says what would be right',
  (name, value) => {
    const message = refusalOf({ [name]: value })
    expect(message).toMatch(new RegExp(`^${name} is .+\\.$`))
    expect(message).not.toContain('\n')
  },
)

test('a password is not repeated in what is said of a wrong address or secret', () => {
  expect(refusalOf({ DATABASE_URL: 'postgres://me:hunter2@server' })).not.toContain('hunter2')
  expect(refusalOf({ GOLDTHREAD_SECRET: 'hunter2' })).not.toContain('hunter2')
})

test('the guide to running Goldthread explains every setting, and no other', async () => {
  const guide = await readFile(join(root, 'docs/running/README.md'), 'utf8')
  const explained = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(explained).toEqual(settingNames)
})

function refusalOf(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof WrongSetting) return error.message
    throw error
  }
  throw new Error('It was taken.')
}
