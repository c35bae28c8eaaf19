import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readCalendar } from '../../../test/calendar-reader.ts'
import { guest, masterclass, tellOfEvent } from '../../../test/events.ts'
import type { Caught } from '../../../test/mail-catcher.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openPostOffice, type PostOffice } from '../../../test/post-office.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { day } from '../../platform/clock.ts'
import { writeReminders } from '../letters/jobs.ts'
import { fillRooms } from './giving-up.ts'

let office: PostOffice
let world: World
let owner: Person
beforeAll(async () => {
  office = await openPostOffice()
  world = await openWorld({ carrier: office.carrier })
})
beforeEach(async () => {
  owner = await world.signedIn(`Aldermoor ${randomUUID()}`)
})
afterEach(async () => {
  office.take()
  for (const left of ['tries', 'jobs', 'mails'] as const) await world.house.keeper.deleteFrom(left).execute()
})
afterAll(async () => {
  await world.close()
  await office.close()
})

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const register = (id: string, fields: Record<string, string>, from?: string) =>
  world.visitor(from).post(`/events/${id}/register`, fields)

/** Every letter that is due, as it came. */
async function mail(): Promise<Caught[]> {
  office.take()
  await world.runJobs()
  return office.take()
}
const to = (letters: readonly Caught[], name: string) => letters.find(letter => letter.to[0]?.startsWith(name))
const ownPage = (letter: Caught | undefined) => letter?.mail.text?.match(/\/events\/place\/[\w-]{86}/)?.[0] ?? ''

/** The appointment that a letter holds, both as a mail program offers it and as a file. */
function appointmentIn(letter: Caught | undefined) {
  const file = letter?.mail.attachments.find(({ filename }) => filename === 'event.ics')
  const text = file?.content.toString('utf8') ?? ''
  const { head, events } = readCalendar(text)
  expect(letter?.raw).toContain(`method=${head.METHOD}`)
  return { method: head.METHOD, ...events[0] } as Record<string, string>
}

