import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { addPromise, findPromise, lockPromises } from '../promises/queries.ts'

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

test('everyone who works here reads every locked promise: open ones first, late ones named, and what came of the others', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  expect(await main(carer, '/app/strategy/kept')).toContain('Nothing is promised yet')
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const element = idIn(await (await owner.get('/app/strategy')).text(), 'elements')
  await owner.post(`/app/strategy/elements/${element}/cycles`, { owner: owner.email })
  const cycle = idIn(await (await owner.get(`/app/strategy/elements/${element}`)).text(), 'cycles')
  const days = {
    kept: '2027-02-01',
    late: '2027-04-30',
    coming: '2028-01-01',
    draft: '2028-02-01',
    changed: '2028-03-01',
  }
  await asViewer(world.house.app, owner.viewer, async tx => {
    const ids: Record<string, string> = {}
    for (const [measure, dueOn] of Object.entries(days)) {
      const of = { cycleId: cycle, elementId: element, today: '2027-01-01', baseline: '', method: 'Ask' }
      ids[measure] = await addPromise(tx, owner.viewer, {
        measure: `A ${measure} promise`,
        target: 'Nine in ten',
        dueOn,
        ...of,
      })
    }
    const locked = await Promise.all(
      ['kept', 'late', 'coming', 'changed'].map(one => findPromise(tx, owner.viewer, ids[one] ?? '')),
    )
    await lockPromises(
      tx,
      owner.viewer,
      locked.filter(each => each !== null),
      new Date('2027-01-02T09:00:00Z'),
    )
    const result = { outcome: 'partly' as const, result: 'Seven in ten.', result_on: '2027-02-02' }
    await tx
      .updateTable('promises')
      .set(result)
      .where('station_id', '=', ids.kept ?? '')
      .execute()
    const amendment = { target: 'Eight in ten', reason: 'Fewer staff', amended_at: new Date('2027-03-01T09:00:00Z') }
    await tx
      .insertInto('amendments')
      .values({ organisation_id: owner.viewer.organisationId, promise_id: ids.changed ?? '', ...amendment })
      .execute()
  })
  const page = await main(carer, '/app/strategy/kept')
  const order = ['A late promise', 'A coming promise', 'A changed promise', 'A kept promise'].map(name =>
    page.indexOf(name),
  )
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order.every(at => at > 0)).toBe(true)
  expect(page).not.toContain('A draft promise')
  expect(page).toContain('30 April 2027 Its day has passed, and nobody has said')
  expect(page).toContain('Kept in part. Seven in ten.')
  expect(page).toContain('Nine in ten Amended to: Eight in ten')
  const bramley = await world.signedIn('Bramley')
  expect(await main(bramley, '/app/strategy/kept')).toContain('Nothing is promised yet')
})
