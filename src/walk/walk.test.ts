import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../test/database.ts'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { addEvidence } from '../framework/evidence/queries.ts'
import { addPromise, findPromise, lockPromises } from '../framework/promises/queries.ts'
import { asViewer } from '../platform/db.ts'
import type { Tx } from '../platform/schema.ts'
import { loadExample } from '../releases/example.ts'
import { addStation, leadThread, withdrawStation } from '../thread/queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (person: Person, address: string) => {
  const [found] = elementsOf(await (await person.get(address)).text(), 'main')
  return found ? textOf(found) : ''
}

const idIn = (text: string, under: string) => text.match(new RegExp(`${under}/([0-9a-f-]{36})`))?.[1] ?? ''

async function begin(owner: Person): Promise<{ element: string; cycle: string }> {
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const element = idIn(await (await owner.get('/app/strategy')).text(), 'elements')
  await owner.post(`/app/strategy/elements/${element}/cycles`, { owner: owner.email })
  return { element, cycle: idIn(await (await owner.get(`/app/strategy/elements/${element}`)).text(), 'cycles') }
}

const gap = {
  title: 'Night staff hear last',
  source: 'listening',
  'found-day': '11',
  'found-month': '5',
  'found-year': '2027',
}

test('where nothing is broken the page says so, to everyone who works here', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  expect(await main(carer, '/app/thread')).toContain('Every thread holds')
})

test('each way in which a thread can be broken is named, with the day since when, and goes away when it is mended', async () => {
  const owner = await world.signedIn()
  const at = await begin(owner)
  await owner.post(`/app/strategy/cycles/${at.cycle}/analysis`, { found: 'First.' })
  const gapId = idIn((await owner.post('/app/gaps', gap)).headers.get('location') ?? '', 'gaps')
  const { app, clock } = world.house
  const today = '2027-05-12'
  const [late, idle, action] = await asViewer(app, owner.viewer, async tx => {
    const of = { cycleId: at.cycle, elementId: at.element, today, baseline: '', target: 'All', method: 'Ask' }
    const overdue = await addPromise(tx, owner.viewer, { measure: 'Due in April', dueOn: '2027-04-30', ...of })
    const coming = await addPromise(tx, owner.viewer, { measure: 'Due next year', dueOn: '2028-04-30', ...of })
    const promises = await Promise.all([overdue, coming].map(id => findPromise(tx, owner.viewer, id)))
    await lockPromises(
      tx,
      owner.viewer,
      promises.filter(each => each !== null),
      clock.now(),
    )
    const days = { analysed_on: '2026-04-02', agreed_on: '2026-04-03', review_on: '2027-04-03', began_on: '2026-04-01' }
    await tx.updateTable('cycles').set(days).where('id', '=', at.cycle).execute()
    const doing = { kind: 'action' as const, title: 'Tell the night', standsOn: today, today }
    const done = await addStation(tx, owner.viewer, doing)
    const own = { organisation_id: owner.viewer.organisationId }
    await tx
      .insertInto('actions')
      .values({ ...own, station_id: done, due_on: '2027-05-01' })
      .execute()
    return [overdue, coming, done]
  })
  const broken = await main(owner, '/app/thread')
  expect(broken).toContain('5 threads are broken')
  expect(broken).toContain('Define and understand allyship since 3 April 2027')
  expect(broken).toContain('Due in April since 30 April 2027')
  expect(broken).toContain('Due next year since 3 April 2026')
  expect(broken).toContain('Night staff hear last since 11 May 2027')
  expect(broken).toContain('Tell the night since 1 May 2027')
  const bramley = await world.signedIn('Bramley')
  expect(await main(bramley, '/app/thread')).toContain('Every thread holds')

  await owner.post(`/app/gaps/${gapId}/answer`, { action: action ?? '' })
  await asViewer(app, owner.viewer, async tx => {
    await tx
      .updateTable('actions')
      .set({ done_on: today })
      .where('station_id', '=', action ?? '')
      .execute()
    await tx
      .updateTable('stations')
      .set({ cycle_id: at.cycle })
      .where('id', '=', action ?? '')
      .execute()
    const result = { outcome: 'kept' as const, result: 'All', result_on: today }
    await tx
      .updateTable('promises')
      .set(result)
      .where('station_id', '=', late ?? '')
      .execute()
  })
  const mended = await main(owner, '/app/thread')
  expect(mended).toContain('2 threads are broken')
  expect(mended).toContain('Actions that nobody measures')
  expect(mended).toContain('Reviews that are late')
  expect(idle).not.toBe('')
})

