import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { guest, tellOfEvent } from '../../test/events.ts'
import type { Caught } from '../../test/mail-catcher.ts'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openPostOffice, type PostOffice } from '../../test/post-office.ts'
import { guestIn, openRoomOf } from '../../test/rooms.ts'
import { origin } from '../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { day } from '../platform/clock.ts'
import { runNextJob } from '../platform/jobs.ts'
import { writeMailingLetters } from './letters/jobs.ts'

let office: PostOffice
let world: World
let owner: Person
beforeAll(async () => {
  office = await openPostOffice()
})
beforeEach(async () => {
  world = await openWorld({ carrier: office.carrier })
  owner = await world.signedIn()
})
afterEach(() => world.close())
afterAll(() => office.close())

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const onList = () => world.house.keeper.selectFrom('mailing_list').selectAll().execute()

async function mail(): Promise<Caught[]> {
  office.take()
  await world.runJobs()
  return office.take()
}
const yesIn = (letter: Caught | undefined) => letter?.mail.text?.match(/\/mailing-list\/[\w-]{86}(?=\s)/)?.[0] ?? ''
const leavingIn = (letter: Caught | undefined) => letter?.raw.match(/\/mailing-list\/[\w-]{86}\/leaving/)?.[0] ?? ''
const ask = (eventId: string, email: string, more: Record<string, string> = {}, from?: string) =>
  world.visitor(from).post(`/events/${eventId}/mailing-list`, { email, agrees: 'yes', ...more })

/** So many readers who said yes. */
async function readers(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => ({
    ...{ organisation_id: owner.viewer.organisationId, email: `reader-${i}@example.org`, joined_at: 'event' as const },
    ...{ wording: 1, asked_on: '2027-05-12', confirmed_on: '2027-05-12' },
  }))
  await world.house.keeper.insertInto('mailing_list').values(rows).execute()
}

async function write(who = owner, body = 'Come to the next coffee.\n\n- Bring a friend\n- Or two'): Promise<string> {
  const answer = await who.post('/app/mailing-list/letters', { subject: 'What is next', body })
  return answer.headers.get('location')!.split('?')[0]!
}

describe('somebody who asks for letters', () => {
  test('is on the list once they say yes at their address, with what they agreed to, when and where', async () => {
    const eventId = await tellOfEvent(owner)
    expect(await main(await world.visitor().get(`/events/${eventId}`))).toContain('Get letters about later events')
    const form = await (await world.visitor().get(`/events/${eventId}/mailing-list`)).text()
    expect(form).not.toMatch(/checked/)
    const asked = await ask(eventId, 'gwen@example.org')
    expect(await main(await world.visitor().follow(asked))).toContain('Now look at your e-mail')
    const [letter] = await mail()
    expect(letter?.mail.text).toContain('I want letters about later events')
    const page = yesIn(letter)
    expect(await main(await world.visitor().get(page))).toContain('Do you want letters?')
    expect(await onList()).toMatchObject([{ confirmed_on: null }])
    await world.visitor().post(page)
    expect(await onList()).toMatchObject([
      { email: 'gwen@example.org', joined_at: 'event', wording: 1, asked_on: '2027-05-12', confirmed_on: '2027-05-12' },
    ])
    expect(await main(await world.visitor().get(page))).toContain('You said yes on 12 May 2027')
  })

  test('and does not say yes is forgotten after seven days', async () => {
    const eventId = await tellOfEvent(owner)
    await ask(eventId, 'gwen@example.org')
    const [letter] = await mail()
    await world.wait(7 * day)
    expect(await onList()).toEqual([])
    expect((await world.visitor().get(yesIn(letter))).status).toBe(404)
  })

  test('sees the same page whether an address is on the list or not: only the letter says it', async () => {
    const eventId = await tellOfEvent(owner)
    await ask(eventId, 'gwen@example.org')
    await world.visitor().post(yesIn((await mail())[0]))
    const answers = [await ask(eventId, 'GWEN@example.org'), await ask(eventId, 'new@example.org')]
    expect(new Set(answers.map(each => each.headers.get('location'))).size).toBe(1)
    const pages = await Promise.all(answers.map(async each => (await world.visitor().follow(each)).text()))
    expect(pages[0]).toBe(pages[1])
    expect((await mail()).map(each => each.mail.subject).sort()).toEqual([
      'Do you want letters from Aldermoor Care and Support?',
      'You get letters from Aldermoor Care and Support',
    ])
  })

  test('joins in the room and when registering too, and never by registering alone', async () => {
    const eventId = await tellOfEvent(owner)
    expect(await (await world.visitor().get(`/events/${eventId}/register`)).text()).not.toMatch(/checked/)
    await world.visitor().post(`/events/${eventId}/register`, guest('Ann'))
    await world.visitor().post(`/events/${eventId}/register`, guest('Bea', { letters: 'yes' }))
    expect(await onList()).toMatchObject([{ email: 'bea@example.org', joined_at: 'registration', confirmed_on: null }])
    const { code } = await openRoomOf(world, owner)
    const phone = await guestIn(world, code)
    expect(await main(await phone.get('/live/here'))).toContain('Get letters about later events')
    await phone.post('/live/here/mailing-list', { email: 'cai@example.org', agrees: 'yes' })
    expect((await onList()).map(each => each.joined_at).sort()).toEqual(['registration', 'room'])
  })

  test('is told what is wrong, and cannot have a stranger flooded', async () => {
    const eventId = await tellOfEvent(owner)
    for (const [email, agrees, said] of [
      ['', 'yes', 'Enter your e-mail address'],
      ['a@b.example\nBcc: c@d.example', 'yes', 'Enter an e-mail address such as'],
      ['gwen@example.org', '', 'Tick this if you want letters'],
    ] as const) {
      const refused = await ask(eventId, email, { agrees })
      const html = await refused.text()
      expect([refused.status, html]).toEqual([422, expect.stringContaining(said)])
      if (agrees === '') expect(html).toContain('value="gwen@example.org"')
    }
    for (let i = 0; i < 5; i += 1) await ask(eventId, 'gwen@example.org', {}, `192.0.2.${i}`)
    const sixth = await ask(eventId, 'gwen@example.org', {}, '192.0.2.99')
    expect([sixth.status, await sixth.text()]).toEqual([429, expect.stringContaining('value="gwen@example.org"')])
  })
})