describe('somebody without an account', () => {
  test('registers, and the letter has the day for their calendar and leads to their own page', async () => {
    const id = await tellOfEvent(owner)
    expect(await main(await world.visitor().get(`/events/${id}`))).toContain('Allyship at work')
    const sent = await register(id, guest('Gwen Pritchard', { needs: 'A quiet room', student: 'yes' }))
    expect(sent.headers.get('location')).toBe(`/events/${id}/registered`)
    const [letter] = await mail()
    expect(letter?.mail.subject).toBe('You have a place: Allyship at work')
    expect(letter?.mail.text).toContain('Online: https://meet.example.org/abc')
    const appointment = appointmentIn(letter)
    expect(appointment).toMatchObject({
      ...{ method: 'REQUEST', UID: `event-${id}@goldthread`, SEQUENCE: '1', STATUS: 'CONFIRMED' },
      ...{ DTSTART: '20270602T090000Z', DTEND: '20270602T113000Z', SUMMARY: 'Allyship at work' },
      ...{ LOCATION: 'Town hall, Leeds, and online', ORGANIZER: 'mailto:asha@example.org' },
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE': 'mailto:gwen.pritchard@example.org',
    })
    const own = await world.visitor().get(ownPage(letter))
    const page = await own.text()
    expect(page).toContain('You have a place.')
    expect(page).toContain('A quiet room')
    expect(own.headers.get('cache-control')).toBe('no-store')
    const around = [`/events/${id}`, `/events/${id}/register`, `/events/${id}/registered`, `/events/${id}/mailing-list`]
    for (const address of [...around, ownPage(letter), `${ownPage(letter)}/leaving`]) {
      const said = await main(await world.visitor().get(address))
      for (const words of ['Exit this page', 'Ask Asha', '116 123']) expect(said, address).toContain(words)
    }
    const left = await main(await world.visitor().get('/events/place/left'))
    for (const words of ['Exit this page', '116 123']) expect(left).toContain(words)
  })

  test('a letter holds nothing that whoever registered typed, for it may go to somebody else', async () => {
    const id = await tellOfEvent(owner)
    const name = 'Buy at evil.example now'
    await register(id, { ...guest('Victim'), name, organisation: 'https://evil.example', role: 'x', needs: 'y' })
    const [letter] = await mail()
    expect(letter?.raw).not.toContain('evil')
  })

  test('who registers twice has one place, and only the letter says that they had it', async () => {
    const id = await tellOfEvent(owner)
    const first = await register(id, guest('Gwen'))
    const again = await register(id, guest('Somebody', { email: 'GWEN@example.org' }))
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    const letters = await mail()
    expect(letters.map(each => each.mail.subject)).toEqual([
      'You have a place: Allyship at work',
      'You have registered before: Allyship at work',
    ])
    expect(await placesAt(id)).toEqual([{ name: 'Gwen', standing: 'registered' }])
  })

  test('two who press at the same moment do not both get the last place', async () => {
    const id = await tellOfEvent(owner, { capacity: '1' })
    await Promise.all(['Ann', 'Bea', 'Cai'].map(name => register(id, guest(name))))
    const standings = (await placesAt(id)).map(({ standing }) => standing).sort()
    expect(standings).toEqual(['registered', 'waiting', 'waiting'])
  })

  test('whatever is typed wrong is said at its field, and what was typed stays', async () => {
    const id = await tellOfEvent(owner)
    const wrong: [Record<string, string>, string][] = [
      [{ name: '' }, 'Enter your name'],
      [{ name: 'Gwen\u202eevil' }, 'marks that cannot be seen'],
      [{ name: 'x'.repeat(201) }, 'Use 200 characters or fewer'],
      [{ email: '' }, 'Enter your e-mail address'],
      [{ email: 'a@b.example,c@d.example' }, 'Enter an e-mail address such as'],
      [{ email: 'gwen@example.org\nBcc: all@example.org' }, 'Enter an e-mail address such as'],
      [{ organisation: 'One\nTwo' }, 'Write it in one line'],
      [{ needs: 'x'.repeat(1001) }, 'Shorten this'],
    ]
    for (const [more, said] of wrong) {
      const response = await register(id, guest('Gwen', { role: '<script>', ...more }))
      expect(response.status, said).toBe(422)
      const page = await response.text()
      expect(page).toContain(said)
      expect(page).toContain('value="&lt;script&gt;"')
    }
    expect(await placesAt(id)).toEqual([])
  })

  test('nobody can flood a stranger with letters, and what was typed stays', async () => {
    const id = await tellOfEvent(owner)
    for (let i = 0; i < 5; i++) expect((await register(id, guest('Gwen'), `192.0.2.${i}`)).status).toBe(303)
    const sixth = await register(id, guest('Gwen'), '192.0.2.99')
    expect(sixth.status).toBe(429)
    expect(await sixth.text()).toContain('value="Gwen"')
  })

  test('changes what they told us, and gives up the place: nothing of it stays', async () => {
    const id = await tellOfEvent(owner)
    await register(id, guest('Gwen'))
    const own = ownPage((await mail())[0])
    const visitor = world.visitor()
    expect((await visitor.post(own, { name: '', role: 'Nurse' })).status).toBe(422)
    const saved = await visitor.post(own, { name: 'Gwen P', role: 'Nurse', version: '1' })
    expect(await main(await visitor.follow(saved))).toContain('Done')
    expect(await main(await visitor.get(`${own}/leaving`))).toContain('Give up your place')
    await visitor.post(`${own}/leaving`)
    expect(await placesAt(id)).toEqual([])
    const [letter] = await mail()
    expect(appointmentIn(letter)).toMatchObject({
      method: 'CANCEL',
      STATUS: 'CANCELLED',
      UID: `event-${id}@goldthread`,
    })
    expect((await visitor.get(own)).status).toBe(404)
    expect((await visitor.post(`${own}/leaving`)).status).toBe(404)
  })

  test('a guessed or altered address leads to no place', async () => {
    const id = await tellOfEvent(owner)
    await register(id, guest('Gwen'))
    const own = ownPage((await mail())[0])
    const altered = own.replace(/.$/, last => (last === 'A' ? 'B' : 'A'))
    for (const guess of [altered, `${own}A`, '/events/place/x', `/events/place/${'A'.repeat(86)}`, '/events/place/%00'])
      expect((await world.visitor().get(guess)).status, guess).toBe(404)
  })
})

