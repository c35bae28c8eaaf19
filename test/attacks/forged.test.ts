import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBelongings } from '../belongings.ts'
import { origin } from '../visitor.ts'
import { openWorld, type Person, type World } from '../world.ts'

let world: World
let owner: Person
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
})
afterAll(() => world.close())

const forged = {
  'x-forwarded-host': 'elsewhere.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '203.0.113.9',
  'x-original-url': '/elsewhere.example',
  'x-rewrite-url': '/elsewhere.example',
  forwarded: 'host=elsewhere.example;proto=https',
  referer: 'https://elsewhere.example/',
}

const plainRoutes = () =>
  world.app.routes.filter(({ method, path }) => method === 'GET' && !path.includes(':')).map(({ path }) => path)

test('a link in a letter leads to the address that was set, whatever host the request claims', async () => {
  const body = new URLSearchParams({ email: owner.email })
  const headers = { ...forged, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const response = await world.app.request('http://elsewhere.example/sign-in', {
    method: 'POST',
    body,
    headers: { ...headers, host: 'elsewhere.example' },
  })
  expect(response.status).toBe(303)
  await world.runJobs()
  const links = world.letters.at(-1)?.match(/https?:\/\/\S+/g) ?? []
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) expect(link.startsWith(`${origin}/`)).toBe(true)
})

test('no page and no redirect repeats a host that a request claims', async () => {
  for (const path of plainRoutes()) {
    const response = await owner.get(path, forged)
    expect(`${response.headers.get('location')} ${await response.text()}`, path).not.toContain('elsewhere.example')
  }
})

const elsewhere = ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)']
const promising = ['next', 'return', 'returnTo', 'redirect', 'url', 'to', 'continue', 'away', 'kept']

test('nothing sends people to another site', async () => {
  for (const path of plainRoutes()) {
    for (const target of elsewhere) {
      const query = new URLSearchParams(promising.map(name => [name, target]))
      for (const response of [await owner.get(`${path}?${query}`), await world.visitor().get(`${path}?${query}`)]) {
        expect(response.headers.get('location') ?? '/', path).toMatch(/^\/(?![/\\])/)
        expect(await response.text(), path).not.toMatch(
          /(href|action|src)="(\/\/|\/\\|https:\/\/elsewhere|javascript:)/,
        )
      }
    }
  }
})

test('nothing typed becomes a header', async () => {
  const split = '\r\nset-cookie: taken=1\r\n\r\n<h1>taken</h1>'
  const [draft, release] = await makeBelongings(world, owner)
  for (const path of [
    `/sign-in?away=${encodeURIComponent(split)}`,
    `/app/releases/${release?.id}/groups/1?page=${encodeURIComponent(split)}`,
    `/app/answers/${encodeURIComponent(split)}`,
    `/assets/${encodeURIComponent(split)}`,
  ]) {
    const response = await owner.get(path)
    expect(response.headers.get('set-cookie') ?? '', path).not.toContain('taken')
    expect(response.status, path).toBeLessThan(500)
  }
  await owner.post(`/app/releases/${release?.id}/wording`, { title: `Speaking up${split}"; filename="evil.exe` })
  for (const file of ['tables.csv', 'tables.xlsx', 'release.json']) {
    const response = await owner.get(`/app/releases/${release?.id}/${file}`)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('content-disposition') ?? '').not.toMatch(/evil\.exe"|\r|\n/)
  }
  expect(draft?.id).toBeTruthy()
})