describe('leaving', () => {
  test('takes one press in a mail program, works without signing in, and leaves nothing behind', async () => {
    const eventId = await tellOfEvent(owner)
    await ask(eventId, 'gwen@example.org')
    await world.visitor().post(yesIn((await mail())[0]))
    const letter = await write()
    await owner.post(`${letter}/sending`, { version: '1' })
    const [sent] = await mail()
    expect(sent?.mail.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining('/mailing-list/') },
    })
    const leaving = leavingIn(sent)
    expect(await main(await world.visitor().get(leaving))).toContain('Leave the list?')
    expect(await onList()).toHaveLength(1)
    const press = () =>
      world.app.request(`${origin}${leaving}`, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      })
    const [pressed, again] = [await press(), await press()]
    expect([pressed.status, again.status]).toEqual([200, 200])
    expect(await main(pressed)).toBe(await main(again))
    expect(await onList()).toEqual([])
  })

  test('by an address that was not made here leads nowhere', async () => {
    for (const token of ['x', 'A'.repeat(86)])
      for (const path of [`/mailing-list/${token}`, `/mailing-list/${token}/leaving`]) {
        expect((await world.visitor().get(path)).status).toBe(404)
        expect((await world.visitor().post(path)).status).toBe(404)
      }
  })
})

