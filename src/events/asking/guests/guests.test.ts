import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { guest, tellOfEvent } from '../../../../test/events.ts'
import { attribute, elementsOf, fieldsOf, textOf } from '../../../../test/markup.ts'
import { guestIn, openRoomOf } from '../../../../test/rooms.ts'
import { openSurvey, takeBallotOf } from '../../../../test/surveys.ts'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../../test/world.ts'
import { digestOfReceipt, newReceipt, readReceipt } from '../../../answering/receipt.ts'
import { addDays, daysBetween } from '../../../calendar/day.ts'
import { day } from '../../../platform/clock.ts'
import { restoreQuestionnaire } from '../../../questionnaires/questionnaire.ts'
import { writeAskingLetters } from '../../../surveys/letters/jobs.ts'
import { placeToken } from '../../places/own-link.ts'
import { guestWay } from './way.ts'

let world: World
let owner: Person
let event: string
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  owner = await world.signedIn(`Aldermoor ${randomUUID()}`)
  event = await tellAhead()
})

/** An event three weeks from today, whatever day it is by now. */
function tellAhead(more: Record<string, string> = {}): Promise<string> {
  const [year = '', month = '', on = ''] = addDays(world.house.clock.today(), 21).split('-')
  return tellOfEvent(owner, { 'held-day': on, 'held-month': month, 'held-year': year, ...more })
}

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const idIn = (response: Response) => response.headers.get('location')?.match(/surveys\/([0-9a-f-]{36})/)?.[1] ?? ''
const register = async (name: string) => world.visitor().post(`/events/${event}/register`, guest(name))
const waveOf = (id: string) =>
  world.house.keeper.selectFrom('waves').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

/** The address of the place of whoever registered with this name. */
async function tokenOf(name: string): Promise<string> {
  const { id } = await world.house.keeper
    .selectFrom('event_places')
    .where('event_id', '=', event)
    .where('name', '=', name)
    .select('id')
    .executeTakeFirstOrThrow()
  return placeToken(world.house.keyed, { organisationId: owner.viewer.organisationId, placeId: id })
}

/** A survey for before the event, as its page makes it, fixed. It opens on a day to come. */
async function askBefore(): Promise<string> {
  const wave = idIn(await owner.post(`/app/events/${event}/asking`, { part: 'before' }))
  const seen = fieldsOf(await (await owner.get(`/app/surveys/${wave}/checks`)).text())
  const fixed = await owner.post(`/app/surveys/${wave}/fixing`, { ...seen, reason: 'To see what the day changes.' })
  expect(fixed.headers.get('location')).toContain('done=fixed')
  return wave
}

/** Lets time go by until its first day. */
async function untilOpen(wave: string): Promise<void> {
  const { opens_on } = await waveOf(wave)
  await world.wait(daysBetween(world.house.clock.today(), opens_on) * day)
}

const names = Array.from({ length: 12 }, (_, i) => `Guest ${i + 1}`)
const ballotAt = (token: string, wave: string) => `/events/place/${token}/ballot/${wave}`

/** Takes the ballot of a place, and answers with it where nobody knows whose it is. */
async function answer(token: string, wave: string, choice: string): Promise<Response> {
  const somebody: Visitor = world.visitor()
  const taken = await takeBallotOf(world, somebody, wave, ballotAt(token, wave))
  const digest = await digestOfReceipt((await readReceipt(await newReceipt()))!)
  const kept = { row: randomUUID(), 'receipt-digest': Buffer.from(digest).toString('base64url') }
  const form = await (await somebody.get(`/answer/${wave}`)).text()
  const [first] = elementsOf(form, 'input').filter(each => attribute(each, 'type') === 'radio')
  const asked = attribute(first!, 'name')!
  return world.visitor().post(`/answer/${wave}`, { step: 'send', ...kept, ...taken, [asked]: choice })
}

test('guests with a place are asked in the survey before an event, and take their ballot by the address of their place', async () => {
  for (const name of names) await register(name)
  const draft = idIn(await owner.post(`/app/events/${event}/asking`, { part: 'before' }))
  expect(await main(await owner.get(`/app/surveys/${draft}`))).toContain(
    'Guests Those with a place at “Allyship at work”',
  )
  expect(await main(await owner.get(`/app/surveys/${draft}/checks`))).not.toContain(
    'Fewer than 10 people would be asked',
  )
  await owner.post(`/app/surveys/${draft}/removal`)

  const wave = await askBefore()
  expect((await waveOf(wave)).invited_people).toBe(12)
  const token = await tokenOf('Guest 1')
  expect(await main(await world.visitor().get(`/events/place/${token}`))).not.toContain('You are asked')
  await untilOpen(wave)
  const own = await world.visitor().get(`/events/place/${token}`)
  const page = await own.text()
  expect(page).toContain(ballotAt(token, wave))
  const ballot = await world.visitor().get(ballotAt(token, wave))
  const taking = await ballot.text()
  expect(taking).toContain('ballot.js')
  expect(textOf(elementsOf(taking, 'main')[0]!)).toContain('does not know whose place this is')

  expect((await answer(token, wave, '4')).status).toBe(200)
  const kept = await world.house.keeper.selectFrom('answers').where('wave_id', '=', wave).selectAll().execute()
  expect(kept.map(({ way }) => way)).toEqual(['ballot'])
  expect(await main(await world.visitor().get(`/events/place/${token}`))).toContain('You have taken your ballot')
  await expect(takeBallotOf(world, world.visitor(), wave, ballotAt(token, wave))).rejects.toThrow('409')

  const taken = () => world.house.keeper.selectFrom('ballots_taken').where('wave_id', '=', wave).selectAll().execute()
  expect(await taken()).toHaveLength(1)
  await world.visitor().post(`/events/place/${token}/leaving`)
  expect(await taken()).toEqual([])
  expect(world.logged.join('\n')).not.toContain('/ballot/')
})

