import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, fieldsOf, textOf } from '../../../test/markup.ts'
import { followParts, guestIn, openRoomOf } from '../../../test/rooms.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { minute } from '../../platform/clock.ts'
import { takeTry } from '../../platform/tries.ts'

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn()
})
afterAll(() => world.close())

const ask = '/live/here/questions'
const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const here = async (guest: Visitor) => main(await guest.get('/live/here'))
const json = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
const byScript = (guest: Visitor, path: string, fields: Record<string, string>) =>
  guest.send(path, { method: 'POST', body: new URLSearchParams(fields), headers: json })
const question = (id: string) =>
  world.house.keeper.selectFrom('live_questions').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
const settle = async (id: string, fields: Record<string, string>, who = host) =>
  who.post(`/app/events/questions/${id}`, { version: String((await question(id)).version), ...fields })
const setPolicy = async (eventId: string, fields: Record<string, string>) => {
  const address = `/app/events/${eventId}/live/policy`
  const seen = (await (await host.get(address)).text()).match(/name="seen" value="([\w-]+)"/)?.[1] ?? ''
  return host.post(address, { seen, policy: '', words: '', holds: 'yes', waits: 'no', ...fields })
}
const asked = async (guest: Visitor, words: string) => {
  const id = randomUUID()
  expect((await guest.post(ask, { id, question: words })).headers.get('location')).toMatch(/^\/live\/here\?done=/)
  return id
}

test('a question waits for a host, who shows it to everyone; votes put it first, and no page says how many', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const [amina, bilal, chidi] = await Promise.all(['Amina', 'Bilal', 'Chidi'].map(name => guestIn(world, code, name)))
  const [one, hosts] = [await followParts(bilal!), await followParts(host, `/app/events/${eventId}/live/stream`)]
  const pay = await asked(amina!, 'Who decides on pay?')
  const nights = await asked(amina!, 'What will change for nights?')
  await hosts.until('Who decides on pay?', 'moderation')
  expect(await here(amina!)).toContain('A host has not read it yet.')
  expect(await here(bilal!)).not.toContain('Who decides on pay?')
  for (const id of [pay, nights]) await settle(id, { settle: 'show' })
  await one.until('What will change for nights?', 'questions')
  await one.until('Who decides on pay?', 'questions')
  for (const guest of [bilal!, chidi!, bilal!]) await guest.post(`${ask}/${nights}/vote`, { wanted: 'yes' })
  await amina!.post(`${ask}/${pay}/vote`, { wanted: 'yes' })
  const order = async () => {
    const page = await here(amina!)
    return (
      page.indexOf('What people say') > 0 &&
      page.lastIndexOf('Who decides on pay?') - page.lastIndexOf('What will change for nights?')
    )
  }
  expect(await order()).toBeGreaterThan(0)
  expect(await here(amina!)).not.toMatch(/\b[123] (votes?|people)\b/)
  for (const guest of [bilal!, chidi!]) await guest.post(`${ask}/${nights}/vote`, { wanted: 'no' })
  expect(await order()).toBeLessThan(0)
  await Promise.all([one.leave(), hosts.leave()])
})

test('a question that is not taken comes back with the reason, to whoever asked and to nobody else', async () => {
  const { code } = await openRoomOf(world, host)
  const [amina, bilal] = [await guestIn(world, code, 'Amina'), await guestIn(world, code, 'Bilal')]
  const id = await asked(amina, 'Why did Zed from accounts leave?')
  const [hers, his] = [await followParts(amina), await followParts(bilal)]
  const empty = await settle(id, { settle: 'reject', reason: ' ' })
  expect([empty.status, await main(empty)]).toEqual([422, expect.stringContaining('Say why')])
  await settle(id, { settle: 'reject', reason: 'It is about one person. Ask about leaving in general.' })
  const asker = world.house.keeper.selectFrom('live_askers').where('question_id', '=', id).select('guest_id')
  const own = `guest ${(await asker.executeTakeFirstOrThrow()).guest_id}`
  await his.until('Questions', 'policy')
  await hers.until('Ask about leaving in general.', own)
  expect(await here(amina)).toContain('Ask about leaving in general.')
  expect(await here(bilal)).not.toContain('Zed')
  expect(JSON.stringify(his.parts)).not.toContain('Zed')
  expect(await main(await host.get(`/app/events/questions/${id}`))).not.toContain('Amina')
  await Promise.all([hers.leave(), his.leave()])
})

