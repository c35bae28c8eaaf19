import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const address = '/app/communication/days'
const main = async (person: Person) => {
  const [found] = elementsOf(await (await person.get(address)).text(), 'main')
  return found ? textOf(found) : ''
}

const fair = {
  title: 'Our summer fair',
  yearly: 'no',
  'begins-day': '3',
  'begins-month': '7',
  'begins-year': '2027',
}

test('everyone sees the year ahead, with its sources and with what has to be checked', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  const page = await main(carer)
  expect(page).toContain('Windrush Day: 22 June 2027, in 41 days')
  expect(page).toContain('Black History Month: 1 October 2027 to 31 October 2027')
  expect(page).toMatch(/Eid al-Adha: 16 May 2027, in 4 days. Check the day/)
  expect(page).toContain('Source: GOV.UK, Windrush Day.')
  expect(page).not.toContain('Hide it')
  expect((await carer.post(`${address}/hidden`, { key: 'windrush' })).status).toBe(404)
})

test('a message can be planned for a day, begins with words for it, and then stands at that day', async () => {
  const owner = await world.signedIn()
  const form = await (await owner.get('/app/communication/messages/new?day=windrush%3A2027-06-22')).text()
  expect(form).toContain('value="What we owe to the Windrush generation"')
  expect(form).toContain('name="day" value="windrush:2027-06-22"')
  const message = {
    ...{ title: 'What we owe to the Windrush generation', owner: owner.email, day: 'windrush:2027-06-22' },
    ...{ audience: 'all-staff', channel: 'poster', 'due-day': '22', 'due-month': '6', 'due-year': '2027' },
  }
  expect((await owner.post('/app/communication/messages', message)).status).toBe(303)
  expect(await main(owner)).toContain('Planned: 1. What we owe to the Windrush generation')
  for (const day of ['nothing:2027-06-22', 'windrush', '%00'])
    expect((await owner.get(`/app/communication/messages/new?day=${day}`)).status, day).toBe(200)
})

test('a day can be hidden, and shown again; one that there is not cannot', async () => {
  const owner = await world.signedIn()
  await owner.post(`${address}/hidden`, { key: 'windrush' })
  await owner.post(`${address}/hidden`, { key: 'windrush' })
  expect(await main(owner)).not.toContain('Windrush Day: 22 June')
  expect(await main(owner)).toContain('What you have hidden Windrush Day')
  await owner.post(`${address}/hidden`, { key: 'windrush', show: 'yes' })
  expect(await main(owner)).toContain('Windrush Day: 22 June')
  expect((await owner.post(`${address}/hidden`, { key: 'toString' })).status).toBe(404)
})

test('a day of one’s own is added with all that is wrong said first, and taken off again by nobody else', async () => {
  const owner = await world.signedIn()
  const wrong = { ...fair, title: '', yearly: '', 'ends-day': '1', 'ends-month': '7', 'ends-year': '2027' }
  const refused = await owner.post(`${address}/own`, wrong)
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const text of ['Say what the day is called', 'Choose whether it comes every year', 'not end before it begins'])
    expect(page).toContain(text)
  const long = { ...fair, 'ends-day': '3', 'ends-month': '12', 'ends-year': '2027' }
  expect(await (await owner.post(`${address}/own`, long)).text()).toContain('Three months at most')
  await owner.post(`${address}/own`, fair)
  expect(await main(owner)).toContain('Our summer fair: 3 July 2027')
  const id = (await (await owner.get(address)).text()).match(/days\/own\/([0-9a-f-]{36})\/removal/)?.[1]
  const other = await world.signedIn('Bramley')
  expect((await other.post(`${address}/own/${id}/removal`)).status).toBe(404)
  await owner.post(`${address}/own/${id}/removal`)
  expect(await main(owner)).not.toContain('Our summer fair')
  expect((await owner.post(`${address}/own/${id}/removal`)).status).toBe(404)
})
