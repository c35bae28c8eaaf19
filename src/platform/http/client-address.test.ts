import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { addressBehind, clientAddress, proxiesOf } from './client-address.ts'

const proxies = proxiesOf(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])

/** The address as a route sees it that is asked from here with this header. */
async function seen(remoteAddress: string, forwardedFor?: string, trusted = proxies): Promise<string> {
  const app = new Hono()
    .use(async (c, next) => {
      c.set('proxies' as never, trusted as never)
      await next()
    })
    .get('/', c => c.text(clientAddress(c)))
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor }
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  return response.text()
}

test('whoever is no trusted proxy is taken for who they are, whatever they say', async () => {
  expect(await seen('192.0.2.7')).toBe('192.0.2.7')
  expect(await seen('192.0.2.7', '198.51.100.1')).toBe('192.0.2.7')
  expect(await seen('127.0.0.1', '198.51.100.1', proxiesOf([]))).toBe('127.0.0.1')
})

test('a trusted proxy says who asked it, and what was there before it is not believed', async () => {
  expect(await seen('127.0.0.1', '192.0.2.7')).toBe('192.0.2.7')
  expect(await seen('::ffff:127.0.0.1', '192.0.2.7:4711')).toBe('192.0.2.7')
  expect(await seen('127.0.0.1', '198.51.100.1, 192.0.2.7')).toBe('192.0.2.7')
  expect(await seen('127.0.0.1', '127.0.0.1, 192.0.2.7')).toBe('192.0.2.7')
})

test('a line of trusted proxies is followed to its beginning', async () => {
  expect(await seen('127.0.0.1', '198.51.100.1, 192.0.2.7, 10.1.2.3, fd00::1')).toBe('192.0.2.7')
  expect(await seen('127.0.0.1', '10.1.2.3')).toBe('10.1.2.3')
})

test('a proxy that says nothing, or something that is no address, counts as who asked', async () => {
  for (const said of [undefined, '', 'unknown', '1.2.3', '192.0.2.7, _hidden', 'a'.repeat(5000), '[::1', ',']) {
    expect(await seen('127.0.0.1', said), said).toBe('127.0.0.1')
  }
})

test('a household counts as one, however many addresses of version 6 it has', async () => {
  expect(await seen('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(await seen('127.0.0.1', '[2001:db8:1:2::9]:443')).toBe('2001:db8:1:2::/64')
  expect(await seen('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(await seen('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})

test('without a connection there is still something to count by', async () => {
  expect(await new Hono().get('/', c => c.text(clientAddress(c))).request('/')).toHaveProperty('status', 200)
  expect(addressBehind(undefined, '192.0.2.7', '198.51.100.1')).toBe('192.0.2.7')
})
