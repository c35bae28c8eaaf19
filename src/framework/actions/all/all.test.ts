import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAction, beginCycle, main } from '../../../../test/acting.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { asViewer } from '../../../platform/db.ts'
import { addAction as write } from '../queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const on = (day: string, month: string, year = '2027') => ({ 'due-day': day, 'due-month': month, 'due-year': year })

/** Its day has passed. */
async function makeLate(id: string): Promise<void> {
  await world.house.keeper.updateTable('actions').set({ due_on: '2027-05-01' }).where('station_id', '=', id).execute()
}

const orderOf = (page: string, titles: readonly string[]) =>
  titles.map(title => page.indexOf(title)).filter(at => at > 0)

test('everyone reads every open action, what is late first, and can ask for some of them', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner, [], 'Dele Okafor')
  expect(await main(carer, '/app/actions')).toContain('Nothing is waiting to be done')
  const cycle = await beginCycle(owner)
  await addAction(owner, cycle, { title: 'For later', ...on('1', '12'), serves: ['race', 'sex'] })
  await addAction(owner, cycle, { title: 'For soon', ...on('1', '6'), owner: carer.email })
  const late = await addAction(owner, cycle, { title: 'Too late' })
  const over = await addAction(owner, cycle, { title: 'Long done' })
  const dropped = await addAction(owner, cycle, { title: 'Given up' })
  await makeLate(late)
  await owner.post(`/app/strategy/actions/${late}/start`)
  await owner.post(`/app/strategy/actions/${over}/end`)
  await owner.post(`/app/strategy/actions/${dropped}/giving-up`, { why: 'No money' })

  const page = await main(carer, '/app/actions')
  expect(page).toContain('Three actions are open. One is late.')
  const order = orderOf(page, ['Too late', 'For soon', 'For later'])
  expect(order).toHaveLength(3)
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(page).toContain('11 days late')
  expect(page).not.toContain('Long done')

  const listed = async (query: string) => {
    const found = await main(carer, `/app/actions?${query}`)
    return ['Too late', 'For soon', 'For later', 'Long done'].filter(title => found.includes(title))
  }
  expect(await listed('standing=late')).toEqual(['Too late'])
  expect(await listed('standing=due')).toEqual(['For soon'])
  expect(await listed('standing=under-way')).toEqual(['Too late'])
  expect(await listed('standing=not-started')).toEqual(['For soon', 'For later'])
  expect(await listed('standing=done')).toEqual(['Long done'])
  expect(await main(carer, '/app/actions?standing=given-up')).toContain('Given up on 12 May 2027')
  expect(await listed('keeper=mine')).toEqual(['For soon'])
  expect(await listed('keeper=nobody')).toEqual([])
  expect(await listed('serves=race&keeper=')).toEqual(['For later'])
  expect(await listed('element=0f0e0d0c-0b0a-4988-8776-655443322110')).toEqual([])
  const nonsense = "standing=%27%3B--&keeper=everybody&serves=luck&element='&page=-1"
  expect(await listed(nonsense)).toEqual(['Too late', 'For soon', 'For later'])
  expect((await carer.get('/app/actions?page=999999')).status).toBe(200)
  const bramley = await world.signedIn('Bramley')
  expect(await main(bramley, '/app/actions')).toContain('Nothing is waiting to be done')
})

test('a long list has pages that keep what was asked for', async () => {
  const owner = await world.signedIn()
  const cycle = await beginCycle(owner)
  const first = await addAction(owner, cycle, { title: 'The first' })
  await asViewer(world.house.app, owner.viewer, async tx => {
    const { elementId } = await tx
      .selectFrom('stations')
      .select('element_id as elementId')
      .where('id', '=', first)
      .executeTakeFirstOrThrow()
    const of = { cycleId: cycle, elementId: elementId ?? '', ownerId: owner.viewer.memberId, keeps: [] }
    const said = { words: '', effort: null, serves: ['race' as const], servesOthers: '', dueOn: '2027-09-01' }
    for (let n = 1; n <= 51; n += 1)
      await write(tx, owner.viewer, { title: `Step ${n}.`, ...said, ...of }, '2027-05-12')
  })
  const page = await (await owner.get('/app/actions?serves=race')).text()
  expect(page).toContain('Step 50.')
  expect(page).not.toContain('Step 51.')
  expect(page).toContain('/app/actions?serves=race&amp;page=2')
  expect(await main(owner, '/app/actions?serves=race&page=2')).toContain('Step 51.')
})
