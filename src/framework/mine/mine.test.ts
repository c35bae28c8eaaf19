import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAction, beginCycle, idIn, main, promise } from '../../../test/acting.ts'
import { fieldsOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { headingOf, timeOf, whyOf } from './item.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const mine = '/app/strategy/mine'
const today = '2027-05-12'

async function setDue(id: string, day: string): Promise<void> {
  await world.house.keeper.updateTable('actions').set({ due_on: day }).where('station_id', '=', id).execute()
}

/** Sends the form of a page with what stands in it already. */
async function submit(person: Person, address: string, fields: Record<string, string> = {}): Promise<void> {
  const form = await (await person.get(address)).text()
  const answer = await person.post(address, { ...fieldsOf(form), ...fields })
  expect(answer.status, address).toBe(303)
}

async function leave(person: Person): Promise<void> {
  await world.house.keeper
    .updateTable('members')
    .set({ left_on: today, erase_on: '2027-08-12' })
    .where('id', '=', person.viewer.memberId)
    .execute()
}

test('what is due is late from the day after its day, and soon for thirty days before it', () => {
  expect(['2027-05-11', today, '2027-06-11', '2027-06-12', null].map(day => timeOf({ day }, today))).toEqual([
    ...['late', 'due', 'due', 'later'],
    'open',
  ])
  const item = { id: '', title: '', days: null, sponsors: false }
  expect(whyOf({ ...item, kind: 'action', day: '2027-05-11' }, today)).toBe('Action. 1 day late.')
  expect(whyOf({ ...item, kind: 'cycle', day: '2027-05-02', sponsors: true }, today)).toBe(
    'Element. 10 days late for its review. You stand behind it.',
  )
  expect(headingOf({ late: 2, due: 1 })).toBe('2 things of yours are late')
  expect(headingOf({ late: 0, due: 0 })).toBe('Nothing of yours is late')
})

describe('my work', () => {
  test('is everything I look after or stand behind, in the order in which it is due, and on nobody else’s page', async () => {
    const owner = await world.signedIn()
    const keeper = await world.colleagueOf(owner, [], 'Dele Okafor')
    const sponsor = await world.colleagueOf(owner, [{ role: 'sponsor' }], 'Miriam Osei')
    expect(await main(keeper, mine)).toContain('You look after nothing yet')
    const cycle = await beginCycle(owner)
    await submit(owner, `/app/strategy/cycles/${cycle}/people`, { owner: owner.email, sponsor: sponsor.email })
    const late = await addAction(owner, cycle, { title: 'A late one', owner: keeper.email })
    await addAction(owner, cycle, { title: 'One for soon', owner: keeper.email })
    await setDue(late, '2027-05-02')
    expect(await main(owner, mine)).toContain('Element. Find out where things stand.')
    const theirs = await main(keeper, mine)
    expect(theirs).toMatch(/One thing of yours is late.+A late one Action. 10 days late.+30 days One for soon/)
    expect(theirs).not.toContain('stand behind it')

    await promise(owner, cycle, 'Night staff who feel safe', '2028-05-01')
    expect(await main(owner, mine), 'not locked yet').not.toContain('Night staff who feel safe')
    await submit(owner, `/app/strategy/cycles/${cycle}/plan`)
    const behind = await main(sponsor, mine)
    expect(behind).toMatch(/Night staff who feel safe Promise. To be kept by 1 May 2028. You stand behind it./)
    expect(behind).toMatch(/Element. It comes to review on \d+ May 2028. You stand behind it./)

    await keeper.post(`/app/strategy/actions/${late}/end`)
    expect(await main(keeper, mine)).toContain('One thing of yours is due soon')
    expect((await keeper.get(`${mine}?page=9999`)).status).toBe(200)
    expect(await main(await world.signedIn('Bramley'), mine)).toContain('You look after nothing yet')
  })

  test('is told at home when it is late or due soon, and not before', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner, [], 'Dele Okafor')
    const cycle = await beginCycle(owner)
    const id = await addAction(owner, cycle, { owner: carer.email, 'due-month': '9' })
    expect(await main(carer, '/app')).not.toContain('of yours')
    await setDue(id, '2027-06-11')
    expect(await main(carer, '/app')).toContain('One thing of yours is due soon')
    await setDue(id, '2027-05-11')
    expect(await main(carer, '/app')).toContain('One thing of yours is late')
  })
})

describe('what somebody looked after who has left', () => {
  test('is listed for whoever leads, until somebody else is named', async () => {
    const owner = await world.signedIn()
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
    const carer = await world.colleagueOf(owner, [], 'Dele Okafor')
    const cycle = await beginCycle(owner)
    const id = await addAction(owner, cycle, { title: 'A contact', owner: carer.email })
    const unkept = '/app/strategy/unkept'
    expect(await main(lead, unkept)).toContain('Somebody looks after everything')
    expect(await main(lead, mine)).not.toContain('What nobody looks after')
    expect((await carer.get(unkept)).status).toBe(404)
    await submit(owner, `/app/strategy/cycles/${cycle}/people`, { owner: lead.email, sponsor: carer.email })
    await leave(carer)
    expect(await main(lead, mine)).toContain('What nobody looks after any more')
    expect(await main(lead, '/app')).toContain('Name somebody for what nobody looks after')
    const page = await (await lead.get(unkept)).text()
    expect(page).toContain('Element, its sponsor has left')
    expect(idIn(page, 'actions')).toBe(id)
    const form = { title: 'A contact', words: '', owner: lead.email, version: '1' }
    const due = { 'due-day': '1', 'due-month': '6', 'due-year': '2027' }
    await lead.post(`/app/strategy/actions/${id}/change`, { ...form, ...due })
    await submit(owner, `/app/strategy/cycles/${cycle}/people`, { owner: lead.email, sponsor: '' })
    expect(await main(lead, unkept)).toContain('Somebody looks after everything')
  })
})
