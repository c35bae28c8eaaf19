import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attribute, elementsOf, textOf } from '../../test/markup.ts'
import { eventually } from '../../test/process/program.ts'
import { codeOf, followParts, guestIn, openRoomOf } from '../../test/rooms.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { hour, minute } from '../platform/clock.ts'
import { asViewer } from '../platform/db.ts'
import type { Tx } from '../platform/schema.ts'
import type { Room } from './hub.ts'
import { openDay } from './queries.ts'

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn()
})
afterAll(() => world.close())

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const dayOf = (eventId: string) =>
  world.house.keeper.selectFrom('live_days').where('event_id', '=', eventId).selectAll().executeTakeFirstOrThrow()
const press = async (eventId: string, fields: Record<string, string>, who = host) =>
  who.post(`/app/events/${eventId}/live/moves`, { version: String((await dayOf(eventId)).version), ...fields })

test('a guest joins with the code, without an account, and sees what is on now', async () => {
  const { eventId, steps, code } = await openRoomOf(world, host)
  const guest = world.visitor()
  const typed = code.replace('-', ' ').toUpperCase()
  expect((await guest.post('/live', { code: typed })).headers.get('location')).toBe(`/live/join/${code}`)
  expect(await main(await guest.get(`/live/join/${code}`))).toContain('You need no account')
  await guest.post(`/live/join/${code}`, { name: '  Amina ' })
  expect(await main(await guest.get('/live/here'))).toContain('We are about to begin')
  await press(eventId, { move: 'go', step: steps[1]! })
  const now = await main(await guest.get('/live/here'))
  expect(now).toContain('The talk')
  expect(now).toContain('Until 10:10')
  expect(now).toContain('After that: The reactions')
  expect((await guest.get(`/live/join/${code}`)).headers.get('location')).toBe('/live/here')
})

test('before the first step how people join stands first for hosts, with the projector and the tables; then what is on', async () => {
  const { eventId, steps } = await openRoomOf(world, host)
  const at = `/app/events/${eventId}/live`
  const order = async () => {
    const page = await main(await host.get(at))
    const places = [
      'Show it on the projector',
      'type ',
      'How many tables are there?',
      'The whole agenda',
      'End the event',
    ]
    return places.map(words => [words, page.indexOf(words)] as const).sort((one, other) => one[1] - other[1])
  }
  const before = await order()
  expect(before.map(([words]) => words)).toEqual([
    'Show it on the projector',
    'type ',
    'How many tables are there?',
    'The whole agenda',
    'End the event',
  ])
  expect(before[0]![1]).toBeGreaterThan(0)
  await press(eventId, { move: 'go', step: steps[0]! })
  expect((await order())[1]![0]).toBe('The whole agenda')
  const html = await (await host.get(at)).text()
  expect(html.match(/id="joining"|id="tables"/g)).toHaveLength(2)
})

test('what a host presses comes to everyone who looks, by itself', async () => {
  const { eventId, steps, code } = await openRoomOf(world, host)
  const [amina, bilal] = await Promise.all(['Amina', ''].map(name => guestIn(world, code, name)))
  const [one, two, wall] = await Promise.all([
    followParts(amina!),
    followParts(bilal!),
    followParts(host, `/app/events/${eventId}/live/projector/stream`),
  ])
  expect(one.response.headers.get('content-type')).toContain('text/event-stream')
  await one.until('We are about to begin')
  await press(eventId, { move: 'go', step: steps[0]! })
  await Promise.all([one.until('The welcome'), two.until('The welcome'), wall.until('The welcome', 'step')])
  await press(eventId, { move: 'say', notice: 'Soup is served' })
  const said = await two.until('Soup is served')
  const known = await followParts(bilal!, `/live/here/stream?has=day.${said.digest}`)
  const resumed = await followParts(amina!, '/live/here/stream', { 'last-event-id': `day.${said.digest}` })
  await press(eventId, { move: 'end' })
  await Promise.all([
    one.until('This event is over'),
    resumed.until('This event is over'),
    known.until('This event is over'),
  ])
  for (const { parts } of [known, resumed]) expect(parts.filter(({ part }) => part === 'day')).toHaveLength(1)
  for (const each of [one, two, wall, known, resumed]) await each.leave()
})

test('a page that follows what changes is not fetched anew besides: what a host holds or types would go', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const [guest, at] = [await guestIn(world, code), `/app/events/${eventId}/live`]
  for (const [who, path] of [
    [host, at],
    [host, `${at}/plenary`],
    [host, `${at}/projector`],
    [guest, '/live/here'],
  ] as const) {
    const page = await (await who.get(path)).text()
    expect(page, path).toContain('data-live=')
    expect(page, path).not.toContain('data-look-again')
    if (path === '/live/here') expect(page).toContain('content="15; url=/live/here"')
    expect(page.replaceAll(/<noscript>.*?<\/noscript>/gs, ''), path).not.toContain('http-equiv="refresh"')
  }
})