test('words are found wherever they stand on the thread, in any form of the word, and only in one’s own organisation', async () => {
  const owner = await world.signedIn()
  await owner.post('/app/gaps', gap)
  await owner.post('/app/gaps', { ...gap, title: 'Rotas come late', words: 'Nobody hears of changes at night' })
  const found = await main(owner, '/app/thread/search?q=hearing')
  expect(found.indexOf('Night staff hear last')).toBeGreaterThan(0)
  expect(found.indexOf('Night staff hear last')).toBeLessThan(found.indexOf('Rotas come late'))
  const bramley = await world.signedIn('Bramley')
  expect(await main(bramley, '/app/thread/search?q=hearing')).toContain('Nothing on the thread says that')
  for (const odd of ['%00', `%22%27;--`, '%F0%9F%91%A9', 'a'.repeat(500), '', '-', '"', ':*%20|%20!']) {
    expect((await owner.get(`/app/thread/search?q=${odd}`)).status, odd).toBe(200)
  }
})

test('one address leads to the page of anything on the thread', async () => {
  const owner = await world.signedIn()
  const id = idIn((await owner.post('/app/gaps', gap)).headers.get('location') ?? '', 'gaps')
  expect((await owner.get(`/app/thread/${id}`)).headers.get('location')).toBe(`/app/gaps/${id}`)
  expect((await owner.get('/app/thread/nothing')).status).toBe(404)
})

test('a release of which nobody who works here was told in time is a broken thread, until they are', async () => {
  const owner = await world.signedIn()
  const { app, keeper } = world.house
  await asViewer(app, owner.viewer, tx => loadExample(tx, owner.viewer, '2027-04-11'))
  expect(await main(owner, '/app/thread')).toContain('Every thread holds')
  // The example is about nobody. This one is about people.
  await asOwner(world.database, async db => {
    await db.query('alter table releases disable trigger user')
    await db.query('update releases set is_example = false where organisation_id = $1', [owner.viewer.organisationId])
    await db.query('alter table releases enable trigger user')
  })
  expect(await main(owner, '/app/thread')).toContain('released on 11 April 2027')
  await owner.post('/app/strategy/settings', { month: '1', days: '31', seen: '1 30' })
  expect(await main(owner, '/app/thread')).toContain('Every thread holds')
  await owner.post('/app/strategy/settings', { month: '1', days: '0', seen: '1 31' })
  expect(await main(owner, '/app/thread')).toContain('Released, and never told to staff')
  const { id: release } = await keeper
    .selectFrom('releases')
    .select('id')
    .where('organisation_id', '=', owner.viewer.organisationId)
    .executeTakeFirstOrThrow()
  const by = { 'due-day': '1', 'due-month': '9', 'due-year': '2027', owner: owner.email }
  const message = { title: 'What you told us', about: release, audience: 'all-staff', channel: 'handover', ...by }
  const leadsTo = `/app/communication/messages/new?about=${release}`
  expect(await (await owner.get(`/app/releases/${release}`)).text()).toContain(leadsTo)
  const planned = idIn(
    (await owner.post('/app/communication/messages', message)).headers.get('location') ?? '',
    'messages',
  )
  expect(await main(owner, '/app/thread')).toContain('Released, and never told to staff')
  const telling = idIn(await (await owner.get(`/app/communication/messages/${planned}`)).text(), 'tellings')
  await owner.post(`/app/communication/tellings/${telling}`, {
    'said-day': '12',
    'said-month': '5',
    'said-year': '2027',
    words: 'At handover',
  })
  expect(await main(owner, '/app/thread')).toContain('Every thread holds')
})

