import { afterAll, beforeAll, expect, test } from 'vitest'
import { keysInAddresses, makeBelongings } from '../test/belongings.ts'
import { openWorld, type Person, type World } from '../test/world.ts'
import { access } from './access.ts'

/** Everything a signed-out visitor may reach. A new line here is a decision about safety. */
const open = [
  'GET /',
  'GET /a/:short',
  'GET /accessibility',
  'GET /answer/:id',
  'GET /answer/:id/key',
  'GET /answer/:id/receipt',
  'GET /events/:id/pack',
  'GET /events/:id/pack/:number',
  'GET /events/:id/pack/:number/pack.pdf',
  'GET /events/:id/pack/:number/pack.pptx',
  'POST /answer/:id',
  'POST /answer/:id/receipt',
  'GET /assets/:name',
  'GET /b/:short',
  'GET /calendar/:file',
  'GET /card/:series',
  'GET /erased',
  'GET /events/:id',
  'GET /events/:id/event.ics',
  'GET /events/:id/mailing-list',
  'GET /events/:id/pledge',
  'GET /events/:id/register',
  'GET /events/:id/registered',
  'GET /events/place/:token',
  'GET /events/place/:token/ballot/:wave',
  'GET /events/place/:token/event.ics',
  'GET /events/place/:token/leaving',
  'GET /events/place/:token/pledge',
  'GET /events/place/left',
  'GET /health',
  'GET /how-we-protect-people',
  'GET /o/:slug',
  'GET /join',
  'GET /join/:code',
  'GET /outbox',
  'GET /mailing-list/:token',
  'GET /mailing-list/:token/leaving',
  'GET /mailing-list/left',
  'GET /pledges/:secret',
  'GET /pledges/:secret/reminders.ics',
  'GET /pledges/:secret/removal',
  'GET /pledges/letters/:token',
  'GET /pledges/letters/:token/stop',
  'GET /pledges/letters/stopped',
  'GET /pledges/removed',
  'GET /privacy',
  'GET /series/:id',
  'GET /set-up/:secret',
  'GET /sign-in',
  'GET /sign-in/link/:secret',
  'GET /sign-in/sent',
  'GET /weekly-letter/:token',
  'GET /weekly-letter/stopped',
  'POST /card/:series',
  'POST /events/:id/mailing-list',
  'POST /events/:id/pledge',
  'POST /events/:id/register',
  'POST /events/place/:token',
  'POST /events/place/:token/ballot/:wave',
  'POST /events/place/:token/leaving',
  'POST /events/place/:token/pledge',
  'GET /live',
  'GET /live/here',
  'GET /live/here/check',
  'GET /live/here/clock',
  'GET /live/here/mailing-list',
  'GET /live/here/pledge',
  'GET /live/here/questions',
  'GET /live/here/reactions',
  'GET /live/here/stream',
  'GET /live/here/table',
  'GET /live/here/table/stream',
  'GET /live/join/:code',
  'GET /live/time',
  'POST /live',
  'POST /live/here/check',
  'POST /live/here/leaving',
  'POST /live/here/mailing-list',
  'POST /live/here/pledge',
  'POST /live/here/questions',
  'POST /live/here/questions/:id/vote',
  'POST /live/here/reactions',
  'POST /live/here/table',
  'POST /live/here/table/agreement',
  'POST /live/here/table/hand',
  'POST /live/here/table/insight',
  'POST /live/here/table/notes',
  'POST /live/here/table/notes/away',
  'POST /live/here/table/standing-alone',
  'POST /live/join/:code',
  'POST /mailing-list/:token',
  'POST /mailing-list/:token/leaving',
  'POST /pledges/:secret',
  'POST /pledges/:secret/letters',
  'POST /pledges/:secret/letters/stop',
  'POST /pledges/:secret/outcome',
  'POST /pledges/:secret/removal',
  'POST /pledges/letters/:token',
  'POST /pledges/letters/:token/stop',
  'POST /join',
  'POST /join/:code',
  'GET /sign-in/with/:address',
  'GET /sign-in/with/:address/back',
  'POST /set-up/:secret',
  'POST /sign-in',
  'POST /weekly-letter/:token',
  'POST /sign-in/link/:secret',
  'POST /sign-in/passkey',
  'POST /sign-in/passkey/challenge',
]

