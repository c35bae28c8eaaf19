import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asViewer } from '../platform/db.ts'
import { addStation, leadThread } from '../thread/queries.ts'
import { headingOf, standingOf } from './gap.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (response: Response) => {
  const [found] = elementsOf(await response.text(), 'main')
  return found ? textOf(found) : ''
}

const night = {
  title: 'Night staff hear last',
  words: 'They said so.',
  source: 'listening',
  'found-day': '11',
  'found-month': '5',
  'found-year': '2027',
}

async function addGap(person: Person, gap: Record<string, string> = night): Promise<string> {
  const response = await person.post('/app/gaps', gap)
  return response.headers.get('location')?.match(/gaps\/([0-9a-f-]{36})/)?.[1] ?? ''
}

/** An action on the thread, whoever made it. */
async function addAction(person: Person, title: string): Promise<string> {
  return asViewer(world.house.app, person.viewer, async tx => {
    const today = '2027-05-12'
    const id = await addStation(tx, person.viewer, { kind: 'action', title, standsOn: today, today })
    const own = { organisation_id: person.viewer.organisationId, station_id: id }
    await tx
      .insertInto('actions')
      .values({ ...own, due_on: '2027-09-01' })
      .execute()
    return id
  })
}

test('a gap is answered by an action or a reasoned no, and broken as long as by neither', () => {
  const no = { refusedOn: '2027-05-12' }
  expect(standingOf({ hasAction: false, refusedOn: null })).toBe('broken')
  expect(standingOf({ hasAction: false, ...no })).toBe('refused')
  expect(standingOf({ hasAction: true, ...no })).toBe('answered')
  expect(headingOf([])).toBe('No gaps yet')
})