describe('the waiting list', () => {
  test('whoever waits longest moves up when a place is given up, and when there are more places', async () => {
    const id = await tellOfEvent(owner, { capacity: '1' })
    await register(id, guest('Ann'))
    const own = ownPage((await mail())[0])
    for (const name of ['Bea', 'Cai', 'Dee']) await register(id, guest(name))
    const waiting = await mail()
    expect(waiting.map(each => each.mail.subject)).toEqual(
      Array(3).fill('You are on the waiting list: Allyship at work'),
    )
    expect(waiting.every(each => each.mail.attachments.length === 0)).toBe(true)
    expect(waiting[0]?.mail.text).not.toContain('meet.example.org')
    expect(await main(await world.visitor().get(ownPage(waiting[0])))).not.toContain('meet.example.org')
    await world.visitor().post(`${own}/leaving`)
    const up = await mail()
    expect(to(up, 'bea')?.mail.subject).toBe('You have a place now: Allyship at work')
    expect(up).toHaveLength(2)
    await owner.post(`/app/events/${id}/change`, { ...masterclass, capacity: '2', version: '1' })
    expect((await mail()).map(each => each.to[0])).toEqual(['cai@example.org'])
    expect((await placesAt(id)).filter(({ standing }) => standing === 'waiting')).toEqual([
      { name: 'Dee', standing: 'waiting' },
    ])
    await world.visitor().post(`${ownPage(to(waiting, 'dee'))}/leaving`)
    const [left] = await mail()
    expect(left?.mail.subject).toBe('You have left the waiting list: Allyship at work')
    expect(left?.mail.text).not.toContain('given up')
  })

  test('has the place of somebody who was erased', async () => {
    const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
    const id = await tellOfEvent(owner, { capacity: '1' })
    await carer.post(`/app/events/${id}/place`, {})
    await register(id, guest('Bea'))
    await mail()
    await fillRooms(world.house)
    expect(await mail()).toEqual([])
    await world.house.keeper.deleteFrom('members').where('id', '=', carer.viewer.memberId).execute()
    await fillRooms(world.house)
    await fillRooms(world.house)
    expect((await mail()).map(each => each.mail.subject)).toEqual(['You have a place now: Allyship at work'])
    expect(await placesAt(id)).toEqual([{ name: 'Bea', standing: 'registered' }])
  })

  test('there are never fewer places than people who have one', async () => {
    const id = await tellOfEvent(owner)
    for (const name of ['Ann', 'Bea']) await register(id, guest(name))
    const fewer = await owner.post(`/app/events/${id}/change`, { ...masterclass, capacity: '1', version: '1' })
    expect(fewer.status).toBe(422)
    expect(await fewer.text()).toContain('2 people have a place already')
  })
})

