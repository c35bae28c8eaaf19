import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (response: Response) => {
  const [found] = elementsOf(await response.text(), 'main')
  return found ? textOf(found) : ''
}

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

const speakingUp = { title: 'We speak up', words: 'In the handover.', unlike: 'In the car park.' }

const add = async (person: Person, behaviour: Record<string, string> = speakingUp) =>
  idIn(await person.post('/app/policies/behaviours', behaviour))

test('what is expected stands for everyone to read and to print, with what it does not look like', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  await add(owner)
  const list = await main(await carer.get('/app/policies/behaviours'))
  for (const text of Object.values(speakingUp)) expect(list).toContain(text)
  expect(list).not.toContain('Add a behaviour')
  const sheet = await (await carer.get('/app/policies/behaviours/sheet')).text()
  expect(sheet).toContain('gt-prints-sheet')
  expect(sheet).toContain('In the car park.')
  expect((await carer.post('/app/policies/behaviours', speakingUp)).status).toBe(404)
})

test('a behaviour comes of a policy, and the thread follows when it comes of another', async () => {
  const owner = await world.signedIn()
  const day = (name: string, year: string) => ({ [`${name}-day`]: '1', [`${name}-month`]: '3', [`${name}-year`]: year })
  const policy = { form: 'policy', owner: owner.email, ...day('agreed', '2026'), ...day('review', '2028') }
  const one = idIn(await owner.post('/app/policies', { ...policy, title: 'Speaking up policy' }))
  const other = idIn(await owner.post('/app/policies', { ...policy, title: 'Lone working policy' }))
  const id = await add(owner, { ...speakingUp, belongs: one })
  expect(await main(await owner.get(`/app/policies/${one}`))).toContain('We speak up')
  expect((await owner.get(`/app/thread/${id}`)).headers.get('location')).toBe(`/app/policies/behaviours/${id}`)
  await owner.post(`/app/policies/behaviours/${id}/change`, { ...speakingUp, belongs: other, version: '1' })
  expect(await main(await owner.get(`/app/policies/${one}`))).not.toContain('We speak up')
  const page = await main(await owner.get(`/app/policies/behaviours/${id}`))
  expect(page).toContain('Lone working policy')
  expect(page).toContain('It comes of: Speaking up policy')
  const bramley = await world.signedIn('Bramley')
  expect((await bramley.post('/app/policies/behaviours', { ...speakingUp, belongs: one })).status).toBe(422)
})

test('a change is never written over unseen, what is wrong is said, and what is no longer expected stays readable', async () => {
  const owner = await world.signedIn()
  const id = await add(owner)
  const address = `/app/policies/behaviours/${id}`
  const refused = await owner.post(`${address}/change`, { title: '', words: '', unlike: 'kept', version: '1' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const text of ['Say in a few words', 'Say what it looks like', 'kept']) expect(page).toContain(text)
  await owner.post(`${address}/change`, { ...speakingUp, words: 'On the ward round.', version: '1' })
  const late = await owner.post(`${address}/change`, { ...speakingUp, words: 'On visits.', version: '1' })
  expect(late.status).toBe(409)
  const both = await late.text()
  expect(both).toContain('On the ward round.')
  expect(both).toContain('On visits.')
  await owner.post(`${address}/removal`, { why: 'It is part of another.' })
  expect(await main(await owner.get('/app/policies/behaviours'))).toContain('Nothing is written down yet')
  expect(await main(await owner.get(address))).toContain('It is part of another.')
  expect((await owner.get(`${address}/change`)).headers.get('location')).toBe(address)
})

test('anybody can print up to four of them as their own sheet for the year, and nothing of it is kept', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner, [], 'Nia Rees')
  const ids: string[] = []
  for (let i = 0; i < 5; i++) ids.push(await add(owner, { ...speakingUp, title: `Thing ${i}` }))
  const year = '/app/policies/behaviours/year'
  const query = (some: readonly string[]) => `${year}?${some.map(id => `behaviour=${id}`).join('&')}`
  const sheet = await (await carer.get(query(ids.slice(0, 4)))).text()
  expect(sheet).toContain('gt-prints-sheet')
  const [printed] = elementsOf(sheet, 'section').filter(each =>
    textOf(each).startsWith('What I will do as an ally in 2027'),
  )
  for (const text of ['Nia Rees', 'Thing 0', 'Thing 3', 'I will', 'We looked at it again'])
    expect(textOf(printed!), text).toContain(text)
  expect(textOf(printed!)).not.toContain('Thing 4')
  expect(await (await carer.get(query(ids))).text()).toContain('Choose four at most')
  expect((await carer.get(`${year}?behaviour=nobody%27s&behaviour=`)).status).toBe(200)
})