describe('a gap', () => {
  test('stands on the list with what is known of it, and everyone who works here can read it', async () => {
    const owner = await world.signedIn()
    const id = await addGap(owner)
    const carer = await world.colleagueOf(owner)
    const list = await main(await carer.get('/app/gaps'))
    expect(list).toContain('One gap has no answer')
    expect(list).toContain('1. Night staff hear last')
    expect(list).not.toContain('Add a gap')
    const page = await main(await carer.get(`/app/gaps/${id}`))
    expect(page).toContain('The thread is broken here.')
    expect(page).not.toContain('Mend this thread')
    expect((await carer.post('/app/gaps', night)).status).toBe(404)
  })

  test('is refused with everything that is wrong with it, and what was typed stays', async () => {
    const owner = await world.signedIn()
    const tomorrow = { ...night, title: '', source: 'a dream', 'found-day': '13', element: 'none of ours' }
    const refused = await owner.post('/app/gaps', tomorrow)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of [
      'Say in one sentence',
      'Choose how you know',
      'Choose an element',
      'The day must not be after today, 12 May 2027',
    ])
      expect(page).toContain(text)
    expect(page).toContain('They said so.')
    for (const day of ['0', '31', 'x', '']) {
      expect((await owner.post('/app/gaps', { ...night, 'found-day': day, 'found-month': '2' })).status).toBe(422)
    }
    expect((await owner.post('/app/gaps', { ...night, title: 'x'.repeat(301) })).status).toBe(422)
  })

  test('may be told at length in any script; what is too long is said at the field, and none of it is lost', async () => {
    const owner = await world.signedIn()
    for (const words of ['ج'.repeat(20_000), '😀'.repeat(10_000), 'ŵ\n'.repeat(9_000)]) {
      expect((await owner.post('/app/gaps', { ...night, words })).status, words.slice(0, 2)).toBe(303)
    }
    const refused = await owner.post('/app/gaps', { ...night, words: 'ج'.repeat(20_001) })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('it has 20,001 characters, and there is room for 20,000')
    expect(page).toContain('ج'.repeat(20_001))
  })

  test('is mended by an action, and broken again when that is given up', async () => {
    const owner = await world.signedIn()
    const id = await addGap(owner)
    const action = await addAction(owner, 'Hand over in person every night')
    expect((await owner.post(`/app/gaps/${id}/answer`, { action: 'nothing' })).status).toBe(422)
    const other = await world.signedIn('Bramley')
    const theirs = await addAction(other, 'Theirs')
    expect((await owner.post(`/app/gaps/${id}/answer`, { action: theirs })).status).toBe(422)
    await owner.post(`/app/gaps/${id}/answer`, { action })
    await owner.post(`/app/gaps/${id}/answer`, { action })
    const page = await main(await owner.get(`/app/gaps/${id}`))
    expect(page).toContain('Hand over in person every night')
    expect(page).not.toContain('The thread is broken')
    expect(await main(await owner.get('/app/gaps'))).toContain('Every gap has an answer')
    await asViewer(world.house.app, owner.viewer, tx =>
      tx
        .updateTable('actions')
        .set({ dropped_on: '2027-05-12', dropped_why: 'No money' })
        .where('station_id', '=', action)
        .execute(),
    )
    expect(await main(await owner.get(`/app/gaps/${id}`))).toContain('The thread is broken here.')
  })

  test('is mended by way of a decision too, from which an action comes', async () => {
    const owner = await world.signedIn()
    const id = await addGap(owner)
    const action = await addAction(owner, 'A contact on every night')
    const today = '2027-05-12'
    const lead = (from: 'gap' | 'decision', fromId: string, to: 'decision' | 'action', toId: string) =>
      asViewer(world.house.app, owner.viewer, tx =>
        leadThread(tx, owner.viewer, { id: fromId, kind: from }, { id: toId, kind: to }, today),
      )
    const decision = await asViewer(world.house.app, owner.viewer, tx =>
      addStation(tx, owner.viewer, { kind: 'decision', title: 'Every night has a contact', standsOn: today, today }),
    )
    await lead('gap', id, 'decision', decision)
    expect(await main(await owner.get(`/app/gaps/${id}`))).toContain('The thread is broken here')
    await lead('decision', decision, 'action', action)
    const page = await main(await owner.get(`/app/gaps/${id}`))
    expect(page).not.toContain('The thread is broken here')
    expect(page).toContain('By way of a decision')
    expect(page).toContain('Every night has a contact')
  })

  test('may be answered by a no that says why, which can be taken back and stays in the record', async () => {
    const owner = await world.signedIn()
    const id = await addGap(owner)
    expect((await owner.post(`/app/gaps/${id}/refusal`, { why: '' })).status).toBe(422)
    await owner.post(`/app/gaps/${id}/refusal`, { why: 'The rota cannot bear it this year.' })
    const page = await main(await owner.get(`/app/gaps/${id}`))
    expect(page).toContain('We decided not to, and why')
    expect(page).toContain('The rota cannot bear it this year.')
    await owner.post(`/app/gaps/${id}/refusal/end`)
    const again = await main(await owner.get(`/app/gaps/${id}`))
    expect(again).toContain('The thread is broken here.')
    expect(again).toContain('took the no back The reason it had The rota cannot bear it this year.')
  })

  test('that somebody else has changed meanwhile is not written over unseen, and nothing typed is lost', async () => {
    const owner = await world.signedIn()
    const id = await addGap(owner)
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    await lead.post(`/app/gaps/${id}/change`, { ...night, title: 'Night staff hear a day late', version: '1' })
    const late = await owner.post(`/app/gaps/${id}/change`, { ...night, title: 'Nobody tells the night', version: '1' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Night staff hear a day late')
    expect(page).toContain('Somebody else was here first')
    expect(page).toContain('value="Nobody tells the night"')
    const version = page.match(/name="version" value="(\d+)"/)?.[1] ?? ''
    await owner.post(`/app/gaps/${id}/change`, { ...night, title: 'Nobody tells the night', version })
    const after = await main(await owner.get(`/app/gaps/${id}`))
    expect(after).toContain('Nobody tells the night')
    expect(after).toContain('changed it What stood there before What is missing: Night staff hear a day late')
  })
})

test('somebody can look after a gap, retired elements are not offered, and one press leads to telling people', async () => {
  const owner = await world.signedIn()
  await world.colleagueOf(owner, [], 'Carys Bowen')
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const options = async (address: string) =>
    [...(await (await owner.get(address)).text()).matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const [first = '', second = ''] = await options('/app/gaps/new')
  const wrong = await owner.post('/app/gaps', { ...night, owner: 'Nobody at all' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Nobody at all')
  const id = await addGap(owner, { ...night, owner: 'carys bowen', element: first })
  const page = await (await owner.get(`/app/gaps/${id}`)).text()
  expect(page).toContain('Looked after by Carys Bowen')
  expect(page).toContain(`href="/app/communication/messages/new?about=${id}"`)
  const form = await (await owner.get(`/app/communication/messages/new?about=${id}`)).text()
  expect(form).toMatch(new RegExp(`<option value="${id}" selected`))
  for (const element of [first, second])
    await owner.post(`/app/strategy/elements/${element}/retirement`, { why: 'It is part of another one' })
  expect(await options('/app/gaps/new')).not.toContain(first)
  const change = await options(`/app/gaps/${id}/change`)
  expect(change).toContain(first)
  expect(change).not.toContain(second)
  await owner.post(`/app/gaps/${id}/change`, { ...night, owner: '', element: first, version: '1' })
  expect(await (await owner.get(`/app/gaps/${id}`)).text()).not.toContain('Looked after by Carys Bowen</p>')
})

test('a long list comes in pages, and what nobody answered comes first', async () => {
  const owner = await world.signedIn()
  const first = await addGap(owner, { ...night, title: 'The very first' })
  for (let i = 0; i < 50; i++) {
    const id = await addGap(owner, { ...night, title: `Gap ${i}` })
    if (i < 49) await owner.post(`/app/gaps/${id}/refusal`, { why: 'Not now' })
  }
  const page = await main(await owner.get('/app/gaps'))
  expect(page.indexOf('The very first')).toBeLessThan(page.indexOf('Gap 48'))
  expect(page).toContain('Next page')
  expect(await main(await owner.get('/app/gaps?page=2'))).toContain('Gap 0')
  expect(first).not.toBe('')
})
