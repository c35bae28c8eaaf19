import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAction, beginCycle, contact, main, mainOf } from '../../../test/acting.ts'
import { fieldsOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function withTwo() {
  const owner = await world.signedIn()
  const cycle = await beginCycle(owner)
  const first = await addAction(owner, cycle, { title: 'The first' })
  const second = await addAction(owner, cycle, { title: 'The second', 'due-month': '7' })
  return { owner, cycle, first, second }
}

const both = ['1.1', '2.1']

async function changeAll(by: Person, fields: Record<string, string | readonly string[]>) {
  const proposed = await by.post('/app/plan/together', { which: both, ...fields })
  const address = proposed.headers.get('location') ?? ''
  const page = await (await by.get(address)).text()
  return { address, page: await main(by, address), seen: fieldsOf(page).seen ?? '' }
}

test('several actions get somebody new, other days, an effort, or are given up, after the old was seen beside the new', async () => {
  const { owner, first, second } = await withTwo()
  await world.colleagueOf(owner, [], 'Carys Bowen')
  expect(await main(owner, '/app/plan/together')).toContain('1. The first')
  const keeper = await changeAll(owner, { what: 'owner', owner: 'carys bowen' })
  expect(keeper.page).toContain('2 actions change. Nothing is done yet.')
  expect(keeper.page).toContain('Looked after by Asha Rahman Carys Bowen')
  await owner.post(keeper.address, { seen: keeper.seen })
  expect(await main(owner, `/app/strategy/actions/${second}`)).toContain('Looked after by Carys Bowen')
  const weeks = await owner.post('/app/plan/together', { which: ['1.2', '2.2'], what: 'weeks', weeks: '4' })
  const address = weeks.headers.get('location') ?? ''
  const page = await main(owner, address)
  expect(page).toContain('By 1 June 2027 29 June 2027')
  expect(page).toContain('By 1 July 2027 29 July 2027')
  const { seen = '' } = fieldsOf(await (await owner.get(address)).text())
  await owner.post(address, { seen })
  const why = await owner.post('/app/plan/together', { which: '1.3', what: 'give-up', why: 'No money this year.' })
  const giving = why.headers.get('location') ?? ''
  const given = fieldsOf(await (await owner.get(giving)).text())
  await owner.post(giving, { seen: given.seen ?? '' })
  const gone = await main(owner, `/app/strategy/actions/${first}`)
  expect(gone).toContain('Given up')
  expect(gone).toContain('No money this year.')
  expect(await main(owner, '/app/plan/together')).not.toContain('1. The first')
})

test('everything that is wrong is said, and what was chosen and typed stays', async () => {
  const { owner } = await withTwo()
  const none = await owner.post('/app/plan/together', {})
  expect(none.status).toBe(422)
  for (const text of ['Choose at least one action', 'Choose what is to change in them'])
    expect(await mainOf(await owner.post('/app/plan/together', {}))).toContain(text)
  const wrongs = [
    [{ what: 'owner', owner: 'Nobody' }, 'Nobody who works here'],
    [{ what: 'owner', owner: '' }, 'Enter who looks after them'],
    [{ what: 'weeks', weeks: '0' }, 'Enter a number of weeks'],
    [{ what: 'weeks', weeks: '-200' }, 'Action 1: The day must not be before today'],
    [{ what: 'day', 'due-day': '31', 'due-month': '2', 'due-year': '2028' }, 'There is no such day'],
    [{ what: 'effort', effort: 'huge' }, 'Choose small, medium or large'],
    [{ what: 'give-up', why: '' }, 'Say why'],
  ] as const
  for (const [fields, text] of wrongs) {
    const refused = await owner.post('/app/plan/together', { which: both, ...fields })
    expect(refused.status, text).toBe(422)
    const html = await refused.text()
    expect(html).toContain(text)
    expect(html.match(/value="[12]\.1"[^>]* checked/g)).toHaveLength(2)
  }
  expect((await owner.post('/app/plan/together', { which: '77.1', what: 'effort', effort: 'small' })).status).toBe(422)
  const carer = await world.colleagueOf(owner)
  expect((await carer.get('/app/plan/together')).status).toBe(404)
})

test('what somebody else changes or finishes meanwhile is seen before anything is done', async () => {
  const { owner, first, second } = await withTwo()
  const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
  const { address, seen } = await changeAll(owner, { what: 'effort', effort: 'large' })
  const change = { ...contact, owner: 'Asha Rahman', version: '1', title: 'Changed by Carys' }
  await lead.post(`/app/strategy/actions/${first}/change`, change)
  const again = await owner.post(address, { seen })
  expect(again.status).toBe(422)
  const page = await mainOf(again)
  expect(page).toContain('Somebody changed the plan meanwhile')
  expect(page).toContain('1. Changed by Carys')
  expect(page).toContain('Carys Bowen changed it on 12 May 2027')
  await lead.post(`/app/strategy/actions/${second}/end`)
  const refused = await owner.post(address, { seen })
  expect(refused.status).toBe(422)
  expect(await mainOf(refused)).toContain('This can no longer be done')
  expect(await main(owner, `/app/strategy/actions/${first}`), 'nothing was done').not.toContain('Large')
})
