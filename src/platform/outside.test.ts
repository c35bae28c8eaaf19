import type { lookup } from 'node:dns'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, isIP } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { askOutside, lookupOutside, mayAsk } from './outside.ts'

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const asking = { method: 'GET', headers: {} }

test('only https addresses with a name are asked, and never this machine', () => {
  const asked = (address: string) => mayAsk(new URL(address), false)
  expect(asked('https://login.microsoftonline.com/tenant/v2.0')).toBe(true)
  for (const address of [
    'http://accounts.example.org',
    'https://127.0.0.1',
    'https://localhost:8443',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]',
    'https://[fe80::1]',
    'https://0x7f000001',
    'https://2130706433',
    'https://10.0.0.1',
    'https://somebody@accounts.example.org',
    'ftp://accounts.example.org',
  ]) {
    expect(asked(address), address).toBe(false)
  }
})

test('a name that leads to this machine, or to what only it can reach, is refused when it is looked up', async () => {
  const leadingTo = (...addresses: string[]) => {
    const found = addresses.map(address => ({ address, family: isIP(address) }))
    const find = ((_name: string, _options: object, done: (error: null, all: typeof found) => void) =>
      done(null, found)) as unknown as typeof lookup
    return new Promise(resolve => {
      lookupOutside(find)('accounts.example.org', {}, (error, address) => resolve(error?.name ?? address))
    })
  }
  expect(await leadingTo('192.0.2.7', '2001:db8::7')).toBe('192.0.2.7')
  for (const near of ['127.0.0.1', '169.254.169.254', '0.0.0.0', '::1', '::ffff:127.0.0.1', 'fe80::1', '224.0.0.1']) {
    expect(await leadingTo('192.0.2.7', near), near).toBe('OutsideRefused')
  }
  expect(await leadingTo()).toBe('OutsideRefused')
})

test('a redirect is handed back and not followed', async () => {
  const address = await serve((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())
  const response = await askOutside(true)(address, asking)
  expect(response.status).toBe(302)
})

test('an answer without end is given up', async () => {
  const address = await serve((_, response) => {
    const piece = Buffer.alloc(64 * 1024)
    const write = () => {
      while (!response.destroyed && response.write(piece));
    }
    response.on('drain', write)
    write()
  })
  await expect(askOutside(true)(address, asking)).rejects.toThrow('too long')
})

test('a form arrives as it was sent, and its answer comes back', async () => {
  const address = await serve(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    response.setHeader('content-type', 'text/plain').end(`${request.method} ${request.headers.accept} ${text}`)
  })
  const body = new URLSearchParams({ code: 'ä&=' })
  const response = await askOutside(true)(address, { method: 'POST', headers: { accept: 'text/plain' }, body })
  expect(await response.text()).toBe('POST text/plain code=%C3%A4%26%3D')
})
