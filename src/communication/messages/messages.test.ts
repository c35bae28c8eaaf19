import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import type { Fields } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { addStation, leadThread } from '../../thread/queries.ts'
import { byMonth, headingOf, markOf, markOfAll, type PlanLine, wordsOf } from './message.ts'

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
  title: 'There is somebody to turn to on every night shift',
  words: 'From 1 June.',
  audience: ['night-and-bank-staff', 'managers'],
  channel: ['handover', 'poster'],
  why: 'You said that you hear last.',
  'due-day': '1',
  'due-month': '6',
  'due-year': '2027',
}

async function plan(person: Person, fields: Fields = {}): Promise<string> {
  const response = await person.post('/app/communication/messages', { ...contact, owner: person.email, ...fields })
  return idIn(response.headers.get('location'), 'messages')
}

/** The tellings of a message that its reader can keep, in the order of the page. */
async function tellingsOf(person: Person, id: string): Promise<string[]> {
  const page = await (await person.get(`/app/communication/messages/${id}`)).text()
  return [...new Set([...page.matchAll(/tellings\/([0-9a-f-]{36})"/g)].map(([, found = '']) => found))]
}

const told = { words: 'At handover in all four homes.', 'said-day': '12', 'said-month': '5', 'said-year': '2027' }

test('where a message stands with somebody follows from its days, and what is late comes first', () => {
  const open = { dueOn: '2027-08-01', saidOn: null, droppedOn: null }
  const today = '2027-05-12'
  const late = { ...open, dueOn: '2027-05-11' }
  const all = [open, { ...open, dueOn: '2027-06-11' }, late, { ...late, saidOn: today }, { ...late, droppedOn: today }]
  expect(all.map(each => markOf(each, today))).toEqual(['plan', 'due', 'late', 'done', 'stop'])
  expect(wordsOf(late, today)).toBe('1 day late')
  expect(markOfAll(all, today)).toBe('late')
  const line = (dueOn: string) => ({ telling: { dueOn } }) as PlanLine
  const lines = ['2027-05-01', '2027-05-11', '2027-05-12', '2027-05-31', '2027-06-01', '2028-06-01'].map(line)
  expect(byMonth(lines, today).map(({ title, lines: { length } }) => [title, length])).toEqual([
    ['Late', 2],
    ['May 2027', 2],
    ['June 2027', 1],
    ['June 2028', 1],
  ])
  expect([lines, lines.slice(2), []].map(those => headingOf(those, today, false))).toEqual([
    '2 messages are late',
    'No message is late',
    'Nothing waits to be told',
  ])
})

describe('a message', () => {
  test('stands in the plan for each of those who should hear it, and everyone who works here can read it', async () => {
    const owner = await world.signedIn()
    const id = await plan(owner)
    const carer = await world.colleagueOf(owner)
    const list = await main(carer, '/app/communication')
    expect(list).toContain('No message is late')
    expect(list).toContain('By the end of June 2027')
    expect(list).toContain('Night and bank staff')
    expect(list).toContain('Handover, poster or leaflet')
    expect(list).not.toContain('Plan a message')
    const page = await main(carer, `/app/communication/messages/${id}`)
    expect(page).toContain('You said that you hear last.')
    expect(page).not.toContain('It was told')
    expect((await carer.post('/app/communication/messages', contact)).status).toBe(404)
    expect((await carer.get(`/app/thread/${id}`)).headers.get('location')).toBe(`/app/communication/messages/${id}`)
  })

  test('is refused with everything that is wrong with it, and what was typed stays', async () => {
    const owner = await world.signedIn()
    const wrong = { title: '', owner: 'Nobody', audience: 'ghosts', channel: 'smoke', about: 'x', element: 'x' }
    const refused = await owner.post('/app/communication/messages', { ...contact, ...wrong, 'due-year': '2026' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of [
      'Say in one sentence what people should know',
      'Nobody who works here',
      'Choose who should hear it',
      'Choose how they are told',
      'Choose from the list what it tells about',
      'Choose an element from the list',
      'The day must not be before today, 12 May 2027',
      'You said that you hear last.',
    ])
      expect(page).toContain(text)
  })

  test('is told to each by whoever looks after it, with a proof, or given up for a reason; nobody else says so', async () => {
    const owner = await world.signedIn()
    const keeper = await world.colleagueOf(owner, [], 'Carys Bowen')
    const carer = await world.colleagueOf(owner, [], 'Dele Okafor')
    const id = await plan(owner, { owner: 'carys bowen' })
    const [first = '', second = ''] = await tellingsOf(keeper, id)
    const address = `/app/communication/tellings/${first}`
    expect((await carer.post(address, told)).status).toBe(404)
    expect((await carer.get(address)).headers.get('location')).toBe(`/app/communication/messages/${id}`)
    const refused = await keeper.post(address, { ...told, words: '', href: 'javascript:alert(1)', 'said-day': '13' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of ['Say where and how', 'beginning with https://', 'The day must not be after today'])
      expect(page).toContain(text)
    await keeper.post(address, { ...told, href: 'https://example.org/board' })
    expect((await owner.post(address, told)).headers.get('location')).toContain('done=meanwhile')
    expect((await owner.post(`/app/communication/tellings/${second}/giving-up`, { why: '' })).status).toBe(422)
    await owner.post(`/app/communication/tellings/${second}/giving-up`, { why: 'They heard it in the meeting.' })
    const after = await main(carer, `/app/communication/messages/${id}`)
    for (const text of ['Told on 12 May 2027', 'At handover in all four homes.', 'They heard it in the meeting.'])
      expect(after).toContain(text)
    expect(await main(carer, '/app/communication/told')).toContain('Night and bank staff')
    expect(await main(carer, '/app/communication')).toContain('Nothing waits to be told')
  })

  test('can be for somebody else too, and is late when its day has passed', async () => {
    const owner = await world.signedIn()
    const id = await plan(owner, { audience: 'board' })
    const more = `/app/communication/messages/${id}/tellings`
    expect((await owner.post(more, { ...contact, audience: [] })).status).toBe(422)
    await owner.post(more, { ...contact, audience: 'partners', 'due-day': '20', 'due-month': '5' })
    await asViewer(world.house.app, owner.viewer, tx =>
      tx.updateTable('message_tellings').set({ due_on: '2027-05-10' }).where('audience', '=', 'partners').execute(),
    )
    const list = await main(owner, '/app/communication')
    expect(list).toContain('One message is late')
    expect(list.indexOf('Partners')).toBeLessThan(list.indexOf('Board'))
    expect(list).toContain('2 days late')
  })

  test('that somebody else has changed meanwhile is not written over unseen, and nothing typed is lost', async () => {
    const owner = await world.signedIn()
    const id = await plan(owner)
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    const address = `/app/communication/messages/${id}/change`
    const words = { title: 'A contact every night', words: '', owner: owner.email }
    await lead.post(address, { ...words, version: '1' })
    const late = await owner.post(address, { ...words, title: 'Nobody is alone at night', version: '1' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('A contact every night')
    expect(page).toContain('value="Nobody is alone at night"')
    await owner.post(address, { ...words, title: 'Nobody is alone at night', version: '2' })
    const after = await main(owner, `/app/communication/messages/${id}`)
    expect(after).toContain('What people should know: A contact every night')
  })
})

test('you said, we did: a gap stands there when it was answered and somebody was told of the answer, and not before', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  const today = '2027-05-12'
  const [gap, action] = await asViewer(world.house.app, owner.viewer, async tx => {
    const place = async (kind: 'gap' | 'action', title: string) => ({
      id: await addStation(tx, owner.viewer, { kind, title, standsOn: today, today }),
      kind,
    })
    const found = await place('gap', 'Night staff hear last')
    const own = { organisation_id: owner.viewer.organisationId }
    await tx
      .insertInto('gaps')
      .values({ ...own, station_id: found.id, source: 'listening' })
      .execute()
    const made = await place('action', 'Hand over in person')
    await tx
      .insertInto('actions')
      .values({ ...own, station_id: made.id, due_on: today, done_on: today })
      .execute()
    return [found, made] as const
  })
  const form = await (await owner.get(`/app/communication/messages/new?about=${action.id}`)).text()
  expect(form).toMatch(new RegExp(`value="${action.id}"[^>]*selected`))
  const id = await plan(owner, { about: action.id, audience: 'all-staff' })
  expect(await main(owner, `/app/communication/messages/${id}`)).toContain('What it tells about Hand over in person')
  const [telling] = await tellingsOf(owner, id)
  await owner.post(`/app/communication/tellings/${telling}`, told)
  expect(await main(carer, '/app/communication/you-said')).toContain('Nothing yet.')
  await asViewer(world.house.app, owner.viewer, tx => leadThread(tx, owner.viewer, gap, action, today))
  const page = await main(carer, '/app/communication/you-said')
  expect(page).toContain('Night staff hear last')
  expect(page).toContain('Hand over in person , done on 12 May 2027')
  expect(page).toContain('All staff , 12 May 2027')
})

describe('whom an organisation tells things', () => {
  const names = async (owner: Person) => {
    const page = await (await owner.get('/app/communication/audiences')).text()
    const pairs = [...page.matchAll(/name="was-([a-z0-9-]+)" value="([^"]*)"/g)]
    return Object.fromEntries(
      pairs.flatMap(([, key, name = '']) => [
        [`was-${key}`, name],
        [`name-${key}`, name],
      ]),
    )
  }

  test('is its own list: renamed, taken off, added to; what was told before stays', async () => {
    const owner = await world.signedIn()
    const id = await plan(owner, { audience: ['board', 'volunteers'] })
    const address = '/app/communication/audiences'
    const list = { ...(await names(owner)), 'name-board': 'Trustees', 'name-volunteers': '', name: 'Agency staff' }
    expect((await owner.post(address, { ...list, staff: ['new'] })).status).toBe(303)
    const form = await main(owner, '/app/communication/messages/new')
    expect(form).toContain('Trustees')
    expect(form).toContain('Agency staff')
    expect(form).not.toContain('Volunteers')
    expect(await main(owner, `/app/communication/messages/${id}`)).toContain('Volunteers')
  })

  test('is not changed unseen when somebody else was first, nor so that two are called the same', async () => {
    const owner = await world.signedIn()
    const address = '/app/communication/audiences'
    const list = await names(owner)
    await owner.post(address, { ...list, 'name-board': 'Trustees' })
    const late = await owner.post(address, { ...list, 'name-board': 'Directors' })
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('It is called Trustees now')
    const twice = await owner.post(address, { ...(await names(owner)), name: 'trustees' })
    expect(await twice.text()).toContain('trustees stands on the list twice')
  })
})
