import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { standingOf, wordsOf } from './decision.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (person: Person, address: string) => {
  const [found] = elementsOf(await (await person.get(address)).text(), 'main')
  return found ? textOf(found) : ''
}
const idIn = (text: string | null, under: string) => text?.match(new RegExp(`${under}/([0-9a-f-]{36})`))?.[1] ?? ''

const contact = {
  ...{ title: 'A named contact on every shift', words: 'Nights have nobody.', 'decided-by': 'The board, 6 May' },
  ...{ 'decided-day': '6', 'decided-month': '5', 'decided-year': '2027' },
}
const later = { ...contact, title: 'A contact in every house', reason: 'Shifts change too often.', 'decided-day': '12' }

async function write(person: Person, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await person.post('/app/strategy/decisions', { ...contact, ...fields })
  return idIn(response.headers.get('location'), 'decisions')
}

test('how a decision stands follows from its days and from what came after it', () => {
  const today = '2027-05-12'
  const open = { lookAgainOn: null, supersededBy: null }
  const after = { id: '', number: 2, title: '', decidedOn: today, reason: '' }
  expect(standingOf(open, today)).toBe('holds')
  expect(standingOf({ ...open, lookAgainOn: '2027-05-13' }, today)).toBe('holds')
  expect(standingOf({ ...open, lookAgainOn: today }, today)).toBe('look-again')
  expect(standingOf({ lookAgainOn: today, supersededBy: after }, today)).toBe('superseded')
  expect(wordsOf({ ...open, supersededBy: after }, today)).toBe('Decision 2 took its place on 12 May 2027')
})

describe('a decision', () => {
  test('stands in the log and with its element, with why, by whom and what else was considered', async () => {
    const owner = await world.signedIn()
    await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
    const element = idIn(await (await owner.get('/app/strategy')).text(), 'elements')
    await owner.post(`/app/strategy/elements/${element}/cycles`, { owner: owner.email })
    const id = await write(owner, { element, options: 'A phone line. Nobody would ring it.', owner: owner.email })
    const carer = await world.colleagueOf(owner)
    expect(await main(carer, `/app/strategy/elements/${element}`)).toContain(
      'A named contact on every shift 6 May 2027, by The board, 6 May.',
    )
    expect(await main(carer, '/app/strategy/decisions')).toContain('1. A named contact on every shift')
    const page = await main(carer, `/app/strategy/decisions/${id}`)
    for (const text of ['Nights have nobody.', 'Nobody would ring it.', 'asked about it: Asha Rahman', 'It holds'])
      expect(page).toContain(text)
    expect(page).not.toContain('Put another decision')
    expect((await carer.post('/app/strategy/decisions', contact)).status).toBe(404)
  })

  test('is refused with everything that is wrong with it, and what was typed stays', async () => {
    const owner = await world.signedIn()
    const wrong = { title: '', 'decided-by': '', 'decided-day': '13', owner: 'Nobody', element: 'x', 'again-day': '31' }
    const refused = await owner.post('/app/strategy/decisions', { ...contact, ...wrong })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of [
      'Say in one sentence what was decided',
      'Say who decided it, or which meeting',
      'The day must not be after today, 12 May 2027',
      'Nobody who works here',
      'Choose an element from the list',
      'Enter the day in numbers',
      'Nights have nobody.',
    ])
      expect(page).toContain(text)
  })

  test('comes of the gap it answers, and a promise or an action can come of it', async () => {
    const owner = await world.signedIn()
    const found = { 'found-day': '1', 'found-month': '5', 'found-year': '2027' }
    const gap = { title: 'Nobody asks the night', source: 'listening', ...found }
    const gapId = idIn((await owner.post('/app/gaps', gap)).headers.get('location'), 'gaps')
    expect(await main(owner, `/app/strategy/decisions/new?from=${gapId}`)).toContain('Gap 1 leads to it')
    const id = await write(owner, { from: gapId })
    expect(await main(owner, `/app/strategy/decisions/${id}`)).toContain('What led to it Nobody asks the night Gap 1')
    expect(await main(owner, `/app/gaps/${gapId}`)).toContain('A named contact on every shift')
    await owner.post(`/app/strategy/decisions/${id}/successor`, later)
    expect(await main(owner, `/app/gaps/${gapId}`)).toContain('A contact in every house')
    expect((await owner.get(`/app/thread/${id}`)).headers.get('location')).toBe(`/app/strategy/decisions/${id}`)
  })

  test('is never written anew: a later one takes its place for a reason, and both are shown', async () => {
    const owner = await world.signedIn()
    const id = await write(owner)
    const address = `/app/strategy/decisions/${id}/successor`
    const early = await owner.post(address, { ...later, reason: '', 'decided-day': '5' })
    expect(early.status).toBe(422)
    const refused = await early.text()
    expect(refused).toContain('Say why the decision before it no longer holds')
    expect(refused).toContain('The day must not be before 6 May 2027')
    const next = idIn((await owner.post(address, later)).headers.get('location'), 'decisions')
    const before = await main(owner, `/app/strategy/decisions/${id}`)
    expect(before).toContain('another decision took its place: A contact in every house Shifts change too often.')
    expect(before).toContain('Nights have nobody.')
    expect(await main(owner, `/app/strategy/decisions/${next}`)).toContain(
      'What it took the place of A named contact on every shift Decision 1, 6 May 2027',
    )
    const late = await owner.post(address, { ...later, title: 'A contact by phone' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('A contact by phone')
    const log = await main(owner, '/app/strategy/decisions')
    expect(log.indexOf('2. A contact in every house')).toBeLessThan(log.indexOf('1. A named contact on every shift'))
  })

  test('stays word for word in the database, whoever asks', async () => {
    const owner = await world.signedIn()
    const id = await write(owner)
    const change = (words: Readonly<{ options: string }> | Readonly<{ title: string }>) =>
      asViewer(world.house.app, owner.viewer, tx =>
        'title' in words
          ? tx.updateTable('stations').set(words).where('id', '=', id).execute()
          : tx.updateTable('decisions').set(words).where('station_id', '=', id).execute(),
      )
    await expect(change({ title: 'Something else' })).rejects.toThrow('a decision stays as it is')
    await expect(change({ options: 'Something else' })).rejects.toThrow('a decision stays as it is')
  })

  test('is looked at again on its day, and then holds until the next', async () => {
    const owner = await world.signedIn()
    const again = (day: string) => ({ 'again-day': day, 'again-month': '5', 'again-year': '2027' })
    const id = await write(owner, again('12'))
    expect(await main(owner, '/app/strategy/decisions')).toContain('To be looked at again since 12 May 2027')
    const address = `/app/strategy/decisions/${id}/look`
    expect((await owner.post(address, { why: '', ...again('11') })).status).toBe(422)
    await owner.post(address, { why: 'It works.', ...again('20') })
    const page = await main(owner, `/app/strategy/decisions/${id}`)
    expect(page).toContain('It holds, and is looked at again on 20 May 2027')
    expect(page).toContain('said that it still holds What they said It works.')
  })
})
