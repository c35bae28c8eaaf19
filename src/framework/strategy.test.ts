import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, fieldsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asViewer } from '../platform/db.ts'
import { addPromise, findPromise } from './promises/queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (person: Person, address: string) => {
  const page = await (await person.get(address)).text()
  const [found] = elementsOf(page, 'main')
  return found ? textOf(found) : ''
}

const idIn = (text: string, under: string) => text.match(new RegExp(`${under}/([0-9a-f-]{36})`))?.[1] ?? ''

/** A framework taken up, and its first element begun. */
async function begin(owner: Person): Promise<{ element: string; cycle: string }> {
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const element = idIn(await (await owner.get('/app/strategy')).text(), 'elements')
  await owner.post(`/app/strategy/elements/${element}/cycles`, { owner: owner.email })
  return { element, cycle: idIn(await (await owner.get(`/app/strategy/elements/${element}`)).text(), 'cycles') }
}

const promised = { baseline: 'One in two', target: 'Nine in ten', method: 'The same question again' }

function promise(owner: Person, at: { element: string; cycle: string }, dueOn = '2028-03-01'): Promise<string> {
  const of = { cycleId: at.cycle, elementId: at.element, today: '2027-05-12' }
  return asViewer(world.house.app, owner.viewer, tx =>
    addPromise(tx, owner.viewer, { measure: 'People know what allyship is', ...promised, dueOn, ...of }),
  )
}

async function agree(owner: Person, cycle: string): Promise<Response> {
  const page = await (await owner.get(`/app/strategy/cycles/${cycle}/plan`)).text()
  const seen = [...page.matchAll(/name="promise" value="([^"]+)"/g)].map(([, value]) => value ?? '')
  return owner.post(`/app/strategy/cycles/${cycle}/plan`, { promise: seen })
}

describe('a strategy', () => {
  test('begins with a framework, whose elements are then the organisation’s own', async () => {
    const owner = await world.signedIn()
    expect(await main(owner, '/app/strategy')).toContain('Choose a framework')
    const adopted = await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
    expect(adopted.headers.get('location')).toBe('/app/strategy?done=adopted')
    const strategy = await main(owner, '/app/strategy')
    expect(strategy).toContain('Nothing is begun yet')
    expect(strategy).toContain('Define and understand allyship')
    const again = await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
    expect(again.headers.get('location')).toBe('/app/strategy/frameworks')
    const followed = await main(owner, '/app/strategy/frameworks')
    expect(followed).toContain(
      'What we follow Strategic allyship framework Strategic allyship framework, Skills for Care',
    )
    expect(followed).not.toContain('Follow it too: Strategic allyship framework')
    expect((await owner.post('/app/strategy/frameworks', { framework: 'nobody’s' })).status).toBe(422)
  })

  test('is read by everyone who works here, and led by owners and EDI leads', async () => {
    const owner = await world.signedIn()
    const { element, cycle } = await begin(owner)
    const carer = await world.colleagueOf(owner)
    expect(await main(carer, '/app/strategy')).toContain('One of 11 elements is under way. None is late.')
    expect(await main(carer, `/app/strategy/elements/${element}`)).not.toContain('Finish the analysis')
    expect((await carer.post(`/app/strategy/cycles/${cycle}/analysis`, { found: 'x' })).status).toBe(404)
    const sponsor = await world.colleagueOf(owner, [{ role: 'sponsor' }])
    expect((await sponsor.get(`/app/strategy/cycles/${cycle}/analysis`)).status).toBe(200)
    expect((await sponsor.get(`/app/strategy/cycles/${cycle}/plan`)).status).toBe(404)
  })
})

