import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readCalendar } from '../../test/calendar-reader.ts'
import { asOwner } from '../../test/database.ts'
import { guest, tellOfEvent } from '../../test/events.ts'
import type { Caught } from '../../test/mail-catcher.ts'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openPostOffice, type PostOffice } from '../../test/post-office.ts'
import { guestIn, openRoomOf } from '../../test/rooms.ts'
import { origin, type Visitor } from '../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { day } from '../platform/clock.ts'
import { writePledgeReminders } from './letters/jobs.ts'

let office: PostOffice
let world: World
let host: Person
beforeAll(async () => {
  office = await openPostOffice()
})
beforeEach(async () => {
  world = await openWorld({ carrier: office.carrier })
  host = await world.signedIn()
})
afterEach(() => world.close())
afterAll(() => office.close())

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const words = 'I will ask Zoltan about the night rota.'
const inRoom = '/live/here/pledge'

/** Writes a pledge; its own page. */
async function write(who: Visitor, at: string, fields: Record<string, string> = {}): Promise<string> {
  const answer = await who.post(at, { words, channel: 'link', ...fields })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!.split('?')[0]!
}

/** So many guests of a room, each with a pledge; their own pages. */
const writeMany = async (code: string, count: number) =>
  Promise.all(Array.from({ length: count }, async () => write(await guestIn(world, code), inRoom)))
const say = (own: string, outcome: string) => world.visitor().post(`${own}/outcome`, { outcome })

/** Every letter that is due, as it came. */
async function mail(): Promise<Caught[]> {
  office.take()
  await writePledgeReminders(world.house)
  await world.runJobs()
  return office.take()
}
const pathIn = (letter: Caught | undefined, path: RegExp) => letter?.mail.text?.match(path)?.[0] ?? ''
const confirming = (letter: Caught | undefined) => pathIn(letter, /\/pledges\/letters\/[\w-]{86}(?=\s)/)
const stopIn = (letter: Caught | undefined) => letter?.raw.match(/\/pledges\/letters\/[\w-]{86}\/stop/)?.[0] ?? ''
const eventPage = async (eventId: string, who: Visitor = world.visitor()) => main(await who.get(`/events/${eventId}`))

describe('what somebody wrote', () => {
  test('is read by whoever has its link, and stands on no page of a host and nowhere in the database', async () => {
    const { eventId, code } = await openRoomOf(world, host)
    const own = await write(await guestIn(world, code, 'Amina'), inRoom)
    await write(host, `/app/events/${eventId}/pledge`, { channel: 'email', email: 'asha@example.org' })
    expect(await main(await world.visitor().get(own))).toContain(words)
    const pages = ['', '/people', '/live', '/live/questions', '/live/insights', '/live/projector', '/reach']
    for (const page of pages)
      expect(await (await host.get(`/app/events/${eventId}${page}`)).text()).not.toContain('Zoltan')
    expect(await eventPage(eventId)).not.toContain('Zoltan')
    const found = await asOwner(world.database, async owner => {
      const { rows } = await owner.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
      )
      const hits: string[] = []
      for (const { name } of rows) {
        const { rowCount } = await owner.query(
          `select from ${name} t where t::text like '%Zoltan%' or t::text like '%${Buffer.from('Zoltan').toString('hex')}%'`,
        )
        if (rowCount) hits.push(name)
      }
      return hits
    })
    expect(found).toEqual([])
    expect(world.logged.join()).not.toContain(own.split('/').at(-1))
  })

  test('can be changed and deleted, and then nothing of it is left', async () => {
    const { code } = await openRoomOf(world, host)
    const own = await write(await guestIn(world, code), inRoom, { channel: 'email', email: 'gwen@example.org' })
    const visitor = world.visitor()
    const refused = await visitor.post(own, { words: ' ' })
    expect([refused.status, await main(refused)]).toEqual([
      422,
      expect.stringContaining('Write down what you want to do'),
    ])
    expect(await main(await visitor.follow(await visitor.post(own, { words: 'Something smaller' })))).toContain(
      'Something smaller',
    )
    expect(await main(await visitor.get(`${own}/removal`))).toContain('Delete what you wrote?')
    expect(await main(await visitor.follow(await visitor.post(`${own}/removal`)))).toContain('It is deleted')
    expect((await visitor.get(own)).status).toBe(404)
    for (const table of ['pledges', 'pledge_letters'] as const)
      expect(await world.house.keeper.selectFrom(table).selectAll().execute()).toEqual([])
  })

  test('is gone 120 days after the event, and an address at which nobody said yes after 30', async () => {
    const { code } = await openRoomOf(world, host)
    const own = await write(await guestIn(world, code), inRoom, { channel: 'email', email: 'gwen@example.org' })
    expect(await main(await world.visitor().get(own))).toContain('All of it is deleted on 9 September 2027')
    await world.wait(30 * day)
    expect(await world.house.keeper.selectFrom('pledge_letters').selectAll().execute()).toEqual([])
    await world.wait(89 * day)
    expect((await world.visitor().get(own)).status).toBe(200)
    await world.wait(day)
    expect((await world.visitor().get(own)).status).toBe(404)
  })

  test('is found by whoever works here without a link, by nobody else, in their data, and goes with them', async () => {
    const { eventId } = await openRoomOf(world, host)
    const bilal = await world.colleagueOf(host)
    const own = await write(bilal, `/app/events/${eventId}/pledge`)
    expect(await (await bilal.get('/app/pledges')).text()).toContain(own)
    expect((await bilal.get(`/app/events/${eventId}/pledge`)).headers.get('location')).toBe(own)
    expect(await main(await host.get('/app/pledges'))).toContain('Nothing yet')
    expect(await (await bilal.get('/app/you/data.json')).text()).toContain('Zoltan')
    expect(await (await host.get('/app/you/data.json')).text()).not.toContain('Zoltan')
    const again = await bilal.post(`/app/events/${eventId}/pledge`, { words: 'Another', channel: 'none' })
    expect((await bilal.follow(again)).headers.get('location')).toBe(own)
    await bilal.post('/app/you/erasure', { sure: 'yes' })
    expect((await world.visitor().get(own)).status).toBe(404)
  })
})

