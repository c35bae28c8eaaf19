import { afterAll, beforeAll, expect, test } from 'vitest'
import { idIn, main, mainOf } from '../../../test/acting.ts'
import { dayFields } from '../../../test/leading.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const page = '/app/leadership'
const coaching = { title: 'Listening well', form: 'coaching', hours: '2.5', ...dayFields('on', '2027-05-10') }

async function led() {
  const owner = await world.signedIn()
  const leader = await world.colleagueOf(owner, [], 'Miriam Osei')
  const other = await world.colleagueOf(owner, [], 'Dele Okafor')
  const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
  for (const person of [leader, other]) await owner.post(`${page}/leaders`, { who: person.email })
  return { owner, leader, other, carer }
}

async function add(person: Person, people: readonly Person[]): Promise<string> {
  const answer = await person.post(`${page}/sessions`, {
    ...coaching,
    people: people.map(each => each.viewer.memberId),
  })
  return idIn(answer.headers.get('location'), 'sessions')
}

test('who took part is read by those who work on the strategy and by each leader of themselves: nobody is counted', async () => {
  const { owner, leader, other, carer } = await led()
  const id = await add(owner, [leader, other])
  expect(await main(owner, page)).toContain('Dele Okafor, Miriam Osei')
  const own = await main(leader, `${page}/sessions/${id}`)
  expect(own).toContain('Coaching, 10 May 2027, 2.5 hours. Took part: Miriam Osei.')
  expect(own).not.toContain('Dele Okafor')
  for (const address of [page, `${page}/sessions/${id}`]) {
    const said = await main(carer, address)
    expect(said).toContain('Listening well')
    expect(said).not.toMatch(/Took part|Who took part|2 people|2 leaders/)
  }
})

test('a session is changed by those who work on the strategy, and whoever saves second sees the first', async () => {
  const { owner, leader, other, carer } = await led()
  const id = await add(owner, [leader])
  const at = `${page}/sessions/${id}`
  const changed = { ...coaching, hours: '3', people: other.viewer.memberId }
  expect((await owner.post(`${at}/change`, { ...changed, version: '1' })).status).toBe(303)
  expect(await main(owner, at)).toMatch(/3 hours.*Took part: Dele Okafor\./)
  const late = await owner.post(`${at}/change`, { ...changed, title: 'Hearing well', version: '1' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('value="Hearing well"')
  expect((await carer.post(`${at}/change`, { ...changed, version: '2' })).status).toBe(404)
  expect((await owner.post(`${at}/removal`, { version: '1' })).headers.get('location')).toContain('done=meanwhile')
  await owner.post(`${at}/removal`, { version: '2' })
  expect(await main(owner, page)).not.toContain('Listening well')
  expect(await main(owner, at)).toContain('It was taken back on 12 May 2027.')
})

test('only leaders can be named, and everything that is wrong is said at its field', async () => {
  const { owner, carer } = await led()
  const wrong = { ...coaching, title: '', form: '', hours: 'many', people: carer.viewer.memberId }
  const refused = await owner.post(`${page}/sessions`, { ...wrong, ...dayFields('on', '2027-05-13') })
  expect(refused.status).toBe(422)
  expect(await mainOf(refused)).toMatch(
    /Say what it was.*Choose what kind.*must not be after today.*Enter the hours.*Choose at least one leader/,
  )
  for (const hours of ['0', '-1', '1e3', '1000', '2.555'])
    expect(
      (await owner.post(`${page}/sessions`, { ...coaching, hours, people: owner.viewer.memberId })).status,
      hours,
    ).toBe(422)
})
