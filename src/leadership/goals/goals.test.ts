import { afterAll, beforeAll, expect, test } from 'vitest'
import { idIn, main, mainOf } from '../../../test/acting.ts'
import { dayFields, nameSponsor, setGoal } from '../../../test/leading.ts'
import { openWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const page = '/app/leadership'

/** An owner, a leader, the sponsor, and somebody who works here. */
async function led() {
  const owner = await world.signedIn()
  const sponsor = await world.colleagueOf(owner, [], 'Dele Okafor')
  const leader = await world.colleagueOf(owner, [], 'Miriam Osei')
  const carer = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
  await nameSponsor(owner, sponsor)
  await owner.post(`${page}/leaders`, { who: leader.email })
  return { owner, sponsor, leader, carer }
}

test('a leader sets a goal of their own, and everyone who works here reads it and how it goes', async () => {
  const { owner, leader, carer } = await led()
  const strategy = await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  expect(strategy.status).toBe(303)
  const element = idIn(await (await owner.get('/app/strategy')).text(), 'elements')
  const id = await setGoal(leader, { why: 'Nights hear last.', element })
  const at = `${page}/goals/${id}`
  expect(await main(carer, page)).toMatch(/Miriam Osei Work a night shift each quarter Not begun, by 1 May 2028/)
  const begun = { words: 'My first shift.', step: 'begin', ...dayFields('on', '2027-05-10'), version: '1' }
  expect((await leader.post(`${at}/notes`, begun)).status).toBe(303)
  const shown = await main(carer, at)
  expect(shown).toMatch(/Miriam Osei\. Begun, by 1 May 2028\. Nights hear last\. It serves/)
  expect(shown).toMatch(/It is on the rota.*10 May 2027: begun My first shift\./)
  for (const way of ['change', 'notes']) expect((await carer.post(`${at}/${way}`, begun)).status).toBe(404)
  expect((await carer.get(`${at}/change`)).headers.get('location')).toBe(at)
})

test('a goal for a few is read by owners, HR analysts, the sponsor and the leader, and by nobody else anywhere', async () => {
  const { owner, sponsor, leader, carer } = await led()
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }], 'Priya Shah')
  const other = await world.colleagueOf(owner, [{ role: 'sponsor' }], 'Tomasz Nowak')
  const id = await setGoal(leader, { title: 'Ask for help with my temper', seenBy: 'few' })
  for (const person of [owner, sponsor, leader, analyst]) {
    expect(await main(person, page)).toContain('Ask for help with my temper')
    expect((await person.get(`${page}/goals/${id}`)).status).toBe(200)
  }
  for (const person of [carer, other]) {
    for (const address of [page, '/app/thread/search?q=temper', '/app/strategy', '/app/strategy/mine'])
      expect(await main(person, address), address).not.toContain('Ask for help')
    expect((await person.get(`${page}/goals/${id}`)).status).toBe(404)
  }
})

test('a goal stands in the leader’s own work with its day, and leaves it when it is reached', async () => {
  const { leader, owner } = await led()
  const id = await setGoal(leader, dayFields('due', '2027-05-20'))
  expect(await main(leader, '/app/strategy/mine')).toContain(
    'Work a night shift each quarter Your own goal. Due on 20 May 2027.',
  )
  expect(await (await leader.get('/app/strategy/mine')).text()).toContain(`href="${page}/goals/${id}"`)
  expect(await main(owner, '/app/strategy/mine')).not.toContain('night shift')
  const at = `${page}/goals/${id}`
  const note = { words: 'Four shifts.', ...dayFields('on', '2027-05-12') }
  expect((await leader.post(`${at}/notes`, { ...note, step: 'reach', version: '1' })).status).toBe(303)
  expect(await main(leader, at)).toContain('Reached on 12 May 2027')
  expect(await main(leader, '/app/strategy/mine')).not.toContain('night shift')
  expect((await leader.post(`${at}/change`, { title: 'Other', version: '2' })).headers.get('location')).toBe(at)
  await leader.post(`${at}/notes`, { ...note, words: 'It slipped.', step: 'open-again', version: '2' })
  expect(await main(leader, at)).toMatch(/Not begun.*taken up again It slipped/)
  await leader.post(`${at}/notes`, { ...note, words: 'I change posts.', step: 'give-up', version: '3' })
  expect(await main(owner, at)).toMatch(/Given up on 12 May 2027.*given up I change posts/)
})

test('what is wrong with a goal or a note is said at its field, and what was typed stays', async () => {
  const { leader } = await led()
  const wrong = await leader.post(`${page}/goals`, {
    title: 'Be kinder',
    sign: '',
    seenBy: 'x',
    ...dayFields('due', '2027-05-11'),
  })
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  for (const text of [
    'Say how one will be able to tell',
    'Choose who reads it',
    'must not be before 12 May 2027',
    'value="Be kinder"',
  ])
    expect(html).toContain(text)
  const id = await setGoal(leader)
  const note = { words: '', step: 'open-again', ...dayFields('on', '2027-05-13'), version: '1' }
  const refused = await leader.post(`${page}/goals/${id}/notes`, note)
  expect(refused.status).toBe(422)
  expect(await mainOf(refused)).toMatch(/Say how it goes.*Choose one of these.*must not be after today/)
})

test('a goal that was changed in another window is not written over unseen', async () => {
  const { leader } = await led()
  const id = await setGoal(leader)
  const goal = { title: 'Work two nights', sign: 'The rota', seenBy: 'everyone', ...dayFields('due', '2028-05-01') }
  expect((await leader.post(`${page}/goals/${id}/change`, { ...goal, version: '1' })).status).toBe(303)
  const late = await leader.post(`${page}/goals/${id}/change`, { ...goal, title: 'Work three nights', version: '1' })
  expect(late.status).toBe(409)
  expect(await late.text()).toMatch(/Work two nights[\s\S]*value="Work three nights"/)
  const note = await leader.post(`${page}/goals/${id}/notes`, {
    words: 'A note',
    step: '',
    version: '1',
    ...dayFields('on', '2027-05-12'),
  })
  expect(note.status).toBe(409)
  expect(await note.text()).toContain('A note')
})

test('whoever is not on the list sets no goal; being taken off it keeps what they have', async () => {
  const { owner, leader, carer } = await led()
  expect((await carer.get(`${page}/goals/new`)).headers.get('location')).toBe(`${page}#leaders`)
  expect(await setGoal(carer)).toBe('')
  expect((await owner.post(`${page}/leaders`, { who: leader.email })).status).toBe(422)
  const id = await setGoal(leader)
  const html = await (await owner.get(page)).text()
  for (const [, place] of html.matchAll(/leaders\/([0-9a-f-]{36})\/end/g))
    await owner.post(`${page}/leaders/${place}/end`)
  expect(await main(owner, page)).toContain('Nobody is on the list of leaders yet')
  expect((await leader.get(`${page}/goals/${id}`)).status).toBe(200)
})

test('when a leader is erased, their goals go with them', async () => {
  const { owner, leader } = await led()
  const id = await setGoal(leader)
  await owner.post(`/app/people/${leader.viewer.memberId}/leaving`)
  await owner.post(`/app/people/${leader.viewer.memberId}/erasure`)
  expect((await owner.get(`${page}/goals/${id}`)).status).toBe(404)
})
