import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAction, beginCycle as begin, contact, idIn, main } from '../../../test/acting.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { markOf, wordsOf } from './standing.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('where an action stands follows from its days', () => {
  const open = { dueOn: '2027-08-01', startedOn: null, doneOn: null, droppedOn: null }
  const today = '2027-05-12'
  const all = [
    open,
    { ...open, startedOn: today },
    { ...open, dueOn: '2027-06-11' },
    { ...open, dueOn: '2027-05-11' },
    { ...open, doneOn: today },
    { ...open, droppedOn: today },
  ]
  expect(all.map(each => markOf(each, today))).toEqual(['plan', 'now', 'due', 'late', 'done', 'stop'])
  expect(wordsOf({ ...open, dueOn: '2027-05-11' }, today)).toBe('1 day late')
})

describe('an action', () => {
  test('is added with who looks after it and by when; everything that is wrong is said, and what was typed stays', async () => {
    const owner = await world.signedIn()
    const cycle = await begin(owner)
    const address = `/app/strategy/cycles/${cycle}/actions`
    const refused = await owner.post(address, { ...contact, title: '', owner: 'Nobody', 'due-year': '2026' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of [
      'Say what is to be done',
      'Nobody who works here',
      'The day must not be before today, 12 May 2027',
      'From 1 June.',
    ])
      expect(page).toContain(text)
    for (const wrong of [{ 'due-year': '2047' }, { 'due-day': '31' }, { owner: '' }, { title: 'x'.repeat(301) }]) {
      expect((await owner.post(address, { ...contact, owner: owner.email, ...wrong })).status).toBe(422)
    }
    const id = await addAction(owner, cycle)
    const said = await main(owner, `/app/strategy/actions/${id}`)
    for (const text of ['Not started, due on 1 June 2027.', 'Looked after by Asha Rahman', 'By 1 June 2027'])
      expect(said).toContain(text)
    expect(await main(owner, `/app/strategy/cycles/${cycle}`)).toContain('A contact on shift, every night')
  })

  test('is started and done by whoever looks after it, though they have no other part, and by nobody else without one', async () => {
    const owner = await world.signedIn()
    const cycle = await begin(owner)
    const keeper = await world.colleagueOf(owner, [], 'Carys Bowen')
    const carer = await world.colleagueOf(owner, [], 'Dele Okafor')
    const id = await addAction(owner, cycle, { owner: 'carys bowen' })
    const address = `/app/strategy/actions/${id}`
    expect(await main(carer, address)).not.toContain('It is done')
    for (const step of ['start', 'end', 'giving-up']) {
      expect((await carer.post(`${address}/${step}`, { why: 'x' })).status, step).toBe(404)
    }
    await keeper.post(`${address}/start`)
    expect(await main(carer, address)).toContain('Under way, due on 1 June 2027')
    await keeper.post(`${address}/end`)
    const done = await main(carer, address)
    expect(done).toContain('Done on 12 May 2027')
    expect(done).toContain('Carys Bowen said that it is done')
    const again = await owner.post(`${address}/end`)
    expect(again.headers.get('location')).toBe(`${address}?done=meanwhile`)
  })

  test('can be given up for a reason, and what it answered is open again', async () => {
    const owner = await world.signedIn()
    const id = await addAction(owner, await begin(owner))
    const gap = {
      title: 'Night staff hear last',
      source: 'listening',
      'found-day': '11',
      'found-month': '5',
      'found-year': '2027',
    }
    const gapId = idIn((await owner.post('/app/gaps', gap)).headers.get('location'), 'gaps')
    await owner.post(`/app/gaps/${gapId}/answer`, { action: id })
    expect(await main(owner, `/app/strategy/actions/${id}`)).toContain('What it answers Night staff hear last')
    const address = `/app/strategy/actions/${id}/giving-up`
    expect((await owner.post(address, { why: '' })).status).toBe(422)
    await owner.post(address, { why: 'No money this year.' })
    expect(await main(owner, `/app/strategy/actions/${id}`)).toContain('No money this year.')
    expect(await main(owner, `/app/gaps/${gapId}`)).toContain('The thread is broken here.')
  })
})