describe('a letter', () => {
  test('is read once more, tried on oneself, and goes to everyone who said yes, once each', async () => {
    await readers(3)
    await ask(await tellOfEvent(owner), 'not-yet@example.org')
    await mail()
    const letter = await write()
    expect(await main(await owner.get(letter))).toContain('Come to the next coffee.')
    await owner.post(`${letter}/test`)
    expect((await mail()).map(({ to }) => to)).toEqual([[owner.email]])
    await owner.post(`${letter}/sending`, { version: '1' })
    await owner.post(`${letter}/sending`, { version: '1' })
    const letters = await mail()
    expect(letters.map(({ to }) => to[0]).sort()).toEqual([0, 1, 2].map(i => `reader-${i}@example.org`))
    expect(new Set(letters.map(leavingIn)).size).toBe(3)
    expect(await main(await owner.get(letter))).toContain('It went out on 12 May 2027')
    for (const path of ['/removal', '/sending'])
      expect((await owner.post(letter + path, { version: '1' })).status).toBe(409)
  })

  test('goes on where it stopped when a process dies, and nobody has it twice', async () => {
    await readers(450)
    const letter = await write()
    await owner.post(`${letter}/sending`, { version: '1' })
    const posted = async () => (await world.house.keeper.selectFrom('mails').select('to_address').execute()).length
    let letters = 0
    const now = () => {
      letters += 1
      if (letters > 420) throw new Error('the lights went out')
      return world.house.clock.now()
    }
    const dying = {
      'write-mailing-letters': writeMailingLetters({ ...world.house, clock: { ...world.house.clock, now } }),
    }
    await runNextJob(world.house, dying)
    expect(await posted()).toBe(400)
    await world.wait(60_000)
    await runNextJob(world.house, { 'write-mailing-letters': writeMailingLetters(world.house) })
    expect(await posted()).toBe(450)
    const to = await world.house.keeper.selectFrom('mails').select('to_address').distinct().execute()
    expect(to).toHaveLength(450)
  })

  test('keeps what was typed when it is wrong or when somebody else was faster', async () => {
    const wrong: [string, string, string][] = [
      ['', 'Words', 'Write what the letter is about'],
      ['x'.repeat(151), 'Words', 'Use 150 characters or fewer'],
      ['Next', '', 'Write the letter'],
      ['Next', 'x'.repeat(10_001), 'there is room for 10,000'],
    ]
    for (const [subject, body, said] of wrong) {
      const refused = await owner.post('/app/mailing-list/letters', { subject, body })
      expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(said)])
    }
    const letter = await write()
    await owner.post(`${letter}/change`, { version: '1', subject: 'One', body: 'First words' })
    const late = await owner.post(`${letter}/change`, { version: '1', subject: 'Two', body: 'Second words' })
    const page = await main(late)
    expect([late.status, page]).toEqual([409, expect.stringContaining('Second words')])
    expect(page).toContain('First words')
    const unseen = await owner.post(`${letter}/sending`, { version: '1' })
    expect([unseen.status, await main(unseen)]).toEqual([
      409,
      expect.stringContaining('Somebody else has just changed'),
    ])
  })

  test('is written by those who lead the strategy, who are not shown who is on the list or how many', async () => {
    await readers(37)
    const letter = await write()
    for (const path of ['/app/mailing-list', letter]) {
      const page = await (await owner.get(path)).text()
      expect(page).not.toMatch(/reader-|\b37\b/)
    }
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    const facilitator = await world.colleagueOf(owner, [{ role: 'facilitator' }])
    expect((await lead.get(letter)).status).toBe(200)
    expect((await lead.get('/app/mailing-list/record')).status).toBe(404)
    expect((await facilitator.get(letter)).status).toBe(404)
    expect((await (await world.signedIn('Carrow House')).get(letter)).status).toBe(404)
  })
})

describe('what one address agreed to', () => {
  test('is found by an owner, one address at a time, who can take it off; both stand in the record', async () => {
    await readers(1)
    const look = (email: string) => owner.post('/app/mailing-list/record', { email })
    const found = await main(await look('READER-0@example.org'))
    for (const words of ['I want letters about later events', '12 May 2027, on the page of an event'])
      expect(found).toContain(words)
    expect(await main(await look('nobody@example.org'))).toContain('not on the list')
    expect((await look('x')).status).toBe(422)
    await owner.post('/app/mailing-list/record/removal', { email: 'reader-0@example.org' })
    expect(await onList()).toEqual([])
    const acts = await world.house.keeper.selectFrom('acts').selectAll().execute()
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['consent-looked-up', 'taken-off-list']))
    expect(JSON.stringify(acts)).not.toContain('reader-0')
  })

  test('is in the data of whoever works here, and goes when they are erased', async () => {
    const bilal = await world.colleagueOf(owner)
    await ask(await tellOfEvent(owner), bilal.email.toUpperCase())
    expect(await (await bilal.get('/app/you/data.json')).text()).toContain('E-mail address for letters')
    expect(await (await owner.get('/app/you/data.json')).text()).not.toContain('E-mail address for letters')
    await bilal.post('/app/you/erasure', { sure: 'yes' })
    expect(await onList()).toEqual([])
  })
})