describe('when something changes', () => {
  test('everyone with a place gets one letter, and their calendar the same appointment at its new time', async () => {
    const id = await tellOfEvent(owner)
    await register(id, guest('Gwen'))
    await mail()
    await owner.post(`/app/events/${id}/change`, { ...masterclass, theme: 'Courage', version: '1' })
    expect(await mail()).toEqual([])
    await owner.post(`/app/events/${id}/change`, { ...masterclass, starts: '14:00', ends: '16:00', version: '2' })
    await owner.post(`/app/events/${id}/change`, { ...masterclass, starts: '15:00', ends: '16:00', version: '3' })
    const letters = await mail()
    expect(letters.map(each => each.mail.subject)).toEqual(['Something has changed: Allyship at work'])
    expect(appointmentIn(letters[0])).toMatchObject({
      ...{ UID: `event-${id}@goldthread`, SEQUENCE: '4', DTSTART: '20270602T140000Z', method: 'REQUEST' },
    })
  })

  test('an event that is called off says so to everyone, takes itself out of calendars, and takes nobody in', async () => {
    const id = await tellOfEvent(owner, { capacity: '1' })
    for (const name of ['Ann', 'Bea']) await register(id, guest(name))
    const own = ownPage((await mail())[0])
    await owner.post(`/app/events/${id}/calling-off`, { why: 'The hall is flooded' })
    const letters = await mail()
    expect(letters.map(each => each.mail.subject)).toEqual(Array(2).fill('Called off: Allyship at work'))
    expect(to(letters, 'ann')?.mail.text).toContain('The hall is flooded')
    expect(appointmentIn(to(letters, 'ann'))).toMatchObject({ method: 'CANCEL', STATUS: 'CANCELLED', SEQUENCE: '2' })
    expect(await main(await world.visitor().get(`/events/${id}`))).toContain('Called off on 12 May 2027')
    expect((await register(id, guest('Cai'))).status).toBe(422)
    await world.visitor().post(`${own}/leaving`)
    expect((await mail()).some(each => each.mail.subject?.startsWith('You have a place now'))).toBe(false)
    const file = await (await world.visitor().get(`/events/${id}/event.ics`)).text()
    expect(readCalendar(file).events[0]).toMatchObject({ STATUS: 'CANCELLED' })
  })

  test('everyone is reminded once, on the day before, and again only when it is on another day', async () => {
    const soon = { 'held-day': '13', 'held-month': '5' }
    const id = await tellOfEvent(owner, { ...soon, capacity: '1' })
    for (const name of ['Ann', 'Bea']) await register(id, guest(name))
    await mail()
    await Promise.all([writeReminders(world.house), writeReminders(world.house)])
    await writeReminders(world.house)
    const letters = await mail()
    expect(letters.map(each => [each.to[0], each.mail.subject])).toEqual([
      ['ann@example.org', 'Tomorrow: Allyship at work'],
    ])
    await owner.post(`/app/events/${id}/change`, { ...masterclass, capacity: '1', version: '1' })
    await owner.post(`/app/events/${id}/change`, { ...masterclass, ...soon, capacity: '1', version: '2' })
    await mail()
    await writeReminders(world.house)
    expect(await mail()).toHaveLength(1)
  })
})

describe('once an event is over', () => {
  const over = { held_on: '2027-05-11', closes_on: '2027-05-11' }
  const put = { ...masterclass, 'held-day': '11', 'held-month': '5', past: 'yes' }

  test('nobody is told of what is put right, and no calendar is asked to change', async () => {
    const id = await tellOfEvent(owner)
    await register(id, guest('Gwen'))
    await mail()
    await setEvent(id, over)
    expect(await main(await owner.get(`/app/events/${id}/change`))).toContain('It is over: put right what is wrong.')
    const changed = await owner.post(`/app/events/${id}/change`, { ...put, title: 'Allies at work', version: '1' })
    expect(changed.headers.get('location')).toContain('done=changed')
    expect(await main(await world.visitor().get(`/events/${id}`))).toContain('Allies at work')
    expect(await mail()).toEqual([])
  })

  test('what was changed just before its end is told to nobody after it', async () => {
    const id = await tellOfEvent(owner)
    await register(id, guest('Gwen'))
    await mail()
    await owner.post(`/app/events/${id}/change`, { ...masterclass, title: 'Allies at work', version: '1' })
    await setEvent(id, over)
    expect(await mail()).toEqual([])
  })

  test('whoever is added by hand or taken off the list gets no letter', async () => {
    const id = await tellOfEvent(owner)
    for (const name of ['Ann', 'Bea']) await register(id, guest(name))
    const own = ownPage((await mail())[1])
    await setEvent(id, over)
    await owner.post(`/app/events/places/${await placeOf(id, 'Ann')}/removal`)
    await world.visitor().post(`${own}/leaving`)
    await owner.post(`/app/events/${id}/people`, { name: 'Cai', email: 'cai@example.org' })
    expect(await placesAt(id)).toEqual([{ name: 'Cai', standing: 'registered' }])
    expect(await mail()).toEqual([])
  })

  test('it is not called off any more, though its day is not past', async () => {
    const id = await tellOfEvent(owner)
    await setEvent(id, { held_on: '2027-05-12', closes_on: '2027-05-12', starts: '08:00', ends: '08:30' })
    await owner.post(`/app/events/${id}/calling-off`, { why: 'The hall is flooded' })
    expect(await main(await world.visitor().get(`/events/${id}`))).not.toContain('Called off')
  })
})