test('a cycle stands on old evidence until something newer is known, and an action is measured through its promises too', async () => {
  const owner = await world.signedIn()
  const at = await begin(owner)
  const today = '2027-05-12'
  const { app, clock } = world.house
  const within = <T>(work: (tx: Tx) => Promise<T>) => asViewer(app, owner.viewer, work)
  const of = { cycleId: at.cycle, elementId: at.element, today }
  const note = {
    words: '',
    form: 'note',
    href: null,
    releaseId: null,
    themeId: null,
    document: null,
    elementIds: [at.element],
  } as const
  const know = (tx: Tx, title: string, standsOn: string) =>
    addEvidence(tx, owner.viewer, { ...note, title, standsOn }, today)
  const promise = await within(async tx => {
    await know(tx, 'The survey of 2025', '2025-06-01')
    await know(tx, 'The survey of 2026', '2026-06-01')
    const promised = { measure: 'Safe to speak up', dueOn: '2028-04-30', baseline: '', target: 'All', method: 'Ask' }
    const id = await addPromise(tx, owner.viewer, { ...promised, ...of })
    const found = await findPromise(tx, owner.viewer, id)
    await lockPromises(tx, owner.viewer, found ? [found] : [], clock.now())
    const days = { analysed_on: today, agreed_on: today, review_on: '2028-05-12' }
    await tx.updateTable('cycles').set(days).where('id', '=', at.cycle).execute()
    const doing = await addStation(tx, owner.viewer, {
      kind: 'action',
      title: 'Tell the night',
      standsOn: today,
      ...of,
    })
    const own = { organisation_id: owner.viewer.organisationId, station_id: doing }
    await tx
      .insertInto('actions')
      .values({ ...own, due_on: '2027-12-01' })
      .execute()
    return id
  })
  const broken = await main(owner, '/app/thread')
  expect(broken).toContain('2 threads are broken')
  expect(broken).toContain('The survey of 2026 from 1 June 2026')
  expect(broken).not.toContain('The survey of 2025')
  expect(broken).toContain('Tell the night since 12 May 2027')

  const measure = await within(async tx => {
    await know(tx, 'The night round', today)
    const id = await addStation(tx, owner.viewer, { kind: 'measure', title: 'Share who dare', standsOn: today, ...of })
    await leadThread(tx, owner.viewer, { id: promise, kind: 'promise' }, { id, kind: 'measure' }, today)
    return id
  })
  expect(await main(owner, '/app/thread')).toContain('Every thread holds')
  await within(tx => withdrawStation(tx, owner.viewer, measure, today))
  expect(await main(owner, '/app/thread')).toContain('Actions that nobody measures')
})

test('a figure is untold until somebody who works here was told of it, on its day or later', async () => {
  const owner = await world.signedIn()
  const today = '2027-05-12'
  const own = { organisation_id: owner.viewer.organisationId }
  const within = <T>(work: (tx: Tx) => Promise<T>) => asViewer(world.house.app, owner.viewer, work)
  const tell = await within(async tx => {
    const of = { standsOn: today, today }
    const measure = await addStation(tx, owner.viewer, { kind: 'measure', title: 'Share who dare', ...of })
    const how = { source: 'Survey', unit: 'per-cent', direction: 'up', every_months: 12 } as const
    await tx
      .insertInto('measures')
      .values({ ...own, station_id: measure, ...how })
      .execute()
    const value = { number: 1, stands_on: '2027-05-01', figure: 41, written_at: world.house.clock.now() }
    await tx
      .insertInto('measure_values')
      .values({ ...own, measure_id: measure, ...value })
      .execute()
    const message = await addStation(tx, owner.viewer, { kind: 'message', title: 'What we measured', ...of })
    await tx
      .insertInto('messages')
      .values({ ...own, station_id: message })
      .execute()
    await leadThread(tx, owner.viewer, { id: measure, kind: 'measure' }, { id: message, kind: 'message' }, today)
    const heard = { works_here: true, place: 1 }
    const audiences = [
      { ...own, ...heard, key: 'nights', name: 'Nights' },
      { ...own, ...heard, key: 'partners', name: 'Partners', works_here: false },
    ]
    await tx.insertInto('audiences').values(audiences).execute()
    return (audience: string, said_on: string) =>
      within(next =>
        next
          .insertInto('message_tellings')
          .values({
            ...own,
            message_id: message,
            audience,
            said_on,
            channels: ['poster'],
            due_on: today,
            said_words: 'Said',
          })
          .execute(),
      )
  })
  expect(await main(owner, '/app/thread')).toContain('Share who dare since 1 May 2027')
  await tell('partners', today)
  await tell('nights', '2027-04-30')
  expect(await main(owner, '/app/thread')).toContain('Share who dare since 1 May 2027')
  await tell('nights', '2027-05-02')
  expect(await main(owner, '/app/thread')).toContain('Every thread holds')
})