test('two hosts who settle a question at once settle it once, and what the second one typed stays', async () => {
  const { code } = await openRoomOf(world, host)
  const id = await asked(await guestIn(world, code), 'Who decides on pay?')
  const second = await world.colleagueOf(host, [{ role: 'facilitator' }], 'Chidi Okafor')
  const version = String((await question(id)).version)
  await settle(id, { settle: 'show', version })
  const late = await settle(id, { settle: 'reject', reason: 'Not today', version }, second)
  const page = await main(late)
  expect([late.status, (await question(id)).standing]).toEqual([409, 'shown'])
  expect(page).toContain('Somebody else has just changed this')
  expect(page).toContain('Not today')
  expect(page).toContain('Everyone reads it')
})

test('a host says which questions are taken, lets them stand at once, and words of the list still wait', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const guest = await guestIn(world, code)
  const stale = (await (await host.get(`/app/events/${eventId}/live/policy`)).text()).match(
    /name="seen" value="([\w-]+)"/,
  )![1]!
  await setPolicy(eventId, { policy: 'Nothing about single people.', words: 'idiot*\n\nidiot*', holds: 'no' })
  expect(await here(guest)).toContain(
    'Nothing about single people. Everyone can read a question as soon as it is asked.',
  )
  expect(await main(await guest.get(ask))).toContain('Nothing about single people.')
  expect((await question(await asked(guest, 'Who decides on pay?'))).standing).toBe('shown')
  expect((await question(await asked(guest, 'Which 1d!0t decides on pay?'))).standing).toBe('held')
  const late = await setPolicy(eventId, { seen: stale, policy: 'All are taken' })
  expect([late.status, await main(late)]).toEqual([409, expect.stringContaining('All are taken')])
  const wrong = await setPolicy(eventId, { policy: 'x'.repeat(1001), holds: '' })
  expect([wrong.status, await main(wrong)]).toEqual([422, expect.stringContaining('there is room for 1,000')])
})

test('a word that comes to the list while people write holds what stands there already, whatever it is', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const guest = await guestIn(world, code, 'What a muppet')
  const other = await guestIn(world, code)
  await setPolicy(eventId, { holds: 'no', words: 'idiot*' })
  await host.post(`/app/events/${eventId}/live/settings`, { tables: '2', seen: '0' })
  await guest.post('/live/here/table', { table: '1' })
  const id = await asked(guest, 'Which muppet decides on pay?')
  await asked(guest, 'Who decides on nights?')
  await guest.post('/live/here/reactions', { id: randomUUID(), reaction: 'You are all muppets' })
  await guest.post('/live/here/table/notes', { note: randomUUID(), words: 'A muppet said so', version: '0' })
  await guest.post('/live/here/table/insight', { words: 'Do not be a muppet', version: '0' })
  await guest.post('/live/here/table/agreement', { agreed: '1' })
  const at = `/app/events/${eventId}/live`
  await host.post(`${at}/wall`, { wall: 'insights' })
  const everywhere = async () => {
    const pages = [
      await other.get('/live/here'),
      await other.get('/live/here/table'),
      await host.get(`${at}/projector`),
    ]
    return (await Promise.all(pages.map(main))).join(' ')
  }
  for (const words of ['Which muppet', 'all muppets', 'Do not be a muppet']) expect(await everywhere()).toContain(words)
  expect(await everywhere(), 'the name and the notes of others').not.toMatch(/What a muppet|A muppet said/)
  await setPolicy(eventId, { holds: 'no', words: 'idiot*\nmuppet*' })
  expect(await everywhere()).not.toContain('muppet')
  expect(await everywhere()).toContain('Who decides on nights?')
  const waiting = await main(await host.get(at))
  for (const words of ['Which muppet', 'all muppets', 'Do not be a muppet']) expect(waiting).toContain(words)
  await settle(id, { settle: 'show' })
  await setPolicy(eventId, { holds: 'no', words: 'idiot*\nmuppet*\nfool*' })
  expect(await everywhere(), 'what a host has read since').toContain('Which muppet')
})