describe('what a host has put right meanwhile', () => {
  const versionOn = async (page: Response) => (await page.text()).match(/name="version" value="(\d+)"/)?.[1] ?? ''
  const wordsOf = async (id: string) => {
    const places = world.house.keeper.selectFrom('event_places').where('event_id', '=', id)
    return places.select(['name', 'organisation_name', 'role_words', 'needs']).executeTakeFirst()
  }
  const saidFirst = 'Somebody else was here first'

  test('is not overwritten by the older page of a guest, who reads both wordings', async () => {
    const id = await tellOfEvent(owner)
    await register(id, guest('Gwen Pritchart', { needs: 'A quiet room' }))
    const own = ownPage((await mail())[0])
    const visitor = world.visitor()
    const version = await versionOn(await visitor.get(own))
    const right = { name: 'Gwen Pritchard', organisation: 'Bramley Care', role: 'Nurse', needs: 'A quiet room' }
    const put = await owner.post(`/app/events/places/${await placeOf(id, 'Gwen Pritchart')}`, { ...right, version })
    expect(put.status).toBe(303)
    const typed = { ...right, organisation: 'Bramley Homes', needs: 'A hearing loop' }
    const wrong = await visitor.post(own, { ...typed, name: '', version })
    expect([wrong.status, await versionOn(wrong)]).toEqual([422, version])
    const late = await visitor.post(own, { ...typed, version })
    const page = await late.clone().text()
    expect(late.status).toBe(409)
    for (const said of [saidFirst, 'Bramley Care', 'A quiet room', 'value="Bramley Homes"', 'A hearing loop'])
      expect(page).toContain(said)
    expect(await wordsOf(id)).toMatchObject({ organisation_name: 'Bramley Care', needs: 'A quiet room' })
    expect((await visitor.post(own, { ...typed, version: await versionOn(late) })).status).toBe(303)
    expect(await wordsOf(id)).toMatchObject({ organisation_name: 'Bramley Homes', needs: 'A hearing loop' })
    expect((await visitor.post(own, { ...typed, version })).status, 'the very same, pressed twice').toBe(303)
  })

  test('is not overwritten by the older page of somebody who works here, who reads both wordings', async () => {
    const id = await tellOfEvent(owner)
    const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
    const mine = `/app/events/${id}/place`
    await carer.post(mine, { role: 'Carer' })
    const version = await versionOn(await carer.get(mine))
    await owner.post(`/app/events/places/${await placeOf(id, 'Carys Bowen')}`, { role: 'Senior carer', version })
    const late = await carer.post(mine, { role: 'Night carer', version })
    const page = await late.clone().text()
    expect(late.status).toBe(409)
    for (const said of [saidFirst, 'Senior carer', 'value="Night carer"']) expect(page).toContain(said)
    expect(await wordsOf(id)).toMatchObject({ role_words: 'Senior carer' })
    expect((await carer.post(mine, { role: 'Night carer', version: await versionOn(late) })).status).toBe(303)
    const own = ownPage((await mail())[0])
    const byLink = await versionOn(await world.visitor().get(own))
    expect((await world.visitor().post(own, { role: 'Carer', needs: 'Captions', version: byLink })).status).toBe(303)
    expect(await wordsOf(id)).toMatchObject({ name: 'Carys Bowen', role_words: 'Carer', needs: 'Captions' })
  })

  test('whoever was taken off the list meanwhile has no place again by saving an older page', async () => {
    const id = await tellOfEvent(owner)
    const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
    const mine = `/app/events/${id}/place`
    await carer.post(mine, { role: 'Carer' })
    await owner.post(`/app/events/places/${await placeOf(id, 'Carys Bowen')}/removal`)
    const late = await carer.post(mine, { role: 'Night carer', version: '1' })
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringMatching(/You have no place any more[\s\S]*value="Night carer"/),
    ])
    expect(await placesAt(id)).toEqual([])
  })
})