test('two hosts who press at once move it once, and the second one sees where it stands', async () => {
  const { eventId, steps } = await openRoomOf(world, host)
  const second = await world.colleagueOf(host, [{ role: 'facilitator' }], 'Chidi Okafor')
  const version = String((await dayOf(eventId)).version)
  const first = await press(eventId, { move: 'go', step: steps[0]!, version })
  const late = await press(eventId, { move: 'go', step: steps[1]!, version }, second)
  expect(first.headers.get('location')).toBe(`/app/events/${eventId}/live`)
  expect((await dayOf(eventId)).step_id).toBe(steps[0])
  const refused = await main(late)
  expect(late.status).toBe(409)
  expect(refused).toContain('There is a problem Somebody else has just changed this')
  expect(refused).not.toContain('Done')
})

test('two hosts press everything in the same moment: one of all presses moves the day, the others read why not, and a message is said besides', async () => {
  const { eventId, steps } = await openRoomOf(world, host)
  const second = await world.colleagueOf(host, [{ role: 'facilitator' }], 'Chidi Okafor')
  for (const [i, step] of steps.entries()) {
    const before = await dayOf(eventId)
    const version = String(before.version)
    const moves = [
      { move: 'go', step },
      { move: 'go', step },
      ...(i > 0 ? [{ move: 'add', minutes: '2' }, { move: 'stop the clock' }, { move: 'add', minutes: '-2' }] : []),
      { move: 'go', step: steps[0]! },
    ].flatMap(fields => [host, second].map(who => ({ who, fields: { ...fields, version } })))
    const saying = [host, second].map((who, no) => press(eventId, { move: 'say', notice: `Soup ${i} ${no}` }, who))
    const pressing = moves.map(({ who, fields }) => press(eventId, fields, who))
    const [said, answers] = await Promise.all([Promise.all(saying), Promise.all(pressing)])
    expect(said.map(({ status }) => status)).toEqual([303, 303])
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    for (const late of answers.filter(({ status }) => status !== 303))
      expect([late.status, await main(late)]).toEqual([
        409,
        expect.stringContaining('Somebody else has just changed this'),
      ])
    const after = await dayOf(eventId)
    expect([after.version, after.notice]).toEqual([before.version + 1, expect.stringMatching(`Soup ${i} [01]`)])
  }
})

test('a message to everyone is said whatever another host has pressed meanwhile, and what is refused stays typed', async () => {
  const { eventId, steps } = await openRoomOf(world, host)
  const second = await world.colleagueOf(host, [{ role: 'facilitator' }], 'Chidi Okafor')
  const live = `/app/events/${eventId}/live`
  const form = elementsOf(await (await second.get(live)).text(), 'form').find(one =>
    elementsOf(one, 'input').some(field => attribute(field, 'name') === 'notice'),
  )
  const sent = elementsOf(form!, 'input').map(field => [attribute(field, 'name'), attribute(field, 'value')])
  await press(eventId, { move: 'go', step: steps[0]! })
  const said = await second.post(`${live}/moves`, { ...Object.fromEntries(sent), notice: 'Soup is served' })
  expect([said.status, await dayOf(eventId)]).toMatchObject([303, { notice: 'Soup is served', step_id: steps[0] }])
  const long = await second.post(`${live}/moves`, { move: 'say', notice: `Soup ${'x'.repeat(300)}` })
  expect([long.status, await long.text()]).toEqual([422, expect.stringContaining(`value="Soup ${'x'.repeat(300)}"`)])
  for (const [fields, status, words] of [
    [{ move: 'count down', minutes: '720' }, 303, ''],
    [{ move: 'add', minutes: '2' }, 422, 'A countdown lasts 720 minutes at most'],
    [{ move: 'go', step: eventId }, 409, 'not on the agenda any more'],
  ] as const) {
    const answer = await press(eventId, fields)
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)])
  }
  await press(eventId, { move: 'end' })
  const late = await second.post(`${live}/moves`, { move: 'say', notice: 'Come again' })
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringMatching(/This event is over.*value="Come again"/s),
  ])
})

test('beside each step a host reads when it was planned, and when the one that is on began', async () => {
  const { eventId, steps } = await openRoomOf(world, host)
  const console = async () => main(await host.get(`/app/events/${eventId}/live`))
  const planned = await console()
  for (const said of ['The welcome 09:00 to 09:10, 10 minutes', 'The talk 09:10 to 09:20, 10 minutes'])
    expect(planned).toContain(said)
  expect(planned).not.toContain('It began')
  await press(eventId, { move: 'go', step: steps[1]! })
  const late = await console()
  expect(late).toContain('The talk 09:10 to 09:20, 10 minutes. It began at 10:00')
  expect(late.match(/It began/g)).toHaveLength(1)
  await world.house.keeper.updateTable('events').set({ starts: '09:55' }).where('id', '=', eventId).execute()
  expect(await console()).toContain('The talk 10:05 to 10:15, 10 minutes')
})