describe('a reminder', () => {
  test('comes after 30 and after 90 days, once each, once its reader has said yes, and holds no words', async () => {
    const { code } = await openRoomOf(world, host)
    await write(await guestIn(world, code), inRoom, { channel: 'email', email: 'gwen@example.org' })
    const [asking] = await mail()
    const page = confirming(asking)
    const visitor = world.visitor()
    expect(await main(await visitor.get(page))).toContain('Do you want two reminders?')
    await world.wait(29 * day)
    expect(await mail()).toEqual([])
    expect(await main(await visitor.follow(await visitor.post(page)))).toContain('11 June 2027 and on 10 August 2027')
    await world.wait(day)
    const [first, ...more] = await mail()
    expect([first?.to, first?.mail.subject, more]).toEqual([
      ['gwen@example.org'],
      '30 days after “Allies at night”',
      [],
    ])
    expect(await mail()).toEqual([])
    expect(await main(await visitor.get(pathIn(first, /\/pledges\/[\w-]{43}(?=\s)/)))).toContain(words)
    for (const letter of [asking, first]) expect(letter?.raw).not.toMatch(/Zoltan|rota/)
    await world.wait(60 * day)
    expect((await mail()).map(each => each.mail.subject)).toEqual(['90 days after “Allies at night”'])
  })

  test('is stopped by one press of a mail program, and by nothing that only opens its address', async () => {
    const { code } = await openRoomOf(world, host)
    await write(await guestIn(world, code), inRoom, { channel: 'email', email: 'gwen@example.org' })
    const [asking] = await mail()
    await world.visitor().post(confirming(asking))
    await world.wait(30 * day)
    const [first] = await mail()
    expect(first?.mail.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining('/pledges/letters/') },
    })
    const stop = stopIn(first)
    expect(await main(await world.visitor().get(stop))).toContain('Stop the reminders?')
    expect(await world.house.keeper.selectFrom('pledge_letters').selectAll().execute()).toHaveLength(1)
    const pressed = await world.app.request(`${origin}${stop}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect([pressed.status, await main(pressed)]).toEqual([200, expect.stringContaining('Your address is deleted')])
    expect(await world.house.keeper.selectFrom('pledge_letters').selectAll().execute()).toEqual([])
    await world.wait(60 * day)
    expect(await mail()).toEqual([])
    expect((await world.visitor().get(confirming(asking))).status).toBe(404)
  })

  test('goes to another address once that one was given, and letters to the first open nothing more', async () => {
    const { code } = await openRoomOf(world, host)
    const own = await write(await guestIn(world, code), inRoom, { channel: 'email', email: 'wrong@example.org' })
    const [wrong] = await mail()
    const refused = await world.visitor().post(`${own}/letters`, { email: 'not an address' })
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('value="not an address"')])
    await world.visitor().post(`${own}/letters`, { email: 'gwen@example.org' })
    const [right] = await mail()
    expect(right?.to).toEqual(['gwen@example.org'])
    expect((await world.visitor().get(confirming(wrong))).status).toBe(404)
    await world.visitor().post(confirming(right))
    expect(await main(await world.visitor().get(own))).toContain('You are reminded by e-mail')
    await world.visitor().post(`${own}/letters/stop`)
    await world.wait(30 * day)
    expect(await mail()).toEqual([])
  })

  test('can be two entries of a calendar, which are private and say nothing of what was written', async () => {
    const { code } = await openRoomOf(world, host)
    const own = await write(await guestIn(world, code), inRoom, { channel: 'calendar' })
    const file = await (await world.visitor().get(`${own}/reminders.ics`)).text()
    const { events } = readCalendar(file)
    expect(events.map(({ DTSTART }) => DTSTART)).toEqual(['20270611T080000Z', '20270810T080000Z'])
    for (const event of events) expect(event).toMatchObject({ CLASS: 'PRIVATE', SUMMARY: expect.any(String) })
    expect(file).toContain('BEGIN:VALARM')
    expect(file).not.toContain('Zoltan')
    expect(await mail()).toEqual([])
  })
})

describe('totals', () => {
  test('are shown a week after each reminder, of ten people or more, and stay as they were taken', async () => {
    const { eventId, code } = await openRoomOf(world, host)
    const all = await writeMany(code, 18)
    for (const own of all.slice(0, 6)) await say(own, 'done')
    for (const own of all.slice(6, 12)) await say(own, 'part')
    await world.wait(36 * day)
    expect(await eventPage(eventId)).toContain('After 30 days: shown from 18 June 2027')
    await world.wait(day)
    const said = '18 people wrote down what they want to do. 12 of them did it, or part of it (67%).'
    expect(await eventPage(eventId)).toContain(`After 30 days: ${said}`)
    const colleague = await world.colleagueOf(host)
    expect(await main(await colleague.get(`/app/events/${eventId}`))).toContain(said)
    await say(all[0]!, 'no-longer')
    await world.visitor().post(`${all[1]}/removal`)
    await world.wait(day)
    expect(await eventPage(eventId)).toContain(said)
  })

  test('of nine people, of one and of none say the same', async () => {
    const pages: string[] = []
    for (const count of [9, 1, 0]) {
      const { eventId, code } = await openRoomOf(world, host)
      for (const own of await writeMany(code, count)) await say(own, 'done')
      pages.push(eventId)
    }
    await world.wait(37 * day)
    const said = await Promise.all(pages.map(eventId => eventPage(eventId)))
    for (const page of said) expect(page).toContain('After 30 days: Not shown, to protect people.')
    expect(new Set(said.map(page => page.match(/After 30 days.*/)?.[0])).size).toBe(1)
  })

  test('the second time are hidden where so few said something else that one could tell who', async () => {
    const { eventId, code } = await openRoomOf(world, host)
    const all = await writeMany(code, 18)
    for (const own of all.slice(0, 12)) await say(own, 'done')
    await world.wait(37 * day)
    expect(await eventPage(eventId)).toContain('After 30 days: 18 people')
    await world.visitor().post(`${all[17]}/removal`)
    await world.wait(60 * day)
    expect(await eventPage(eventId)).toContain('After 90 days: Not shown, to protect people.')
  })

  test('count each guest once, and nobody who came by the page that everyone can read', async () => {
    const { eventId, code } = await openRoomOf(world, host)
    const all = await writeMany(code, 9)
    const one = await guestIn(world, code)
    for (let i = 0; i < 3; i += 1) await write(one, inRoom)
    for (let i = 0; i < 10; i += 1) await write(world.visitor(), `/events/${eventId}/pledge`)
    for (const own of all) await say(own, 'done')
    await world.wait(37 * day)
    const totals = world.house.keeper.selectFrom('pledge_totals').select('figures')
    expect((await totals.executeTakeFirstOrThrow()).figures).toMatchObject({ everyone: [{ base: 10 }] })
  })
})

describe('writing', () => {
  test('is open on the day and for two weeks, by a place too, and what is wrong is said and stays', async () => {
    const eventId = await tellOfEvent(host)
    await world.visitor().post(`/events/${eventId}/register`, guest('Gwen'))
    const place = pathIn((await mail())[0], /\/events\/place\/[\w-]{86}/)
    const doors = [`/events/${eventId}/pledge`, `${place}/pledge`]
    for (const door of doors) {
      expect(await main(await world.visitor().get(door))).toContain('from the day of the event until 16 June 2027')
      const early = await world.visitor().post(door, { words, channel: 'none' })
      expect(early.status).toBe(409)
    }
    expect(await eventPage(eventId)).not.toContain('What people will do')
    await world.wait(21 * day)
    expect(await eventPage(eventId)).toContain('Write down what you will do')
    const placed = await world.visitor().get(`${place}/pledge`)
    expect(await placed.text()).toContain('value="gwen@example.org"')
    const wrong: [Record<string, string>, string][] = [
      [{ words: '' }, 'Write down what you want to do'],
      [{ words: 'x'.repeat(1001) }, 'there is room for 1,000'],
      [{ channel: '' }, 'Choose how you want to be reminded'],
      [{ channel: 'pigeon' }, 'Choose how you want to be reminded'],
      [{ channel: 'email', email: '' }, 'Enter your e-mail address'],
      [{ channel: 'email', email: 'a@b.example\nBcc: c@d.example' }, 'Enter an e-mail address such as'],
    ]
    for (const door of doors)
      for (const [fields, said] of wrong) {
        const typed = { words: '<b>mine</b>', channel: 'link', ...fields }
        const refused = await world.visitor().post(door, typed)
        const html = await refused.text()
        expect([refused.status, html]).toEqual([422, expect.stringContaining(said)])
        if (!('words' in fields)) expect(html).toContain('&lt;b&gt;mine&lt;/b&gt;')
      }
    const own = await write(world.visitor(), doors[1]!, { words: '😀'.repeat(500) })
    expect(await main(await world.visitor().get(own))).toContain('😀')
    await world.wait(15 * day)
    for (const door of doors) expect((await world.visitor().post(door, { words, channel: 'none' })).status).toBe(409)
  })

  test('nobody floods a stranger with letters, and one phone is stopped in words', async () => {
    const { eventId, code } = await openRoomOf(world, host)
    const asked = { channel: 'email', email: 'gwen@example.org' }
    for (let i = 0; i < 5; i += 1) await write(world.visitor(`192.0.2.${i}`), `/events/${eventId}/pledge`, asked)
    const sixth = await world.visitor('192.0.2.99').post(`/events/${eventId}/pledge`, { words, ...asked })
    expect([sixth.status, await main(sixth)]).toEqual([429, expect.stringContaining('Zoltan')])
    const phone = await guestIn(world, code)
    for (let i = 0; i < 5; i += 1) await write(phone, inRoom)
    expect((await phone.post(inRoom, { words, channel: 'none' })).status).toBe(429)
  })

  test('a link that is guessed, mangled or of another thing leads nowhere, and an outcome that is none is refused', async () => {
    const { code } = await openRoomOf(world, host)
    const own = await write(await guestIn(world, code), inRoom)
    for (const secret of ['x', 'A'.repeat(43), randomUUID(), '%00', `${own.slice(9)}x`])
      for (const path of ['', '/removal', '/reminders.ics'])
        expect((await world.visitor().get(`/pledges/${secret}${path}`)).status).toBe(404)
    for (const token of ['x', 'A'.repeat(86)])
      for (const path of ['', '/stop']) {
        expect((await world.visitor().get(`/pledges/letters/${token}${path}`)).status).toBe(404)
        expect((await world.visitor().post(`/pledges/letters/${token}${path}`)).status).toBe(404)
      }
    expect((await say(own, 'burn')).status).toBe(422)
    expect((await world.visitor().get(`${own}/outcome`)).status).toBe(404)
    expect(await main(await world.visitor().get(own))).toContain('One press is enough')
    expect(await main(await world.visitor().follow(await say(own, 'not-yet')))).toContain('You said: Not yet')
  })
})