test('the speaker answers afterwards what was left open, and nothing more is asked or voted for', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const guest = await guestIn(world, code)
  const id = await asked(guest, 'What will change for nights?')
  await settle(id, { settle: 'show' })
  const { version } = await world.house.keeper
    .selectFrom('live_days')
    .where('event_id', '=', eventId)
    .select('version')
    .executeTakeFirstOrThrow()
  await host.post(`/app/events/${eventId}/live/moves`, { version: String(version), move: 'end' })
  const refused = await guest.post(ask, { question: 'One more?' })
  expect([refused.status, await main(refused)]).toEqual([409, expect.stringContaining('One more?')])
  expect((await byScript(guest, `${ask}/${id}/vote`, { wanted: 'yes' })).status).toBe(409)
  expect(await world.house.keeper.selectFrom('live_votes').where('question_id', '=', id).execute()).toEqual([])
  await settle(id, { settle: 'answer', answer: 'A second person from June on.' })
  expect(await here(guest)).toContain('Answered: A second person from June on.')
  expect(await main(await host.get(`/app/events/${eventId}/live/questions`))).toContain('A second person from June on.')
})

test('one phone that sends thousands is stopped in words, keeps what it typed, and nobody else is', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const [flood, guest] = [await guestIn(world, code), await guestIn(world, code)]
  for (let i = 0; i < 10; i += 1) await asked(flood, `Question ${i}`)
  const refused = await flood.post(ask, { question: 'And the eleventh' })
  expect([refused.status, await main(refused)]).toEqual([429, expect.stringContaining('And the eleventh')])
  const said = await byScript(flood, ask, { question: 'And the twelfth' })
  expect([said.status, await said.json()]).toEqual([429, { said: expect.stringContaining('Wait ten minutes') }])
  await asked(guest, 'From somebody else')
  const kept = world.house.keeper.selectFrom('live_questions').where('event_id', '=', eventId).select('id')
  expect(await kept.execute()).toHaveLength(11)
})

/** What has been counted of an address, as if so many had been sent from there. */
async function count(what: string, who: string, used: number): Promise<void> {
  const { keeper, keyed } = world.house
  const counted = keeper
    .updateTable('tries')
    .set({ used })
    .where('bucket', '=', keyed(`try ${what}`, who))
  expect((await counted.executeTakeFirst()).numUpdatedRows).toBe(1n)
}

test('a phone that joins anew after all it may write gains little by it, and a hall at one address is not stopped', async () => {
  const { code } = await openRoomOf(world, host)
  const joinFrom = async (address: string) => {
    const guest = world.visitor(address)
    await guest.post(`/live/join/${code}`, { name: '' })
    return guest
  }
  const tries = async (guest: Visitor, most: number) => {
    const answers = []
    for (let i = 0; i < most; i += 1) answers.push((await guest.post(ask, { question: `Question ${i}` })).status)
    return answers.filter(status => status === 303).length
  }
  const phone = '192.0.2.66'
  for (let i = 0; i < 3; i += 1) expect(await tries(await joinFrom(phone), 11)).toBe(10)
  await count('live question of an address', phone, 300)
  for (let i = 0; i < 3; i += 1) expect(await tries(await joinFrom(phone), 11)).toBe(2)
  const hall = await Promise.all(Array.from({ length: 30 }, () => joinFrom(phone)))
  expect(await Promise.all(hall.map(guest => tries(guest, 2)))).toEqual(hall.map(() => 2))
  expect(await tries(await joinFrom('192.0.2.67'), 11)).toBe(10)
})

test('one address joins a room so often that a hall has room, and no more; what was typed stays', async () => {
  const [{ eventId, code }, other] = [await openRoomOf(world, host), await openRoomOf(world, host)]
  const join = (to = code, address = '192.0.2.68') => world.visitor(address).post(`/live/join/${to}`, { name: 'Amina' })
  expect((await join()).status).toBe(303)
  await count('joining a room from an address', `192.0.2.68 ${eventId}`, 2_999)
  expect((await join()).status).toBe(303)
  const refused = await join()
  const page = await refused.text()
  expect([refused.status, page]).toEqual([429, expect.stringContaining('Too many have joined from your network')])
  expect(fieldsOf(page)).toMatchObject({ name: 'Amina' })
  expect((await join(other.code)).status).toBe(303)
  expect((await join(code, '192.0.2.69')).status).toBe(303)
})

