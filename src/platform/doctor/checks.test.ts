import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { makeCertificate } from '../../../test/certificate.ts'
import { freePort } from '../../../test/process/application.ts'
import { readConfig } from '../config.ts'
import { listen } from '../listen.ts'
import { addressChecks } from './address-checks.ts'
import { type AddressFacts, gatherAddress } from './address-facts.ts'
import { databaseChecks } from './database-checks.ts'
import type { DatabaseFacts } from './database-facts.ts'
import type { Finding } from './finding.ts'
import { machineChecks, ownershipChecks } from './machine-checks.ts'
import type { MachineFacts } from './machine-facts.ts'

const now = new Date('2027-05-12T09:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

/** The level of what is said about one thing. */
const levelOf = (findings: readonly Finding[], about: string) => findings.find(each => each.about === about)?.level

const machine: MachineFacts = {
  nodeVersion: '20.19.0',
  dataFolder: '/data',
  disk: { free: 50 * 2 ** 30, size: 100 * 2 ** 30 },
  temporaryFolder: '/tmp',
  mayWriteTemporary: true,
  secret: { from: 'file', length: 43, mode: 0o600 },
}

test.each([
  ['Node', { nodeVersion: '20.18.1' }, 'wrong'],
  ['Node', { nodeVersion: '24.1.0' }, 'ok'],
  ['Disk', {}, 'ok'],
  ['Disk', { disk: { free: 2 ** 30, size: 2 ** 40 } }, 'look'],
  ['Disk', { disk: { free: 2 ** 20, size: 2 ** 40 } }, 'wrong'],
  ['Disk', { disk: null }, 'look'],
  ['Temporary folder', { mayWriteTemporary: false }, 'wrong'],
  ['Secret', {}, 'ok'],
  ['Secret', { secret: { from: 'file', length: 43, mode: 0o644 } }, 'wrong'],
  ['Secret', { secret: { from: 'file', length: 8, mode: 0o600 } }, 'wrong'],
  ['Secret', { secret: { from: 'setting', length: 64 } }, 'ok'],
  ['Secret', { secret: { from: 'nowhere', length: 0 } }, 'look'],
] satisfies [string, Partial<MachineFacts>, string][])('%s, when it is %j, is %s', (about, part, level) => {
  expect(levelOf(machineChecks({ ...machine, ...part }), about)).toBe(level)
})

test('a database of another secret is wrong, and nothing is said while there is none', () => {
  expect(ownershipChecks('a', 'a')[0]?.level).toBe('ok')
  expect(ownershipChecks('a', 'b')[0]?.level).toBe('wrong')
  expect(ownershipChecks(undefined, 'b')).toEqual([])
})

const database: DatabaseFacts = {
  settings: { server_version_num: '150004', server_version: '15.4' },
  roles: { goldthread_app: 'fit' },
  migrations: { outcome: 'fits', waiting: 0 },
  hasStatementStatistics: false,
  forgetsLog: true,
  fingerprint: undefined,
  isEncrypted: false,
  serverAddress: null,
  clockAhead: 0,
  letters: undefined,
}

test.each([
  ['Database', { settings: { server_version_num: '140010' } }, 'wrong'],
  ['Database role', { roles: { goldthread_app: 'absent' } }, 'look'],
  ['Database role', { roles: { goldthread_app: 'strong' } }, 'wrong'],
  ['Database role', { roles: { goldthread_app: 'not taken' } }, 'wrong'],
  ['Way to the database', {}, 'ok'],
  ['Way to the database', { serverAddress: '127.0.0.1' }, 'ok'],
  ['Way to the database', { serverAddress: '10.0.0.5' }, 'look'],
  ['Way to the database', { serverAddress: '203.0.113.5' }, 'wrong'],
  ['Way to the database', { serverAddress: '203.0.113.5', isEncrypted: true }, 'ok'],
  ['Clock', { clockAhead: 5_000 }, 'look'],
  ['Clock', { clockAhead: -120_000 }, 'wrong'],
] satisfies [string, Partial<DatabaseFacts>, string][])('%s, when it is %j, is %s', (about, part, level) => {
  expect(levelOf(databaseChecks({ ...database, ...part }), about)).toBe(level)
})

const address: AddressFacts = {
  publicUrl: 'https://gold.example.org',
  host: '127.0.0.1',
  tls: { from: inDays(-10), until: inDays(80), coversName: true },
  answer: { outcome: 'answered', status: 200, mark: 'ours', clockAhead: 0 },
}

test.each([
  ['Address', {}, 'ok'],
  ['Address', { publicUrl: 'http://localhost:3000' }, 'look'],
  ['Address', { publicUrl: 'http://gold.example.org' }, 'look'],
  ['Certificate', {}, 'ok'],
  ['Certificate', { tls: { from: inDays(-80), until: inDays(5), coversName: true } }, 'look'],
  ['Certificate', { tls: { from: inDays(-80), until: inDays(-1), coversName: true } }, 'wrong'],
  ['Certificate', { tls: { from: inDays(1), until: inDays(80), coversName: true } }, 'wrong'],
  ['Certificate', { tls: { from: inDays(-1), until: inDays(80), coversName: false } }, 'wrong'],
  ['Certificate', { tls: { broken: 'TLS_KEY: …' } }, 'wrong'],
  ['Reached', {}, 'ok'],
  ['Reached', { answer: { outcome: 'none', reason: 'ECONNREFUSED' } }, 'look'],
  ['Reached', { answer: { outcome: 'untrusted' } }, 'look'],
  ['Reached', { answer: { outcome: 'answered', status: 200, mark: null, clockAhead: 0 } }, 'wrong'],
  ['Reached', { answer: { outcome: 'answered', status: 200, mark: 'theirs', clockAhead: 0 } }, 'wrong'],
  ['Reached', { answer: { outcome: 'answered', status: 503, mark: 'ours', clockAhead: 0 } }, 'wrong'],
  ['Clock', { answer: { outcome: 'answered', status: 200, mark: 'ours', clockAhead: 60_000 } }, 'look'],
] satisfies [string, Partial<AddressFacts>, string][])('%s, when it is %j, is %s', (about, part, level) => {
  expect(levelOf(addressChecks({ ...address, ...part }, 'ours', now), about)).toBe(level)
})

test('what answers at the public address is asked, and known by its mark', async () => {
  const server = createServer((_, response) => response.setHeader('goldthread-instance', 'theirs').end())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const facts = await gatherAddress(readConfig({ PUBLIC_URL: `http://127.0.0.1:${port}` }))
  expect(facts.answer).toMatchObject({ outcome: 'answered', status: 200, mark: 'theirs' })
  expect(Math.abs(Number('clockAhead' in facts.answer && facts.answer.clockAhead))).toBeLessThan(5_000)
  const nobody = await gatherAddress(readConfig({ PUBLIC_URL: `http://127.0.0.1:${await freePort()}` }))
  expect(nobody.answer).toEqual({ outcome: 'none', reason: 'ECONNREFUSED' })
})

test('a certificate is read from its files, and one that nobody signed is not trusted', async () => {
  const { files } = await makeCertificate()
  const port = await freePort()
  const door = await listen(
    () => new Response('ok'),
    { host: '127.0.0.1', port, tls: files },
    () => undefined,
  )
  onTestFinished(() => door.close())
  const settings = { TLS_CERT: files.certificate, TLS_KEY: files.key, PORT: String(port) }
  const facts = await gatherAddress(readConfig(settings))
  expect(facts).toMatchObject({ tls: { coversName: true }, answer: { outcome: 'untrusted' } })
  const broken = await gatherAddress(readConfig({ ...settings, TLS_KEY: '/nowhere.pem' }))
  expect(broken.tls).toEqual({ broken: 'TLS_KEY: /nowhere.pem cannot be read: there is no such file or folder.' })
})