/** Everything else: only for people who are signed in, and whose roles allow it. */
const closed = Object.keys(access)

let world: World
let routes: readonly string[]
let withId: readonly string[]
beforeAll(async () => {
  world = await openWorld()
  const handlers = world.app.routes.filter(({ method }) => method !== 'ALL')
  routes = [...new Set(handlers.map(({ method, path }) => `${method} ${path}`))].sort()
  withId = routes.filter(route => /:\w*id\b/i.test(route))
})
afterAll(() => world.close())

const anyId = '0f0e0d0c-0b0a-4988-8776-655443322110'

/** An address on this route, with `id` wherever an id is asked for, and 1 where a name or a number is. */
function addressOn(route: string, id = anyId): string {
  const [, path = ''] = route.split(' ')
  return path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
    /id$/i.test(name) ? id : (keysInAddresses[name] ?? '1'),
  )
}

function ask(visitor: Pick<Person, 'send'>, route: string, address: string): Promise<Response> {
  const [method = 'GET'] = route.split(' ')
  return visitor.send(address, { method, ...(method === 'POST' && { body: new URLSearchParams({ a: '1' }) }) })
}

test('every route is listed here as open or closed', () => {
  expect(routes).toEqual([...open, ...closed].sort())
})

test('a signed-out visitor is turned away from every closed route, and learns nothing from it', async () => {
  const visitor = world.visitor()
  for (const route of routes.filter(each => !open.includes(each))) {
    const response = await ask(visitor, route, addressOn(route))
    expect(response.status, route).toBe(303)
    expect(response.headers.get('location'), route).toBe('/sign-in')
    expect(await response.text(), route).toBe('')
  }
})

test('what nobody mounted is not found: outside /app for everyone, inside it for those who are signed in', async () => {
  const owner = await world.signedIn()
  expect((await world.visitor().get('/nowhere')).status).toBe(404)
  expect((await world.visitor().get('/app/nowhere')).status).toBe(303)
  expect((await world.visitor().get('/apparently')).status).toBe(404)
  expect((await owner.get('/app/nowhere')).status).toBe(404)
})

test('a guessed session opens nothing', async () => {
  for (const secret of ['x', 'A'.repeat(43), '']) {
    const response = await world.app.request('http://localhost/app', { headers: { cookie: `goldthread=${secret}` } })
    expect(response.status).toBe(303)
  }
})

test('across the border between two organisations, everything of the other is not found', async () => {
  const here = await world.signedIn('Aldermoor')
  const there = await world.signedIn('Bramley')
  const theirs = await makeBelongings(world, there)
  // A survey can be answered from wherever somebody is: those pages know nobody, and so no border.
  for (const route of withId.filter(each => !open.includes(each))) {
    const address = addressOn(route, theirs.find(({ under }) => addressOn(route).startsWith(under))?.id)
    expect((await ask(here, route, address)).status, route).toBe(404)
    if (route.startsWith('GET')) expect((await ask(there, route, address)).status, route).toBeLessThan(400)
  }
})

test('an id that is missing, mangled or of nobody is not found, whatever the route', async () => {
  const owner = await world.signedIn()
  for (const route of withId) {
    for (const id of [anyId, 'x', '%00', '%F0%28', '..%2f', '1'.repeat(5000), `${anyId}'`]) {
      expect((await ask(owner, route, addressOn(route, id))).status, `${route} with ${id}`).toBe(404)
    }
  }
})

test('whatever stands in an address after a page was saved, no page says that something is done which is none of ours', async () => {
  const owner = await world.signedIn()
  const theirs = await makeBelongings(world, owner)
  const pages = routes.filter(route => route.startsWith('GET /app'))
  for (const route of pages) {
    const address = addressOn(route, theirs.find(({ under }) => addressOn(route).startsWith(under))?.id)
    for (const word of ['constructor', '__proto__', 'toString', 'nothing']) {
      const page = await owner.get(`${address}?done=${word}`)
      // A file says nothing of the kind, and some take long to make.
      if (!page.headers.get('content-type')?.startsWith('text/html')) break
      expect(await page.text(), `${route} with ${word}`).not.toMatch(
        /<h2[^>]*notification-banner__title[^>]*>\s*Done\s*</,
      )
    }
  }
})