test('a vote too many is refused in words', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const { keeper, app, keyed, clock } = world.house
  const guest = await guestIn(world, code)
  const guests = keeper.selectFrom('live_guests').where('event_id', '=', eventId).select('id')
  const { id: guestId } = await guests.executeTakeFirstOrThrow()
  const votes = { what: 'live vote', most: 200, within: 10 * minute }
  for (let i = 0; i < 200; i += 1) await takeTry({ db: app, keyed, now: clock.now() }, votes, guestId)
  const refused = await byScript(guest, `${ask}/${randomUUID()}/vote`, { wanted: 'yes' })
  expect([refused.status, await refused.json()]).toEqual([429, { said: expect.stringContaining('Wait ten minutes') }])
  const page = await guest.follow(await guest.post(`${ask}/${randomUUID()}/vote`, { wanted: 'yes' }))
  expect(await main(page)).toContain('That was a lot in a short time')
})

test('hosts read ten questions of one guest at once, and one press throws away all that still wait from them', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const [flood, amina] = [await guestIn(world, code), await guestIn(world, code)]
  const hers = await asked(amina, 'What will change for nights?')
  const first = await asked(flood, 'Flood 0')
  await settle(first, { settle: 'show' })
  for (let i = 1; i < 10; i += 1) await asked(flood, `Flood ${i}`)
  await world.wait(11 * minute)
  for (let i = 10; i < 15; i += 1) await asked(flood, `Flood ${i}`)
  const pages = async () => [
    await main(await host.get(`/app/events/${eventId}/live`)),
    await main(await host.get(`/app/events/${eventId}/live/questions`)),
  ]
  for (const page of await pages()) {
    expect(new Set(page.match(/Flood \d+/g))).toHaveProperty('size', 11)
    expect(page).toContain('What will change for nights?')
    expect(page).toContain('4 more questions wait: no more than ten of one guest stand here at once')
  }
  const waiting = world.house.keeper.selectFrom('live_questions').where('event_id', '=', eventId)
  const { id } = await waiting.where('words', '=', 'Flood 3').select('id').executeTakeFirstOrThrow()
  expect(await main(await host.get(`/app/events/questions/${id}`))).toContain(
    'Throw away everything that waits from them',
  )
  const unsaid = await settle(id, { settle: 'reject', reason: '', all: 'yes' })
  expect([unsaid.status, await main(unsaid)]).toEqual([422, expect.stringContaining('Say why')])
  await settle(id, { settle: 'reject', reason: 'One question at a time.', all: 'yes' })
  const standing = await waiting.select(['words', 'standing']).execute()
  expect(standing.filter(one => one.standing === 'rejected')).toHaveLength(14)
  expect([(await question(first)).standing, (await question(hers)).standing]).toEqual(['shown', 'held'])
  expect(await here(flood)).toContain('One question at a time.')
})

test('what is empty, too long, hostile, sent twice, or of another event does no harm', async () => {
  const [near, far] = [await openRoomOf(world, host), await openRoomOf(world, host)]
  const [guest, other] = [await guestIn(world, near.code), await guestIn(world, far.code)]
  for (const wrong of ['', ' \n', 'x'.repeat(501)])
    expect((await guest.post(ask, { question: wrong })).status).toBe(422)
  const id = randomUUID()
  const words = '<script>alert(1)</script> \u202e\u0000 “ok?”'
  for (let i = 0; i < 2; i += 1) {
    const answer = await byScript(guest, ask, { id, question: words })
    expect(await answer.json()).toEqual({ said: 'Thank you. A host reads it before anybody else does.' })
  }
  await settle(id, { settle: 'show' })
  const html = await (await guest.get('/live/here')).text()
  expect(html).toContain('&lt;script&gt;alert(1)')
  expect(html).not.toContain('<script>alert')
  await other.post(`${ask}/${id}/vote`, { wanted: 'yes' })
  expect(await world.house.keeper.selectFrom('live_votes').where('question_id', '=', id).execute()).toEqual([])
  expect(await here(other)).not.toContain('alert(1)')
  for (const no of ['x', randomUUID()]) expect((await guest.post(`${ask}/${no}/vote`)).status).not.toBe(500)
  expect((await byScript(world.visitor(), ask, { question: 'From outside' })).status).toBe(401)
  const stranger = await world.signedIn('Carrow House')
  expect((await settle(id, { settle: 'reject', reason: 'No' }, stranger)).status).toBe(404)
  expect((await settle(id, { settle: 'burn' })).status).toBe(422)
})
