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
    tls: undefined,
    trustedProxies: [],
    metrics: undefined,
    dataFolder: `${root}/data`,
    databaseUrl: undefined,
    secret: undefined,
    mail: null,
    drainSeconds: 0,
  })
})

test('an empty setting is one that is not set', () => {
  const empty = Object.fromEntries(settingNames.map(name => [name, '']))
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

test('with a certificate it speaks https, and says so in the address it gives', () => {
  const tls = { TLS_CERT: '/etc/gold/chain.pem', TLS_KEY: '/etc/gold/key.pem' }
  expect(readConfig(tls)).toMatchObject({
    publicUrl: 'https://localhost:3000',
    tls: { certificate: '/etc/gold/chain.pem', key: '/etc/gold/key.pem' },
  })
  expect(readConfig({ ...tls, PORT: '443', HOST: '192.168.1.5' }).publicUrl).toBe('https://192.168.1.5')
  expect(refusalOf({ TLS_CERT: '/chain.pem' })).toBe(
    'TLS_CERT is set and TLS_KEY is not: https needs both, the certificate and its key.',
  )
  expect(refusalOf({ TLS_KEY: '/key.pem' })).toContain('TLS_CERT is not')
  expect(refusalOf({ ...tls, PUBLIC_URL: 'http://gold.example.org' })).toContain('it must begin with https')
})

test('proxies to trust are addresses or networks, one or many', () => {
  const proxies = (text: string) => readConfig({ TRUSTED_PROXIES: text }).trustedProxies
  expect(proxies('127.0.0.1, 10.0.0.0/8,fd00::/8, ::1')).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8', '::1'])
})

test('figures are served at a port of their own, to this computer alone', () => {
  expect(readConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 })
  expect(readConfig({ METRICS_PORT: '9464', METRICS_HOST: '10.0.0.3' }).metrics?.host).toBe('10.0.0.3')
  expect(readConfig({ METRICS_HOST: '10.0.0.3' }).metrics).toBeUndefined()
})

const wrong = [
  ['PORT', ['abc', '0', '65536', '3000.5', '-1', ' ']],
  ['HOST', ['not a host', 'http://localhost', '-x']],
  ['PUBLIC_URL', ['example.org', 'ftp://example.org', 'https://example.org/app', 'https://me:pw@example.org']],
  [
    'TRUSTED_PROXIES',
    ['proxy.example.org', '10.0.0.0/33', '10.0.0.0/', '0.0.0.0/0', '::/0', '10.0.0.0/8/8', 'a, 10.0.0.1'],
  ],
  ['METRICS_PORT', ['3000', 'abc', '0']],
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

test('the port and the host of the figures are named when they are wrong', () => {
  expect(refusalOf({ METRICS_PORT: '3000' })).toContain('METRICS_PORT is "3000", which is PORT too')
  expect(refusalOf({ METRICS_PORT: '9464', METRICS_HOST: 'a b' })).toContain('METRICS_HOST is "a b"')
})

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
