import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { followParts, guestIn, openRoomOf } from '../../../test/rooms.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn()
})
afterAll(() => world.close())

const say = '/live/here/reactions'
const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const dayOf = (eventId: string) =>
  world.house.keeper.selectFrom('live_days').where('event_id', '=', eventId).selectAll().executeTakeFirstOrThrow()
const go = async (eventId: string, step: string) =>
  host.post(`/app/events/${eventId}/live/moves`, { move: 'go', step, version: String((await dayOf(eventId)).version) })
const kept = (eventId: string) =>
  world.house.keeper.selectFrom('live_reactions').where('event_id', '=', eventId).selectAll().execute()

test('what came to mind is read by everyone, and on the wall at its step; nobody can tell whose it is', async () => {
  const { eventId, steps, code } = await openRoomOf(world, host)
  await go(eventId, steps[1]!)
  const [amina, bilal] = [await guestIn(world, code, 'Amina'), await guestIn(world, code)]
  const [his, wall] = [
    await followParts(bilal),
    await followParts(host, `/app/events/${eventId}/live/projector/stream`),
  ]
  await wall.until('The talk', 'step')
  await amina.post(say, { id: randomUUID(), reaction: 'I was the only one too' })
  await his.until('I was the only one too', 'reactions')
  expect(JSON.stringify(wall.parts)).not.toContain('I was the only one too')
  await go(eventId, steps[2]!)
  await wall.until('I was the only one too', 'projector')
  const [row] = await kept(eventId)
  expect(Object.keys(row!).sort()).toEqual(['event_id', 'id', 'is_shown', 'organisation_id', 'step_id', 'words'])
  await go(eventId, steps[4]!)
  expect(await main(await amina.get('/live/here'))).not.toContain('I was the only one too')
  await Promise.all([his.leave(), wall.leave()])
})

test('a word of the list makes it wait, until a host shows it or throws it away', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  await world.house.keeper
    .updateTable('live_days')
    .set({ held_words: 'idiot*' })
    .where('event_id', '=', eventId)
    .execute()
  const guest = await guestIn(world, code)
  const [bad, good] = [randomUUID(), randomUUID()]
  const answer = await guest.follow(await guest.post(say, { id: bad, reaction: 'I d i o t s' }))
  expect(await main(answer)).toContain('A host reads it before anybody else does.')
  await guest.post(say, { id: good, reaction: 'My brother is called an idiot' })
  expect(await main(await guest.get('/live/here'))).not.toContain('My brother')
  expect(await main(await host.get(`/app/events/${eventId}/live`))).toContain('My brother is called an idiot')
  await host.post(`/app/events/reactions/${bad}`, { settle: 'remove' })
  await host.post(`/app/events/reactions/${good}`, { settle: 'show' })
  expect(await main(await guest.get('/live/here'))).toContain('My brother is called an idiot')
  expect(await kept(eventId)).toHaveLength(1)
  const all = await main(await host.get(`/app/events/${eventId}/live/questions`))
  expect(all).toContain('My brother is called an idiot Throw it away')
  const stranger = await world.signedIn('Carrow House')
  expect((await stranger.post(`/app/events/reactions/${good}`, { settle: 'remove' })).status).toBe(404)
  await host.post(`/app/events/reactions/${good}`, { settle: 'remove' })
  expect(await kept(eventId)).toEqual([])
  expect((await host.post(`/app/events/reactions/${bad}`, { settle: 'show' })).status).toBe(404)
})

test('who reads it, and when, is said before anybody says it, and a host may have all of it wait', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const guest = await guestIn(world, code)
  const atOnce = 'Everyone can read this at once, on phones and on the wall. Name nobody.'
  for (const page of ['/live/here', say]) expect(await main(await guest.get(page)), page).toContain(atOnce)
  const address = `/app/events/${eventId}/live/policy`
  const set = async (fields: Record<string, string>) => {
    const seen = (await (await host.get(address)).text()).match(/name="seen" value="([\w-]+)"/)?.[1] ?? ''
    return host.post(address, { seen, policy: '', words: '', holds: 'yes', waits: 'no', ...fields })
  }
  await set({ words: 'idiot*' })
  expect(await main(await guest.get(say))).toContain('Some words make it wait until a host has read it. Name nobody.')
  expect((await set({ waits: '' })).status).toBe(422)
  const hers = await followParts(guest)
  await set({ waits: 'yes' })
  await hers.until('A host reads this first. Then everyone can, on phones and on the wall. Name nobody.', 'saying')
  await hers.leave()
  expect(await main(await guest.get(say))).not.toContain('at once')
  const id = randomUUID()
  const answer = await guest.follow(await guest.post(say, { id, reaction: 'I was the only one too' }))
  expect(await main(answer)).toContain('A host reads it before anybody else does.')
  expect(await main(await guest.get('/live/here'))).not.toContain('I was the only one too')
  await host.post(`/app/events/reactions/${id}`, { settle: 'show' })
  expect(await main(await guest.get('/live/here'))).toContain('I was the only one too')
})

test('sent twice it stands there once, what is wrong is said in words, and many in a short time are too many', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const guest = await guestIn(world, code)
  const id = randomUUID()
  for (let i = 0; i < 2; i += 1) await guest.post(say, { id, reaction: 'Hope' })
  expect(await kept(eventId)).toHaveLength(1)
  const long = await guest.post(say, { reaction: 'x'.repeat(201) })
  expect([long.status, await main(long)]).toEqual([422, expect.stringContaining('there is room for 200')])
  expect((await guest.post(say, { reaction: '' })).status).toBe(422)
  for (let i = 0; i < 18; i += 1) expect((await guest.post(say, { reaction: `Thought ${i}` })).status).toBe(303)
  const refused = await guest.post(say, { reaction: 'And one more' })
  expect([refused.status, await main(refused)]).toEqual([429, expect.stringContaining('And one more')])
})
