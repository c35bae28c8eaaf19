import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addAction, beginCycle, main, promise } from '../../test/acting.ts'
import { tellOfEvent } from '../../test/events.ts'
import { dayFields, nameSponsor, setGoal } from '../../test/leading.ts'
import { fieldsOf } from '../../test/markup.ts'
import { openPostOffice, type PostOffice } from '../../test/post-office.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { addMonths, isByDay } from '../calendar/day.ts'
import { keyedBy } from '../platform/secrets.ts'
import { weekOf } from './digest.ts'
import { writeDigests } from './jobs.ts'
import { readStopToken, stopTokenFor } from './stop-token.ts'

const publicUrl = 'https://goldthread.example'
const yours = '/app/you/rhythm'
const week = 7 * 86_400_000

let office: PostOffice
let world: World
beforeAll(async () => {
  office = await openPostOffice()
  world = await openWorld({ carrier: office.carrier })
})
afterEach(async () => {
  // Nobody of one test is written to in the next.
  await world.house.keeper.updateTable('members').set({ email: null }).execute()
})
afterAll(async () => {
  await world.close()
  await office.close()
})

/** The letters of this week, as they reach people. */
async function letters() {
  await writeDigests({ ...world.house, publicUrl })
  await world.runJobs()
  return office.take()
}

const theLetterTo = async ({ email }: Person) => (await letters()).find(({ to }) => to[0] === email)

async function setDue(id: string, days: number): Promise<void> {
  await world.house.keeper
    .updateTable('actions')
    .set({ due_on: dayIn(days) })
    .where('station_id', '=', id)
    .execute()
}