describe('whom a host takes off the list', () => {
  test('reads that a host did so and whom to ask, and their calendar takes the event out', async () => {
    const id = await tellOfEvent(owner, { capacity: '1' })
    for (const name of ['Ann', 'Bea', 'Cai']) await register(id, guest(name))
    await mail()
    await owner.post(`/app/events/places/${await placeOf(id, 'Ann')}/removal`)
    await owner.post(`/app/events/places/${await placeOf(id, 'Cai')}/removal`)
    const letters = await mail()
    const [ann, cai] = ['ann', 'cai'].map(name => to(letters, name))
    for (const letter of [ann, cai]) {
      expect(letter?.mail.subject).toBe('You are off the list: Allyship at work')
      expect(letter?.mail.text).toContain('A host has taken you off the list')
      expect(letter?.mail.text).toContain('it is a mistake, ask: Asha, asha@example.org.')
      expect(letter?.mail.text).not.toMatch(/given up|meet\.example/)
    }
    expect(appointmentIn(ann)).toMatchObject({ method: 'CANCEL', STATUS: 'CANCELLED' })
    expect(cai?.mail.attachments).toEqual([])
    expect(to(letters, 'bea')?.mail.subject).toBe('You have a place now: Allyship at work')
  })

  test('gets no second letter when it was called off, nor any about a draft', async () => {
    const id = await tellOfEvent(owner)
    await register(id, guest('Ann'))
    await owner.post(`/app/events/${id}/calling-off`, { why: 'The hall is flooded' })
    await mail()
    await owner.post(`/app/events/places/${await placeOf(id, 'Ann')}/removal`)
    const draft = (await owner.post('/app/events', masterclass)).headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0]
    await owner.post(`/app/events/${draft}/people`, { name: 'Bea', email: 'bea@example.org' })
    await owner.post(`/app/events/places/${await placeOf(draft ?? '', 'Bea')}/removal`)
    expect(await mail()).toEqual([])
  })
})

