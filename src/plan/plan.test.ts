import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAction, beginCycle, idIn, main, mainOf } from '../../test/acting.ts'
import { openWorld, type World } from '../../test/world.ts'
import { placeYears, yearOf } from './year.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('the plan', () => {
  test('shows every action in its year, with what became of it, and leads to where each year begins', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner)
    expect(await main(carer, '/app/plan')).toContain('The plan is empty')
    const cycle = await beginCycle(owner)
    await addAction(owner, cycle, { title: 'A contact on shift', effort: 'small' })
    const given = await addAction(owner, cycle, { title: 'A handover in person' })
    await addAction(owner, cycle, { title: 'Look at the rota again', 'due-year': '2029' })
    await owner.post(`/app/strategy/actions/${given}/giving-up`, { why: 'No money.' })
    const page = await main(carer, '/app/plan')
    for (const text of [
      '2027 : 2 actions, 1 still to do',
      '2029 : 1 action, 1 still to do',
      '1. A contact on shift Not started 1 June 2027 Asha Rahman',
      'Small',
      'A handover in person Given up on 12 May 2027',
    ])
      expect(page).toContain(text)
    expect(page.indexOf('Due in 2027')).toBeLessThan(page.indexOf('Due in 2029'))
    const html = await (await carer.get('/app/plan?page=1')).text()
    expect(html).toContain('href="#year-2029"')
    expect(html).toContain('id="year-2029"')
    expect((await carer.get('/app/plan?page=99')).status).toBe(200)
    expect(await main(await world.signedIn('Bramley'), '/app/plan')).toContain('The plan is empty')
    for (const address of ['/app/actions', '/app/strategy'])
      expect(await (await carer.get(address)).text(), address).toContain('href="/app/plan"')
  })

  test('has years that begin in a month of one’s own, once somebody who leads has said so', async () => {
    const owner = await world.signedIn()
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    const carer = await world.colleagueOf(owner)
    const cycle = await beginCycle(owner)
    await addAction(owner, cycle, { title: 'A contact on shift' })
    await addAction(owner, cycle, { title: 'Look at the rota again', 'due-month': '3', 'due-year': '2028' })
    await addAction(owner, cycle, { title: 'And once more', 'due-month': '4', 'due-year': '2028' })
    const settings = '/app/strategy/settings'
    expect((await carer.get(settings)).status).toBe(404)
    const wrong = await lead.post(settings, { month: '13', days: 'soon', seen: '1 30' })
    expect(wrong.status).toBe(422)
    expect(await mainOf(wrong)).toContain('Enter a number of days from 0 to 365')
    await lead.post(settings, { month: '4', days: '30', seen: '1 30' })
    const page = await main(carer, '/app/plan')
    expect(page).toContain('2027/28 : 2 actions, 2 still to do')
    expect(page).toContain('Due in 2028/29')
    expect(await (await carer.get('/app/plan')).text()).toContain('href="#year-2028-29"')
    const late = await owner.post(settings, { month: '9', days: '30', seen: '1 30' })
    expect(late.status).toBe(409)
    expect(await mainOf(late)).toContain('The year begins in April')
    await owner.post(settings, { month: '9', days: '30', seen: '4 30' })
    const record = await main(owner, '/app/organisation/record')
    expect(record.split('changed when a year of the plan begins')).toHaveLength(3)
    expect(await main(carer, '/app/plan')).toContain('2026/27 : 1 action')
  })

  test('knows in which year a day lies', () => {
    expect([yearOf('2028-02-29', 1), yearOf('2028-02-29', 4), yearOf('2028-04-01', 4)]).toEqual([
      '2028',
      '2027/28',
      '2028/29',
    ])
    expect(yearOf('2099-12-31', 4)).toBe('2099/00')
  })

  test('knows on which page a year begins', () => {
    const counts = [90, 10, 5].map((actions, i) => ({ year: String(2027 + i), actions, open: 0 }))
    expect(placeYears(counts, 100).map(({ page }) => page)).toEqual([1, 1, 2])
  })
})

describe('the group that carries the plan', () => {
  const since = { 'since-day': '1', 'since-month': '4', 'since-year': '2027' }

  test('has named people with their part, and keeps those who are no longer in it', async () => {
    const owner = await world.signedIn()
    const chair = await world.colleagueOf(owner, [], 'Carys Bowen')
    const carer = await world.colleagueOf(owner, [], 'Dele Okafor')
    const named = await owner.post('/app/plan/group', { who: 'carys bowen', part: 'Chair <b>', ...since })
    expect(named.headers.get('location')).toBe('/app/plan/group?done=joined')
    expect(await main(carer, '/app/plan')).toContain('Carys Bowen , Chair <b>, since 1 April 2027')
    const again = await owner.post('/app/plan/group', { who: chair.email, ...since })
    expect(again.status).toBe(422)
    expect(await mainOf(again)).toContain('in the group already')
    await owner.post('/app/plan/group', { who: carer.email, ...since })
    await world.house.keeper
      .updateTable('members')
      .set({ left_on: '2027-05-12', erase_on: '2027-08-12' })
      .where('id', '=', carer.viewer.memberId)
      .execute()
    expect(await main(owner, '/app/plan')).toContain('Dele Okafor, who has left , since 1 April 2027')
    const id = idIn(await (await owner.get('/app/plan/group')).text(), 'group')
    const end = { 'until-day': '31', 'until-month': '3', 'until-year': '2027' }
    const early = await owner.post(`/app/plan/group/${id}/end`, end)
    expect(early.status).toBe(422)
    expect(await mainOf(early)).toContain('The day must not be before 1 April 2027')
    await owner.post(`/app/plan/group/${id}/end`, { ...end, 'until-day': '1', 'until-month': '5' })
    const twice = await owner.post(`/app/plan/group/${id}/end`, { ...end, 'until-day': '2', 'until-month': '5' })
    expect(twice.headers.get('location')).toBe('/app/plan/group?done=meanwhile')
    expect(await main(chair, '/app/plan/group')).toContain('1 April 2027 to 1 May 2027, written down by Asha Rahman')
  })

  test('says everything that is wrong at once, and is named by those who lead the strategy only', async () => {
    const owner = await world.signedIn()
    const refused = await owner.post('/app/plan/group', { who: 'Nobody', part: 'x'.repeat(101), 'since-year': '2099' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of ['Nobody who works here', 'it has 101 characters', 'Enter the day in numbers', 'x'.repeat(101)])
      expect(page).toContain(text)
    const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }])
    expect((await analyst.post('/app/plan/group', { who: owner.email, ...since })).status).toBe(404)
  })
})