const dayIn = (days: number) =>
  new Date(world.house.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

async function leave({ viewer }: Person): Promise<void> {
  const left = { left_on: world.house.clock.today(), erase_on: dayIn(90) }
  await world.house.keeper.updateTable('members').set(left).where('id', '=', viewer.memberId).execute()
}

/** An owner, somebody with one late action and one for next week, and a cycle. */
async function atWork() {
  const owner = await world.signedIn('Aldermoor')
  const carer = await world.colleagueOf(owner, [], 'Dele Okafor')
  const cycle = await beginCycle(owner)
  const add = (title: string) => addAction(owner, cycle, { title, owner: carer.email, 'due-year': '2028' })
  const [late, soon, later] = [await add('A late one'), await add('One for soon'), await add('One for later')]
  await setDue(late, -3)
  await setDue(soon, 14)
  await setDue(later, 15)
  return { owner, carer, cycle, late, soon, later }
}

test('a week begins on Monday, and no letter is written at night', () => {
  expect(['2027-05-10', '2027-05-12', '2027-05-16', '2027-05-17'].map(weekOf)).toEqual([
    ...['2027-05-10', '2027-05-10', '2027-05-10', '2027-05-17'],
  ])
  const hours = ['2027-05-10T05:59:00Z', '2027-05-10T06:00:00Z', '2027-05-10T16:59:00Z', '2027-05-10T17:00:00Z']
  expect(hours.map(hour => isByDay(new Date(hour)))).toEqual([false, true, true, false])
})

describe('the weekly letter', () => {
  test('says what I look after that is late or comes within 14 days, and nothing else', async () => {
    const { owner, carer } = await atWork()
    const caught = await letters()
    expect(caught.map(({ to }) => to[0])).toEqual([carer.email])
    const { mail } = caught[0] ?? {}
    expect(mail?.subject).toBe('Your work on the strategy at Aldermoor, week of 10 May 2027')
    expect(mail?.text).toContain('Its day has passed:\n\n- Action: A late one – was due on 9 May 2027')
    expect(mail?.text).toContain('In the next 14 days:\n\n- Action: One for soon – due on 26 May 2027')
    expect(mail?.text).not.toContain('One for later')
    expect(mail?.text).not.toContain(owner.viewer.name)
    expect(mail?.html).toContain(`href="${publicUrl}/app/strategy/mine"`)
  })

  test('says where people meet next, and is written to nobody for that alone', async () => {
    const { owner, carer } = await atWork()
    await tellOfEvent(owner)
    await tellOfEvent(owner, { title: 'For the invited', entry: 'invited', 'held-day': '1' })
    const caught = await letters()
    expect(caught.map(({ to }) => to[0])).toEqual([carer.email])
    const text = caught[0]?.mail.text ?? ''
    expect(text).toContain('Where people meet next:\n\n- Allyship at work, on 2 June 2027')
    expect(text).not.toContain('For the invited')
  })

  test('comes once a week, however many processes write it, and not at all when there is nothing to say', async () => {
    const { carer, late, soon, later } = await atWork()
    await Promise.all([1, 2, 3].map(() => writeDigests(world.house)))
    expect(await letters()).toHaveLength(1)
    await world.wait(2 * 86_400_000)
    expect(await letters(), 'the same week').toHaveLength(0)
    await world.wait(week - 2 * 86_400_000)
    expect((await theLetterTo(carer))?.mail.text).toContain('One for later')
    for (const id of [late, soon, later]) await setDue(id, 300)
    await world.wait(week)
    expect(await letters()).toHaveLength(0)
    const had = await world.house.keeper
      .selectFrom('digests')
      .select('week')
      .where('member_id', '=', carer.viewer.memberId)
      .execute()
    expect(had).toHaveLength(2)
  })

  test('does not go to who has left, has no address, or has never come in', async () => {
    for (const change of [{ email: null }, { joined_on: null }]) {
      const { carer } = await atWork()
      await world.house.keeper.updateTable('members').set(change).where('id', '=', carer.viewer.memberId).execute()
      expect(await theLetterTo(carer)).toBeUndefined()
    }
    const { carer } = await atWork()
    await leave(carer)
    expect(await theLetterTo(carer)).toBeUndefined()
  })

  test('keeps its shape, whatever somebody called an action', async () => {
    const { owner, carer, cycle } = await atWork()
    const title = 'https://elsewhere.example/ <b>Now</b>'
    await setDue(await addAction(owner, cycle, { title, owner: carer.email, 'due-year': '2028' }), 1)
    const letter = await theLetterTo(carer)
    expect(letter?.mail.html).not.toContain('href="https://elsewhere.example')
    expect(letter?.mail.html).not.toContain('<b>Now')
  })
})

describe('one press', () => {
  async function stopAddress(carer: Person): Promise<string> {
    const letter = await theLetterTo(carer)
    const list = letter?.mail.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line ?? ''
    const post = letter?.mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line
    expect(post).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    const address = list.match(/<https:\/\/goldthread\.example(\/[^>\s]+)>/)?.[1] ?? ''
    expect(letter?.mail.text).toContain(publicUrl + address)
    return address
  }

  test('in a mail program stops the letter, from outside and without signing in; looking stops nothing', async () => {
    const { carer } = await atWork()
    const address = await stopAddress(carer)
    const look = await world.visitor().get(address)
    expect(await look.text()).toContain('Stop the weekly letter?')
    expect(await main(carer, yours)).toContain(`it goes to ${carer.email}`)
    const fromOutside = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const pressed = await world.app.request(publicUrl + address, { ...fromOutside, body })
    expect(pressed.status).toBe(200)
    expect(await main(carer, yours)).toContain('You stopped it on')
    await world.wait(week)
    expect(await theLetterTo(carer)).toBeUndefined()
  })

  test('on the page behind the link does the same, twice as well as once, and the page of one’s own takes it back', async () => {
    const { carer } = await atWork()
    const address = await stopAddress(carer)
    const visitor = world.visitor()
    await visitor.post(address)
    expect(await (await visitor.follow(await visitor.post(address))).text()).toContain('The weekly letter is stopped')
    expect(await main(carer, yours)).toContain('You stopped it on')
    const again = await carer.post(`${yours}/letter`, fieldsOf(await (await carer.get(yours)).text()))
    expect(await (await carer.follow(again)).text()).toContain('The weekly letter comes to you again')
    await world.wait(week)
    expect(await theLetterTo(carer)).toBeDefined()
  })

  test('is not to be had with an address that somebody made up', async () => {
    const { carer, owner } = await atWork()
    const { organisationId, memberId } = carer.viewer
    const token = stopTokenFor(world.house.keyed, { organisationId, memberId })
    expect(readStopToken(world.house.keyed, token)).toEqual({ organisationId, memberId })
    const forged = stopTokenFor(keyedBy('another secret'), { organisationId, memberId })
    const other = stopTokenFor(world.house.keyed, { organisationId, memberId: owner.viewer.memberId })
    for (const wrong of [forged, other.slice(0, 43) + token.slice(43), token.slice(1), 'x', `${token}A`, '%00']) {
      expect((await world.visitor().get(`/weekly-letter/${wrong}`)).status, wrong).toBe(404)
      expect((await world.visitor().post(`/weekly-letter/${wrong}`)).status, wrong).toBe(404)
    }
    expect(await main(carer, yours)).toContain('When there is something to say')
  })
})

describe('what has been late for two weeks', () => {
  const day = 86_400_000

  /** A locked promise that is to be kept in 40 days, with somebody who stands behind it. */
  async function promised() {
    const { owner, cycle } = await atWork()
    const sponsor = await world.colleagueOf(owner, [{ role: 'sponsor' }], 'Miriam Osei')
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
    const form = async (address: string) => fieldsOf(await (await owner.get(address)).text())
    const people = `/app/strategy/cycles/${cycle}/people`
    await owner.post(people, { ...(await form(people)), owner: owner.email, sponsor: sponsor.email })
    await promise(owner, cycle, 'Night staff who feel safe', dayIn(40))
    const plan = `/app/strategy/cycles/${cycle}/plan`
    await owner.post(plan, await form(plan))
    return { owner, sponsor, lead, cycle }
  }

  test('is told once to its sponsor, and to nobody else', async () => {
    const { sponsor, lead } = await promised()
    await world.wait(53 * day)
    expect(await theLetterTo(sponsor), '13 days').toBeUndefined()
    await world.wait(week)
    const caught = await letters()
    expect(caught.find(({ to }) => to[0] === sponsor.email)?.mail.text).toContain(
      'Late in what you stand for, told once:\n\n- Promise: Night staff who feel safe – was due on',
    )
    expect(caught.some(({ to }) => to[0] === lead.email)).toBe(false)
    await world.wait(week)
    expect(await theLetterTo(sponsor), 'told already').toBeUndefined()
  })

  test('is told to those who lead when the sponsor has left', async () => {
    const { owner, sponsor, lead } = await promised()
    await leave(sponsor)
    await world.wait(54 * day)
    const caught = await letters()
    const told = caught.find(({ to }) => to[0] === lead.email)?.mail.text
    expect(told).toContain('Late, and no sponsor could be told:\n\n- Promise: Night staff who feel safe')
    const own = caught.find(({ to }) => to[0] === owner.email)?.mail.text
    expect(own, 'who looks after it').toContain('Its day has passed:\n\n- Promise: Night staff who feel safe')
    expect(own).not.toContain('no sponsor')
  })

  test('is a review as much as a promise, and is told again when it has another day', async () => {
    const { sponsor, cycle } = await promised()
    const before = { began_on: '2026-12-01', analysed_on: '2026-12-02', agreed_on: '2027-01-01' }
    const review = (days: number) =>
      world.house.keeper
        .updateTable('cycles')
        .set({ ...before, review_on: dayIn(days) })
        .where('id', '=', cycle)
        .execute()
    await review(-20)
    const heading = /told once:\n\n- Review: .+ – was due on/
    expect((await theLetterTo(sponsor))?.mail.text).toMatch(heading)
    await world.wait(week)
    expect(await theLetterTo(sponsor), 'told already').toBeUndefined()
    await review(-14)
    await world.wait(week)
    expect((await theLetterTo(sponsor))?.mail.text).toMatch(heading)
  })
})

test('the sponsor’s review and a leader’s own goal are in their letter and in their calendar, and in nobody else’s', async () => {
  const owner = await world.signedIn('Fernleigh')
  const director = await world.colleagueOf(owner, [], 'Miriam Osei')
  const now = world.house.clock.today()
  await nameSponsor(owner, director, addMonths(now, -12), addMonths(now, 12))
  await setGoal(director, dayFields('due', dayIn(7)))
  const made = await (await director.post('/app/you/rhythm/calendar')).text()
  const address = made.match(/\/calendar\/[A-Za-z0-9_-]+\.ics/)?.[0] ?? ''
  const calendar = (await (await world.visitor().get(address)).text()).replaceAll('\r\n ', '')
  expect(calendar).toContain('SUMMARY:Review: The sponsor’s review of the year to')
  expect(calendar).toContain('SUMMARY:Your own goal: Work a night shift each quarter')
  expect(calendar).toMatch(/URL:http\S+\/app\/leadership\/goals\//)
  const caught = await letters()
  expect(caught.map(({ to }) => to[0])).toEqual([director.email])
  expect(caught[0]?.mail.text).toMatch(/Review: The sponsor’s review of the year to .* due on/)
  expect(caught[0]?.mail.text).toContain('Your own goal: Work a night shift each quarter')
})
