import { afterAll, beforeAll, expect, test } from 'vitest'
import { findViewer, startSession } from '../../src/people/queries.ts'
import { listen } from '../../src/platform/listen.ts'
import { makeBelongings } from '../belongings.ts'
import { freePort } from '../process/application.ts'
import { openSurvey } from '../surveys.ts'
import { openWorld, type World } from '../world.ts'
import { formsOfAsked } from './asked.ts'
import { fuzz, type Guest, type Target } from './fuzz.ts'
import { joinRoom } from './in-room.ts'

let world: World
let target: Target
let close: () => Promise<void>
/** In which ways answers were put in. */
let ways: readonly string[] = []
beforeAll(async () => {
  world = await openWorld()
  const port = await freePort()
  const door = await listen(world.app.fetch, { host: '127.0.0.1', port }, world.house.log)
  close = door.close
  target = {
    url: `http://127.0.0.1:${port}`,
    routes: world.app.routes.filter(({ method }) => method !== 'ALL'),
    meet,
    asMeant,
    meanwhile: world.runJobs,
  }
})
afterAll(async () => {
  await close()
  await world.close()
})

async function asMeant(): Promise<void> {
  const rows = await world.house.keeper.selectFrom('answers').select('way').distinct().execute()
  ways = rows.map(({ way }) => way).sort()
}

/** A new owner with one of everything, in an organisation of their own. */
async function meet(): Promise<Guest> {
  const { app, keeper, clock } = world.house
  const person = await world.signedIn()
  const belongings = await makeBelongings(world, person)
  // With a code no more is taken than people are asked.
  const asked = await Promise.all(
    Array.from({ length: 9 }, (_, i) => world.colleagueOf(person, [], `Colleague ${i + 1}`)),
  )
  const wave = await openSurvey(world, person, asked, { inSeries: true, isOpenChannel: true })
  const eventId = belongings.findLast(({ under }) => under === '/app/events/')!.id
  const inRoom = await joinRoom(keeper, { organisationId: person.viewer.organisationId, eventId })
  return {
    inHand: await formsOfAsked(world.house, world.house.seals, person.viewer, wave),
    pages: ['/live/here', '/live/here/table'],
    async signIn() {
      const secret = await keeper
        .transaction()
        .execute(tx => startSession(tx, person.viewer, { way: 'link', device: 'A fuzzer', now: clock.now() }))
      return (await findViewer(app, secret, clock.now())) && `goldthread=${secret}; ${inRoom}`
    },
  }
}

test('whatever is sent to any route, signed in or out, nothing of ours breaks', async () => {
  const { sent, broken, unseen, statuses } = await fuzz(target, { seed: 20_270_512, requests: 1_000 })
  const errors = world.logged.filter(line => /"event":"(error|fault)"/.test(line))
  expect(broken, errors.join('')).toEqual([])
  expect(sent).toBe(1_000)
  // It is no test of closed doors: pages were shown, forms taken, and forms sent back with what is wrong.
  for (const status of [200, 303, 404, 422]) expect(statuses[status] ?? 0, String(status)).toBeGreaterThan(10)
  expect(unseen.length).toBeLessThan(target.routes.length / 2)
  // Somebody in the room of an event was met, and not only its door.
  expect(unseen).not.toContain('GET /live/here')
  // Answers were put in with a ballot, with a code and with nothing, so what came after them was met as well.
  expect(unseen.filter(route => /(\/answer\/:id(\/receipt)?|\/surveys\/:id\/ballot)$/.test(route))).toEqual([])
  expect(ways).toEqual(['ballot', 'code', 'open'])
}, 300_000)