test('the agenda that is changed during the day changes on every screen, also by the step that is on', async () => {
  const { eventId, steps, code } = await openRoomOf(world, host)
  await press(eventId, { move: 'go', step: steps[1]! })
  const [one, desk] = [
    await followParts(await guestIn(world, code)),
    await followParts(host, `/app/events/${eventId}/live/stream`),
  ]
  await one.until('After that: The reactions')
  const step = { kind: 'break', speaker: '', about: '', minutes: '20' }
  await host.post(`/app/events/${eventId}/steps`, { ...step, title: 'Tea for everyone' })
  await desk.until('Tea for everyone', 'console')
  await host.post(`/app/events/steps/${steps[2]}`, { ...step, title: 'A short walk', version: '1' })
  await one.until('After that: A short walk')
  await host.post(`/app/events/steps/${steps[2]}/move`, { to: 'later' })
  await one.until('After that: The tables')
  expect((await host.post(`/app/events/steps/${steps[1]}/removal`)).status).toBe(303)
  await one.until('We are about to begin')
  const { version } = await dayOf(eventId)
  const late = await press(eventId, { move: 'add', minutes: '2', version: String(version - 1) })
  expect([late.status < 500, (await dayOf(eventId)).step_ends_at]).toEqual([true, null])
  await press(eventId, { move: 'go', step: steps[5]! })
  await press(eventId, { move: 'end' })
  expect((await host.post(`/app/events/steps/${steps[5]}/removal`)).status).toBe(303)
  for (const each of [one, desk]) await each.leave()
})