describe('the public page', () => {
  test('is there only when everyone is told, shows no names, and where it is online to those with a place alone', async () => {
    const draft = (await owner.post('/app/events', masterclass)).headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0]
    for (const path of ['', '/register', '/registered', '/event.ics'])
      expect((await world.visitor().get(`/events/${draft}${path}`)).status, path).toBe(404)
    expect((await register(draft ?? '', guest('Gwen'))).status).toBe(404)
    const id = await tellOfEvent(owner)
    await register(id, guest('Gwen Pritchard'))
    const response = await world.visitor().get(`/events/${id}`)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const page = await response.text()
    expect(page).not.toMatch(/Pritchard|meet\.example/)
    expect(page).toContain('Exit this page')
    expect(page).toContain('Asha, asha@example.org')
    expect(page).toContain('Samaritans')
    expect(await (await world.visitor().get(`/events/${id}/event.ics`)).text()).not.toContain('meet.example')
  })

  test('of an event for those who are invited stands on no list, and no search engine keeps it', async () => {
    const made = await owner.post('/app/events/series', { title: 'Coffee', kind: 'coffee', about: 'Monthly' })
    const series = made.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
    const id = await tellOfEvent(owner, { entry: 'invited', series, title: 'For a few' })
    expect((await world.visitor().get(`/series/${series}`)).status).toBe(404)
    const response = await world.visitor().get(`/events/${id}`)
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    expect(await response.text()).not.toContain('/series/')
    await tellOfEvent(owner, { series, title: 'For all' })
    const listed = await main(await world.visitor().get(`/series/${series}`))
    expect(listed).toContain('For all')
    expect(listed).not.toContain('For a few')
  })

  test('takes nobody in after the last day of registration', async () => {
    const id = await tellOfEvent(owner, { 'closes-day': '12', 'closes-month': '5', 'closes-year': '2027' })
    expect((await register(id, guest('Ann'))).status).toBe(303)
    await setEvent(id, { closes_on: '2027-05-11' })
    expect(await main(await world.visitor().get(`/events/${id}`))).toContain('Registration is over')
    expect((await register(id, guest('Bea'))).status).toBe(422)
    expect(await placesAt(id)).toEqual([{ name: 'Ann', standing: 'registered' }])
  })
})

describe('somebody who works here', () => {
  test('takes a place with what is known of them, changes it, and gives it up', async () => {
    const id = await tellOfEvent(owner)
    const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
    await carer.post(`/app/events/${id}/place`, { role: 'Carer', needs: 'Captions', name: 'Somebody else' })
    await carer.post(`/app/events/${id}/place`, { role: 'Senior carer', needs: 'Captions', version: '1' })
    expect(await placesAt(id)).toEqual([{ name: 'Carys Bowen', standing: 'registered' }])
    expect((await mail()).map(each => each.to[0])).toEqual([carer.email])
    expect(await main(await carer.get(`/app/events/${id}`))).toContain('https://meet.example.org/abc')
    expect(await main(await owner.get(`/app/events/${id}`))).toContain('You have not registered')
    expect(await (await carer.get('/app/you/data')).text()).toContain('Captions')
    await carer.post(`/app/events/${id}/place/leaving`)
    expect(await placesAt(id)).toEqual([])
  })

  test('who registered as a guest with their own address has no second place', async () => {
    const id = await tellOfEvent(owner)
    const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
    await register(id, guest('Carys', { email: carer.email }))
    expect((await carer.post(`/app/events/${id}/place`, { role: '' })).status).toBe(303)
    expect(await placesAt(id)).toHaveLength(1)
  })
})

test('who had a place is forgotten 30 days after the event, and what the host said of them stays', async () => {
  const id = await tellOfEvent(owner)
  await register(id, guest('Gwen'))
  await setEvent(id, { held_on: '2027-05-12', closes_on: '2027-05-12', reach_people: 23 })
  await world.wait(29 * day)
  expect(await placesAt(id)).toHaveLength(1)
  await world.wait(day)
  expect(await placesAt(id)).toEqual([])
  const event = world.house.keeper.selectFrom('events').where('id', '=', id).select('reach_people')
  expect((await event.executeTakeFirstOrThrow()).reach_people).toBe(23)
  await world.wait(-30 * day)
})

function placesAt(id: string) {
  return world.house.keeper
    .selectFrom('event_places')
    .where('event_id', '=', id)
    .select(['name', 'standing'])
    .orderBy('number')
    .execute()
}

async function placeOf(id: string, name: string): Promise<string> {
  const places = world.house.keeper.selectFrom('event_places').where('event_id', '=', id).where('name', '=', name)
  return (await places.select('id').executeTakeFirstOrThrow()).id
}

type Set = Readonly<{ held_on?: string; closes_on?: string; starts?: string; ends?: string; reach_people?: number }>

async function setEvent(id: string, to: Set) {
  await world.house.keeper.updateTable('events').set(to).where('id', '=', id).execute()
}
