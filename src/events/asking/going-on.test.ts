import { afterAll, beforeAll, expect, test } from 'vitest'
import { masterclass, tellOfEvent } from '../../../test/events.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { addDays } from '../../calendar/day.ts'
import type { Asking, Part } from './asking.ts'
import { goingOn, goingOnWrongly } from './going-on.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const [today, event] = ['2027-05-12', { heldOn: '2027-06-02', calledOffOn: null }]
const days = { fixedOn: '2027-05-01', calledOffOn: null, closedOn: null, deletedOn: null }
function asked(part: Part, opensOn: string, closesOn: string, more: Partial<NonNullable<Asking['wave']>> = {}): Asking {
  const wave = { id: part, title: part, opensOn, closesOn, ...days, isOpenChannel: false, ...more }
  return { part, wave, completion: null, isMine: false }
}
const before = asked('before', '2027-05-19', '2027-06-01')
const after = asked('after', '2027-06-02', '2027-06-16')

test('surveys go on by themselves once they are fixed, until they are over', () => {
  expect(goingOn([before, after], today)).toEqual([before, after])
  const none = [
    { ...before, wave: null },
    asked('before', '2027-05-19', '2027-06-01', { fixedOn: null }),
    asked('before', '2027-05-01', '2027-05-11'),
    asked('after', '2027-06-02', '2027-06-16', { closedOn: '2027-05-12' }),
    asked('after', '2027-06-02', '2027-06-16', { calledOffOn: '2027-05-12' }),
  ]
  expect(goingOn(none, today)).toEqual([])
})

test('on another day one for before has to end sooner, and one for afterwards may open no sooner', () => {
  expect(goingOnWrongly([before, after], event, today)).toEqual([])
  expect(goingOnWrongly([before, after], { ...event, heldOn: '2027-06-01' }, today)).toEqual([before])
  expect(goingOnWrongly([before, after], { ...event, heldOn: '2027-06-03' }, today)).toEqual([after])
})

test('of an event that is called off none fits', () => {
  expect(goingOnWrongly([before, after], { ...event, calledOffOn: today }, today)).toEqual([before, after])
})

const main = async (who: Pick<Person, 'get'>, address: string) =>
  textOf(elementsOf(await (await who.get(address)).text(), 'main')[0]!)

/** An event on 2 June, with a survey for afterwards that is fixed, and whom a host without surveys would ask. */
async function withSurvey(wanted: Readonly<{ opens: number; closes: number }>) {
  const owner = await world.signedIn(`Aldermoor ${crypto.randomUUID()}`)
  const facilitator = await world.colleagueOf(owner, [{ role: 'facilitator' }])
  const id = await tellOfEvent(owner)
  const waveId = await openSurvey(world, owner, [], { title: 'What changed', isOpenChannel: true, ...wanted })
  const own = { organisation_id: owner.viewer.organisationId, event_id: id, part: 'after' as const, wave_id: waveId }
  await world.house.keeper.insertInto('event_waves').values(own).execute()
  return { owner, facilitator, waveId, page: `/app/events/${id}`, outside: `/events/${id}` }
}

const ask = 'Ask somebody who can: Owner, EDI lead, HR analyst.'

test('whoever calls an event off reads which surveys go on, until somebody has called them off too', async () => {
  const { owner, facilitator, waveId, page, outside } = await withSurvey({ opens: 0, closes: 14 })
  expect(await (await world.visitor().get(outside)).text()).toContain(`/answer/${waveId}`)
  const named = '“What changed”, from 12 May 2027 to 26 May 2027'
  const before = await main(owner, `${page}/calling-off`)
  for (const said of [named, 'are not called off with it', 'Call off this survey']) expect(before).toContain(said)
  const theirs = await main(facilitator, `${page}/calling-off`)
  expect([theirs.includes(named), theirs.includes(ask), theirs.includes('Call off this survey')]).toEqual([
    ...[true, true, false],
  ])
  const unsaid = await owner.post(`${page}/calling-off`, { why: '' })
  expect([unsaid.status, await unsaid.text()]).toEqual([422, expect.stringContaining('What changed')])

  await facilitator.post(`${page}/calling-off`, { why: 'The hall is flooded' })
  expect(await (await world.visitor().get(outside)).text()).not.toContain(waveId)
  expect(await (await owner.get(page)).text()).toContain(`/app/surveys/${waveId}/calling-off`)
  const [host, carer] = [await main(facilitator, page), await world.colleagueOf(owner, [], 'Carys Bowen')]
  expect([host.includes(named), host.includes(ask)]).toEqual([true, true])
  expect(await main(carer, page)).not.toContain('What changed')

  await owner.post(`/app/surveys/${waveId}/calling-off`, { why: 'There was no event' })
  expect(await main(owner, page)).not.toContain('What changed')
})

test('whoever moves an event reads which surveys keep their days, and the page says so while one does not fit', async () => {
  const { owner, facilitator, waveId, page } = await withSurvey({ opens: 21, closes: 35 })
  const named = '“What changed”, from 2 June 2027 to 16 June 2027'
  for (const host of [owner, facilitator]) {
    const form = await main(host, `${page}/change`)
    for (const said of [named, 'its surveys keep theirs', host === owner ? 'Call off this survey' : ask])
      expect(form).toContain(said)
  }
  const wrong = 'do not fit the day of the event'
  expect(await main(owner, page)).not.toContain(wrong)
  await owner.post(`${page}/change`, { ...masterclass, 'held-day': '3', version: '1' })
  expect(await main(facilitator, page)).toMatch(new RegExp(`${wrong}.*${named}.*${ask}`))
  await owner.post(`${page}/change`, { ...masterclass, 'held-day': '1', version: '2' })
  expect(await main(owner, page)).not.toContain(wrong)
  await owner.post(`${page}/change`, { ...masterclass, 'held-day': '3', version: '3' })
  const closed = { closed_on: addDays(today, 40) }
  await world.house.keeper.updateTable('waves').set(closed).where('id', '=', waveId).execute()
  expect(await main(owner, page)).not.toContain(wrong)
})
