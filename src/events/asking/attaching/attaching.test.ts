import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tellOfEvent } from '../../../../test/events.ts'
import { elementsOf, textOf } from '../../../../test/markup.ts'
import { openSurvey } from '../../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../../test/world.ts'

let world: World
let owner: Person
let event: string
let questionnaire: string
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  owner = await world.signedIn(`Aldermoor ${randomUUID()}`)
  event = await tellOfEvent(owner)
  questionnaire = idIn(await owner.post('/app/questionnaires', { from: 'library:pulse' }))
})

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const page = async (id: string) => main(await owner.get(`/app/events/${id}`))
const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
/** A draft of a pulse, which would be open from 19 to 26 May; the event is on 2 June. */
const begin = async (title: string, more: Record<string, string> = {}, who = owner) => {
  const from = who === owner ? questionnaire : idIn(await who.post('/app/questionnaires', { from: 'library:pulse' }))
  const words = { kind: 'pulse', why: 'To hear how it is.', 'who-sees': 'Everyone.', 'new-series': '' }
  return idIn(await who.post('/app/surveys', { questionnaire: from, title, ...words, ...more }))
}
const attach = (part: string, survey: string, to = event, who = owner) =>
  who.post(`/app/events/${to}/asking/${part}`, { survey })
const detach = (part: string) => owner.post(`/app/events/${event}/asking/${part}/removal`)
const day = (name: string, of: string, month: string) => ({
  ...{ [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: '2027' },
})
const wave = (id: string) =>
  world.house.keeper.selectFrom('waves').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
/** It opens after the event. */
const later = async (id: string) => {
  const { revision } = await wave(id)
  const days = { ...day('opens', '3', '6'), ...day('closes', '10', '6'), ...day('deletes', '10', '10') }
  await owner.post(`/app/surveys/${id}/days`, { ...days, version: String(revision) })
}

test('drafts that are there become the surveys before and after an event, and belong together', async () => {
  const [before, after] = [await begin('How we listen'), await begin('How we listened')]
  await later(after)
  const list = await main(await owner.get(`/app/events/${event}/asking/before`))
  expect(list).toContain('How we listen From 19 May 2027 to 26 May 2027.')
  expect((await attach('before', before)).headers.get('location')).toContain('done=attached')
  expect((await attach('after', after)).headers.get('location')).toContain('done=attached')
  const [first, second] = [await wave(before), await wave(after)]
  expect([first.kind, second.kind]).toEqual(['baseline', 'post'])
  expect(first).toMatchObject({ title: 'How we listen', who_sees: 'Everyone.', opens_on: '2027-05-19', revision: 2 })
  expect(first.series_id).not.toBeNull()
  expect(second.series_id).toBe(first.series_id)
  expect(await page(event)).toContain('Before: Draft, from 19 May 2027 to 26 May 2027. How we listen')
  expect(await main(await owner.get(`/app/surveys/${after}`))).toContain('Belongs to the event: Allyship at work')
})

test('one that is made from the library belongs together with one that was attached', async () => {
  const own = await begin('How we listen', { 'new-series': 'Listening' })
  await attach('before', own)
  const made = idIn(await owner.post(`/app/events/${event}/asking`, { part: 'after' }))
  expect((await wave(made)).series_id).toBe((await wave(own)).series_id)
})

test('a draft is taken off again and stays; a survey that is fixed is neither attached nor taken off', async () => {
  const draft = await begin('How we listen')
  await attach('before', draft)
  expect((await detach('before')).headers.get('location')).toContain('done=detached')
  expect(await page(event)).not.toContain('How we listen')
  expect((await wave(draft)).title).toBe('How we listen')
  expect((await detach('before')).headers.get('location')).toContain('not-detached')

  const open = await openSurvey(world, owner, [], { title: 'Open already' })
  const refused = await attach('before', open)
  expect([refused.status, await main(refused)]).toEqual([422, expect.stringContaining('is fixed already')])
  await world.house.keeper
    .updateTable('event_waves')
    .set({ wave_id: open })
    .where('event_id', '=', event)
    .where('part', '=', 'before')
    .execute()
  expect((await detach('before')).headers.get('location')).toContain('not-detached')
  expect(await page(event)).toContain('Open already')
  expect(await page(event)).not.toContain('Take it off this event')
})

test('why a survey cannot be attached is said, and what was chosen stays chosen', async () => {
  const [draft, other] = [await begin('How we listen'), await begin('How we hear')]
  const second = await tellOfEvent(owner, { title: 'Coffee' })
  const stranger = await world.signedIn(`Elsewhere ${randomUUID()}`)
  const foreign = await begin('Theirs', {}, stranger)
  const why = async (part: string, survey: string, to = event) => {
    const response = await attach(part, survey, to)
    const html = await response.text()
    expect([response.status, html.includes(`value="${survey}" checked`)]).toEqual([
      422,
      !['', foreign].includes(survey),
    ])
    return textOf(elementsOf(html, 'main')[0]!)
  }
  expect(await why('before', '')).toContain('Choose a survey from the list')
  expect(await why('before', foreign)).toContain('Choose a survey from the list')
  expect(await why('after', draft)).toContain('opens on 19 May 2027, and the event is on 2 June 2027')
  await attach('before', draft)
  expect(await why('before', draft, second)).toContain('belongs to the event “Allyship at work” already')
  expect(await why('before', draft)).toContain('belongs to this event already')
  expect(await why('before', other)).toContain('Before there is “How we listen” already')
  await later(other)
  expect(await why('before', other, second)).toContain('ends on 10 June 2027, and the event is on 2 June 2027')
  const apart = await begin('How we heard', { 'new-series': 'Hearing' })
  await later(apart)
  expect(await why('after', apart)).toContain('is compared with “Hearing”')
  expect(
    await world.house.keeper.selectFrom('event_waves').where('event_id', '=', second).selectAll().execute(),
  ).toEqual([])
})

test('two who attach one survey to two events at once give it to one', async () => {
  const draft = await begin('How we listen')
  const second = await tellOfEvent(owner, { title: 'Coffee' })
  const pressed = await Promise.all([attach('before', draft), attach('before', draft, second)])
  expect(pressed.map(({ status }) => status).sort()).toEqual([303, 422])
})

test('a part that no event has, an event that was called off and somebody without surveys find nothing', async () => {
  const draft = await begin('How we listen')
  const facilitator = await world.colleagueOf(owner, [{ role: 'facilitator' }])
  expect((await attach('during', draft)).status).toBe(404)
  expect((await attach('before', draft, event, facilitator)).status).toBe(404)
  expect(await main(await facilitator.get(`/app/events/${event}`))).not.toContain('Attach a survey')
  await owner.post(`/app/events/${event}/calling-off`, { why: 'The hall is flooded', version: '1' })
  expect((await attach('before', draft)).status).toBe(404)
})
