import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { addPromise, findPromise, lockPromises } from '../framework/promises/queries.ts'
import { asViewer } from '../platform/db.ts'
import { tallySentence } from './year.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (person: Person, address: string) => {
  const [found] = elementsOf(await (await person.get(address)).text(), 'main')
  return found ? textOf(found) : ''
}

const idIn = (text: string, under: string) => text.match(new RegExp(`${under}/([0-9a-f-]{36})`))?.[1] ?? ''

test('what was promised is counted in a sentence', () => {
  expect(tallySentence({ kept: 0, partly: 0, 'not-kept': 0, open: 0, late: 0 })).toBe('Nothing is promised yet.')
  const tally = { kept: 2, partly: 0, 'not-kept': 1, open: 4, late: 0 }
  expect(tallySentence(tally)).toBe('We promised seven things. Two are kept. One is not kept. Four are still open.')
  expect(tallySentence({ ...tally, late: 1 })).toContain('Four are still open, and one of them is late.')
  expect(tallySentence({ ...tally, late: 4 })).toContain('Four are still open, and all of them are late.')
  expect(tallySentence({ ...tally, open: 1, late: 1 })).toContain('One is still open, and late.')
})

test('everyone who works here reads what changed this year: what was not kept first, what is late with whose it is, and what people were told', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  const empty = await main(carer, '/app/this-year')
  for (const said of [
    'We have not agreed on the words yet',
    'Nothing is promised yet',
    'Nothing is late',
    'No promise came to its end',
  ])
    expect(empty).toContain(said)

  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const element = idIn(await (await owner.get('/app/strategy')).text(), 'elements')
  await owner.post(`/app/strategy/elements/${element}/cycles`, { owner: owner.email })
  const cycle = idIn(await (await owner.get(`/app/strategy/elements/${element}`)).text(), 'cycles')
  const found = { source: 'listening', 'found-day': '11', 'found-month': '5', 'found-year': '2027' }
  await owner.post('/app/gaps', { ...found, title: 'Night staff hear last' })
  await owner.post('/app/gaps', { ...found, title: 'From long ago', 'found-year': '2025' })
  await asViewer(world.house.app, owner.viewer, async tx => {
    const of = { cycleId: cycle, elementId: element, today: '2026-01-01', baseline: '', target: 'All', method: 'Ask' }
    const outcomes = {
      'Kept this year': { outcome: 'kept' as const, result: 'All of them.', result_on: '2027-02-02' },
      'Broken this year': { outcome: 'not-kept' as const, result: 'We started too late.', result_on: '2027-01-02' },
      'Kept long ago': { outcome: 'kept' as const, result: 'Long done.', result_on: '2026-02-02' },
      'Late since April': null,
    }
    for (const [measure, result] of Object.entries(outcomes)) {
      const id = await addPromise(tx, owner.viewer, { measure, dueOn: '2027-04-30', ...of })
      const promise = await findPromise(tx, owner.viewer, id)
      await lockPromises(tx, owner.viewer, promise ? [promise] : [], new Date('2026-01-02T09:00:00Z'))
      if (result) await tx.updateTable('promises').set(result).where('station_id', '=', id).execute()
    }
  })
  const page = await main(carer, '/app/this-year')
  expect(page).toContain('We promised three things. One is kept. One is not kept. One is still open, and late.')
  expect(page.indexOf('Broken this year')).toBeLessThan(page.indexOf('Kept this year'))
  expect(page).toContain('Not kept. We started too late.')
  expect(page).toContain(`Late since April Promised for 30 April 2027. ${owner.viewer.name} looks after it.`)
  expect(page).toContain('Night staff hear last Nobody has answered it yet.')
  for (const old of ['Kept long ago', 'From long ago']) expect(page).not.toContain(old)
  const bramley = await world.signedIn('Bramley')
  expect(await main(bramley, '/app/this-year')).toContain('Nothing is promised yet')
})
