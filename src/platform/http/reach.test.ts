import { expect, test } from 'vitest'
import { neighbourAddresses } from '../neighbours.ts'
import { adviceAtStart, reachOf, troubleWith } from './reach.ts'

test.each([
  ['http://localhost:3000', { phone: false, secure: true }],
  ['http://gold.localhost:3000', { phone: false, secure: true }],
  ['http://127.0.0.1:3000', { phone: false, secure: true }],
  ['http://[::1]:3000', { phone: false, secure: true }],
  ['https://localhost', { phone: false, secure: true }],
  ['http://server:3000', { phone: false, secure: false }],
  ['https://server', { phone: false, secure: true }],
  ['http://192.168.1.20:3000', { phone: true, secure: false }],
  ['http://[fd00::5]:3000', { phone: true, secure: false }],
  ['http://localhost.example.org', { phone: true, secure: false }],
  ['https://gold.example.org', { phone: true, secure: true }],
])('%s: can a phone open it, and do browsers trust it', (address, reach) => {
  expect(reachOf(address)).toEqual(reach)
})

test('an address that works on this machine alone is mended with those of its own network', () => {
  expect(troubleWith('http://localhost:3000', 'phone', ['192.168.1.20', '10.0.0.4'])).toEqual({
    kind: 'this machine alone',
    address: 'http://localhost:3000',
    settings: ['HOST=0.0.0.0', 'PUBLIC_URL=http://192.168.1.20:3000', 'PUBLIC_URL=http://10.0.0.4:3000'],
  })
  expect(troubleWith('http://localhost', 'phone', [])?.settings).toContain('PUBLIC_URL=http://192.168.1.20')
  expect(troubleWith('https://localhost', 'phone', [])?.settings).toContain('PUBLIC_URL=https://goldthread.example.org')
  expect(troubleWith('https://gold.example.org', 'phone', [])).toBeNull()
})

test('an address that browsers do not trust is mended with a certificate', () => {
  expect(troubleWith('http://gold.example.org', 'secure', [])).toEqual({
    kind: 'not secure',
    address: 'http://gold.example.org',
    settings: ['TLS_CERT=/path/to/chain.pem', 'TLS_KEY=/path/to/key.pem', 'PUBLIC_URL=https://gold.example.org'],
  })
  expect(troubleWith('http://192.168.1.20', 'secure', [])?.settings.at(-1)).toBe(
    'PUBLIC_URL=https://goldthread.example.org',
  )
  expect(troubleWith('http://localhost:3000', 'secure', [])).toBeNull()
})

test('whoever starts it hears when the settings do not fit each other, and nothing when they do', () => {
  expect(adviceAtStart('0.0.0.0', 'http://localhost:3000', ['192.168.1.20'])).toMatch(
    /works on this one alone.*such as PUBLIC_URL=http:\/\/192\.168\.1\.20:3000$/,
  )
  expect(adviceAtStart('0.0.0.0', 'http://gold.example.org', [])).toContain('PUBLIC_URL is plain http')
  expect(adviceAtStart('127.0.0.1', 'http://gold.example.org', [])).toContain('put a proxy in front')
  expect(adviceAtStart('127.0.0.1', 'http://localhost:3000', [])).toBeNull()
  expect(adviceAtStart('0.0.0.0', 'https://gold.example.org', [])).toBeNull()
})

test('the addresses of this machine are such as a neighbour could type', () => {
  for (const address of neighbourAddresses()) expect(address).toMatch(/^(?!127\.|169\.254\.)\d+\.\d+\.\d+\.\d+$/)
})