test('whoever waits, registers later, works here, or comes to another event takes no ballot as a guest', async () => {
  event = await tellAhead({ capacity: '11' })
  for (const name of names.slice(0, 10)) await register(name)
  const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
  await carer.post(`/app/events/${event}/place`, { role: 'Carer' })
  await register('Waiting')
  const wave = await askBefore()
  expect((await waveOf(wave)).invited_people).toBe(11)
  const taking = async (token: string) => (await world.visitor().post(ballotAt(token, wave), { blinded: 'x' })).status
  await untilOpen(wave)
  for (const name of ['Waiting', 'Carys Bowen']) {
    const token = await tokenOf(name)
    expect((await world.visitor().get(ballotAt(token, wave))).status, name).toBe(404)
    expect(await taking(token), name).toBe(404)
  }
  expect(await taking(await tokenOf('Guest 1'))).toBe(422)
  const theirs = await tokenOf('Guest 2')
  const left = await world.visitor().post(`/events/place/${theirs}/leaving`)
  expect(left.status).toBe(303)
  expect((await world.visitor().get(ballotAt(theirs, wave))).status).toBe(404)
  // Who waited has the place now, and was not asked when it was fixed.
  expect((await world.visitor().get(ballotAt(await tokenOf('Waiting'), wave))).status).toBe(404)
  expect((await world.visitor().get(ballotAt(await tokenOf('Guest 1'), randomUUID()))).status).toBe(404)
  expect((await world.visitor().get(ballotAt(await tokenOf('Guest 1'), 'x'))).status).toBe(404)
})

test('each guest is written to with the address of their own place, and with nothing that they typed', async () => {
  for (const name of names) await register(name)
  const wave = await askBefore()
  await untilOpen(wave)
  await world.runJobs()
  world.letters.length = 0
  await writeAskingLetters(world.house, guestWay(world.house.keyed))
  await world.runJobs()
  const letters = world.letters.filter(letter => letter.replaceAll(/\s/g, '').includes(wave))
  expect(letters).toHaveLength(12)
  const token = await tokenOf('Guest 3')
  const [own, ...others] = letters.filter(letter => letter.replaceAll(/\s/g, '').includes(ballotAt(token, wave)))
  expect(others).toEqual([])
  expect(own).toContain('guest.3@example.org')
  expect(own).not.toContain('Guest 3')
})

test('what a host’s phone reads at the door leads to check-in, and to nobody’s ballot', async () => {
  await register('Guest 1')
  const page = await (await world.visitor().get(`/events/place/${await tokenOf('Guest 1')}`)).text()
  const squares = elementsOf(page, 'svg').map(each => attribute(each, 'aria-label'))
  expect(squares).toContain('A square that leads a host to your place')
  expect((await owner.get(`/app/events/check-in?place=${await tokenOf('Guest 1')}`)).status).toBe(404)
})

test('people in the room are led to what they can answer, while it is time for that', async () => {
  const { eventId, code, steps } = await openRoomOf(world, owner, ['talk', 'survey'])
  const own = { organisation_id: owner.viewer.organisationId, event_id: eventId }
  const attach = async (part: 'before' | 'after', isOpenChannel: boolean, title: string) => {
    const questionnaire = restoreQuestionnaire({
      ...{ title: { en: title }, languages: ['en'], reviewed: ['en'] },
      pages: [{ id: 'page', items: [{ id: 'heard', type: 'scale', text: { en: 'I am heard.' } }] }],
    })
    const wave_id = await openSurvey(world, owner, [], { isOpenChannel, title, questionnaire })
    await world.house.keeper
      .insertInto('event_waves')
      .values({ ...own, part, wave_id })
      .execute()
    return wave_id
  }
  const [closedWay, openWay] = [await attach('before', false, 'By ballot'), await attach('after', true, 'For all')]
  const phone = await guestIn(world, code)
  const page = async () => (await phone.get('/live/here')).text()
  expect(await page()).not.toContain(`/answer/${openWay}`)
  const [{ version }] = (await world.house.keeper
    .selectFrom('live_days')
    .where('event_id', '=', eventId)
    .select('version')
    .execute()) as [{ version: number }]
  await owner.post(`/app/events/${eventId}/live/moves`, { move: 'go', step: steps[1]!, version: String(version) })
  const there = await page()
  expect(there).toContain(`/answer/${openWay}`)
  expect(there).not.toContain(closedWay)
  expect(textOf(elementsOf(there, 'main')[0]!)).toContain('By ballot: open the address of your place, in your letter')
})