describe('who looks after an element', () => {
  test('is somebody who works here, by name or address; one that is nobody’s is said so, and what was typed stays', async () => {
    const owner = await world.signedIn()
    await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
    const element = idIn(await (await owner.get('/app/strategy')).text(), 'elements')
    const address = `/app/strategy/elements/${element}/cycles`
    const refused = await owner.post(address, { owner: 'Nobody Here', sponsor: 'Nor Me' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('value="Nobody Here"')
    expect(page).toContain('value="Nor Me"')
    expect(page.match(/Nobody who works here has that name/g)?.length).toBe(4)
    expect((await owner.post(address, { owner: '' })).status).toBe(422)
    const named = await owner.post(address, { owner: owner.viewer.name.toUpperCase() })
    expect(named.status).toBe(303)
    expect(await main(owner, `/app/strategy/elements/${element}`)).toContain(`Looked after by: ${owner.viewer.name}`)
  })

  test('is not written over unseen, stays as it was once the cycle is over, and who it was is in the record', async () => {
    const owner = await world.signedIn()
    const at = await begin(owner)
    const cycle = `/app/strategy/cycles/${at.cycle}`
    const form = fieldsOf(await (await owner.get(`${cycle}/people`)).text())
    const carys = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
    await carys.post(`${cycle}/people`, { ...form, owner: carys.email })
    const late = await owner.post(`${cycle}/people`, { ...form, owner: owner.email, sponsor: 'Nobody Yet' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Carys Bowen')
    expect(page).toContain('value="Nobody Yet"')
    await owner.post(`${cycle}/people`, { ...fieldsOf(page), owner: owner.email, sponsor: '' })
    const said = await main(owner, cycle)
    expect(said).toContain(`Looked after by: ${owner.viewer.name}`)
    expect(said).toContain('Who it was before Looked after by: Carys Bowen')
    await owner.post(`${cycle}/analysis`, { found: 'First.' })
    await promise(owner, at)
    await agree(owner, at.cycle)
    const result = { outcome: 'kept' as const, result: 'All', result_on: '2027-05-12' }
    await asViewer(world.house.app, owner.viewer, tx => tx.updateTable('promises').set(result).execute())
    await owner.post(`${cycle}/review`, { worked: 'x', failed: 'x', lessons: 'x' })
    const over = await owner.post(`${cycle}/people`, { owner: carys.email })
    expect(over.headers.get('location')).toBe(`${cycle}?done=meanwhile`)
  })

  test('may leave: the page says so', async () => {
    const owner = await world.signedIn()
    const { cycle } = await begin(owner)
    const keeper = await world.colleagueOf(owner, [], 'Dele Okafor')
    const people = `/app/strategy/cycles/${cycle}/people`
    const form = fieldsOf(await (await owner.get(people)).text())
    await owner.post(people, { ...form, owner: keeper.email, sponsor: owner.email })
    await owner.post(`/app/people/${keeper.viewer.memberId}/leaving`, { sure: 'yes' })
    expect(await main(owner, `/app/strategy/cycles/${cycle}`)).toContain('Dele Okafor, who has left')
    expect(await main(owner, '/app/strategy')).toContain('nobody looks after it')
  })
})

describe('a cycle', () => {
  test('goes from the analysis to a plan with locked promises, and its review begins the next one with the lessons', async () => {
    const owner = await world.signedIn()
    const at = await begin(owner)
    const cycle = `/app/strategy/cycles/${at.cycle}`
    expect((await owner.post(`${cycle}/analysis`, { found: '' })).status).toBe(422)
    await owner.post(`${cycle}/analysis`, { found: 'Night staff never heard of it.' })
    expect(await main(owner, cycle)).toContain('Night staff never heard of it.')

    expect((await agree(owner, at.cycle)).status).toBe(422)
    const id = await promise(owner, at)
    expect((await agree(owner, at.cycle)).headers.get('location')).toBe(`${cycle}?done=plan`)
    expect(await main(owner, cycle)).toContain('It comes to review on 12 May 2028.')
    const locked = await asViewer(world.house.app, owner.viewer, tx => findPromise(tx, owner.viewer, id))
    expect(locked?.seal).toMatch(/^[0-9a-f]{64}$/)
    for (const words of [{ target: 'One in ten' }, { baseline: '' }, { method: 'Ask nobody' }]) {
      const rewriting = asViewer(world.house.app, owner.viewer, tx =>
        tx.updateTable('promises').set(words).where('station_id', '=', id).execute(),
      )
      await expect(rewriting).rejects.toThrow('a locked promise stays as it is')
    }

    await owner.post(`${cycle}/doing`)
    const words = { worked: 'Talking at handover.', failed: 'The poster.', lessons: 'Go to the night shift first.' }
    const early = await owner.post(`${cycle}/review`, words)
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Say first what came of “People know what allyship is”')
    await asViewer(world.house.app, owner.viewer, tx =>
      tx
        .updateTable('promises')
        .set({ outcome: 'partly', result: 'Seven in ten', result_on: '2028-04-30' })
        .where('station_id', '=', id)
        .execute(),
    )
    await owner.post(`${cycle}/review`, words)
    const next = await main(owner, `/app/strategy/elements/${at.element}`)
    expect(next).toContain('Cycle 2')
    expect(next).toContain('What the last cycle taught us Go to the night shift first.')
    const last = await main(owner, cycle)
    expect(last).toContain('Kept in part')
    expect(last).toContain('The poster.')
  })

  test('takes no step twice, and none before its time', async () => {
    const owner = await world.signedIn()
    const at = await begin(owner)
    const cycle = `/app/strategy/cycles/${at.cycle}`
    for (const step of ['plan', 'doing']) {
      const refused = await owner.post(`${cycle}/${step}`)
      expect(refused.headers.get('location'), step).toBe(`${cycle}?done=meanwhile`)
    }
    const early = await owner.post(`${cycle}/review`, { worked: 'x', failed: 'x', lessons: 'Too early, but kept.' })
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('Too early, but kept.')
    await owner.post(`${cycle}/analysis`, { found: 'First.' })
    const second = await owner.post(`${cycle}/analysis`, { found: 'Second.' })
    expect(second.status).toBe(409)
    expect(await second.text()).toContain('Second.')
    const page = await main(owner, cycle)
    expect(page).toContain(`${owner.viewer.name} finished the analysis`)
    expect(page).toContain('First.')
    expect(page).not.toContain('Second.')
    const begun = await owner.post(`/app/strategy/elements/${at.element}/cycles`, { owner: owner.email })
    expect(begun.status).toBe(303)
    expect(await main(owner, cycle)).toContain('This is the first.')
  })

  test('a plan is agreed only as it was read', async () => {
    const owner = await world.signedIn()
    const at = await begin(owner)
    await owner.post(`/app/strategy/cycles/${at.cycle}/analysis`, { found: 'First.' })
    await promise(owner, at)
    const page = await (await owner.get(`/app/strategy/cycles/${at.cycle}/plan`)).text()
    const seen = [...page.matchAll(/name="promise" value="([^"]+)"/g)].map(([, value]) => value ?? '')
    await promise(owner, at)
    const refused = await owner.post(`/app/strategy/cycles/${at.cycle}/plan`, { promise: seen })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Somebody has changed the promises meanwhile')
  })

  test('is late when its day has passed, and the strategy says so first', async () => {
    const owner = await world.signedIn()
    const at = await begin(owner)
    await owner.post(`/app/strategy/cycles/${at.cycle}/analysis`, { found: 'First.' })
    await promise(owner, at, '2027-06-01')
    await agree(owner, at.cycle)
    await asViewer(world.house.app, owner.viewer, tx =>
      tx
        .updateTable('cycles')
        .set({ began_on: '2026-04-01', analysed_on: '2026-04-01', agreed_on: '2026-05-03', review_on: '2027-05-03' })
        .where('id', '=', at.cycle)
        .execute(),
    )
    const strategy = await main(owner, '/app/strategy')
    expect(strategy).toContain('One of 11 elements is under way. One is late.')
    expect(strategy).toContain('9 days late. Define and understand allyship comes to review.')
  })
})