test('a step that is taken off the agenda while people go there and write at it breaks nothing', async () => {
  const { eventId, steps, code } = await openRoomOf(world, host)
  const guest = await guestIn(world, code)
  await host.post(`/app/events/${eventId}/live/settings`, { tables: '2' })
  await guest.post('/live/here/table', { table: '1' })
  for (const step of steps) {
    await press(eventId, { move: 'go', step })
    const answers = await Promise.all([
      host.post(`/app/events/steps/${step}/removal`),
      press(eventId, { move: 'go', step }),
      guest.post('/live/here/reactions', { reaction: 'She stayed' }),
      guest.post('/live/here/table/notes', { words: 'She walked home with me', version: '0' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, expect.toBeOneOf([303, 409]), 303, 303])
  }
})

test('a countdown is made longer and shorter, and the day goes on after a reload where it was', async () => {
  const { eventId, steps } = await openRoomOf(world, host)
  await press(eventId, { move: 'go', step: steps[3]! })
  const before = (await dayOf(eventId)).step_ends_at!
  await press(eventId, { move: 'add', minutes: '2' })
  expect((await dayOf(eventId)).step_ends_at!.getTime() - before.getTime()).toBe(2 * minute)
  expect(await main(await host.get(`/app/events/${eventId}/live`))).toContain('The tables')
  for (const wrong of ['x', '1.5', '9999', '0']) {
    const answer = await press(eventId, { move: 'count down', minutes: wrong })
    expect([answer.status, await main(answer)], wrong).toEqual([
      422,
      expect.stringContaining('Enter minutes in figures'),
    ])
  }
})

test('a wrong code is refused in words, many of them for a while, and nobody else is', async () => {
  const { code } = await openRoomOf(world, host)
  const [guesser, guest] = [world.visitor('192.0.2.99'), world.visitor('192.0.2.100')]
  expect(await main(await guesser.post('/live', { code: 'hello' }))).toContain('A code is a word and three figures')
  for (let i = 0; i < 30; i += 1) expect((await guesser.get('/live/join/zebra-482')).status).toBe(404)
  const tooMany = await guesser.post('/live', { code: 'zebra 483' })
  expect([tooMany.status, await main(tooMany)]).toEqual([429, expect.stringContaining('Too many wrong codes')])
  expect((await guesser.get(`/live/join/${code}`)).status).toBe(429)
  expect((await guest.get(`/live/join/${code}`)).status).toBe(200)
  await world.wait(11 * minute)
  host = await world.signedIn('Bramley Homes')
  expect((await guesser.get(`/live/join/${code}`)).status).toBe(200)
})

test('where somebody is in already, what others type wrong keeps nobody out who has the code', async () => {
  const { code } = await openRoomOf(world, host)
  const hall = () => world.visitor('192.0.2.101')
  expect((await hall().post(`/live/join/${code}`, { name: '' })).status).toBe(303)
  for (let i = 0; i < 30; i += 1) await hall().post('/live', { code: 'zebra 482' })
  expect((await hall().post('/live', { code: 'zebra 482' })).status).toBe(429)
  const late = hall()
  expect((await late.post('/live', { code })).headers.get('location')).toBe(`/live/join/${code}`)
  expect((await late.get(`/live/join/${code}`)).status).toBe(200)
  expect((await late.post(`/live/join/${code}`, { name: '' })).headers.get('location')).toBe('/live/here')
})

test('two rooms that draw the same code in the same instant get two codes', async () => {
  const { app, keeper, clock } = world.house
  const [first, second] = await Promise.all(
    [host, await world.signedIn('Brackenfield')].map(async who => {
      const { eventId } = await openRoomOf(world, who)
      await keeper.updateTable('live_days').set({ ended_at: clock.now() }).where('event_id', '=', eventId).execute()
      return { organisationId: who.viewer.organisationId, eventId }
    }),
  )
  const drawn = ['FERN 100', 'FERN 100', 'FERN 101']
  const opening = (room: Room) => (tx: Tx) => openDay(tx, room, clock.now(), () => drawn.shift() ?? '')
  const waiting = sql<{ many: number }>`select count(*)::int as many from pg_locks
    where database = (select oid from pg_database where datname = current_database()) and not granted`
  const { other } = await asViewer(app, first!, async tx => {
    await opening(first!)(tx)
    const begun = { other: asViewer(app, second!, opening(second!)) }
    await eventually(async () => (await waiting.execute(keeper)).rows[0]?.many === 1)
    return begun
  })
  await other
  expect([(await dayOf(first!.eventId)).code, (await dayOf(second!.eventId)).code]).toEqual(['FERN 100', 'FERN 101'])
})

test('two hosts who let people in at once let them in once: the code that either reads out stays', async () => {
  const { eventId } = await openRoomOf(world, host)
  const second = await world.colleagueOf(host, [{ role: 'facilitator' }], 'Chidi Okafor')
  const open = (who: Person) => who.post(`/app/events/${eventId}/live/opening`)
  for (let i = 0; i < 5; i += 1) {
    await world.house.keeper.deleteFrom('live_days').where('event_id', '=', eventId).execute()
    const answers = await Promise.all([host, second, host, second].map(open))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect((await dayOf(eventId)).version).toBe(1)
  }
})

test('a code runs out, and when a room is opened again it is another one; guests stay', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const guest = await guestIn(world, code)
  await press(eventId, { move: 'end' })
  expect((await world.visitor().get(`/live/join/${code}`)).status).toBe(404)
  expect(await main(await guest.get('/live/here'))).toContain('This event is over')
  const [wall, desk] = await Promise.all([
    followParts(host, `/app/events/${eventId}/live/projector/stream`),
    followParts(host, `/app/events/${eventId}/live/stream`),
  ])
  await desk.until('Nobody can join now', 'code')
  await host.post(`/app/events/${eventId}/live/opening`)
  const fresh = await codeOf(world, eventId)
  expect(fresh).not.toBe(code)
  for (const [screen, part] of [
    [wall, 'joining'],
    [desk, 'code'],
  ] as const) {
    await screen.until(`/live/join/${fresh}`, part)
    await screen.leave()
  }
  expect(await main(await guest.get('/live/here'))).toContain('We are about to begin')
})

test('who leaves is gone, and the day after all guests are', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const [one] = [await guestIn(world, code, 'Amina'), await guestIn(world, code, 'Bilal')]
  const guests = () =>
    world.house.keeper.selectFrom('live_guests').where('event_id', '=', eventId).select('name').execute()
  await one.post('/live/here/leaving')
  expect(await guests()).toEqual([{ name: 'Bilal' }])
  expect((await one.get('/live/here')).headers.get('location')).toBe('/live')
  expect((await one.get('/live/here/stream', { accept: 'text/event-stream' })).status).toBe(401)
  await world.wait(25 * hour)
  expect(await guests()).toEqual([])
})

test('whoever may not run events finds none to run, and nobody reaches the room of another organisation', async () => {
  const near = await world.signedIn()
  const { eventId } = await openRoomOf(world, near)
  const others = [await world.colleagueOf(near, [{ role: 'guardian' }]), await world.signedIn('Carrow House')]
  for (const other of others) {
    expect((await other.get(`/app/events/${eventId}/live`)).status).toBe(404)
    expect((await other.post(`/app/events/${eventId}/live/moves`, { move: 'end' })).status).not.toBe(200)
  }
  expect((await dayOf(eventId)).ended_at).toBeNull()
})
