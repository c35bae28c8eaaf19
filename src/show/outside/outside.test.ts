import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameSponsor } from '../../../test/leading.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { addPromise, findPromise, lockPromises } from '../../framework/promises/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { addStation } from '../../thread/queries.ts'
import { proposedSlug } from './outside.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const today = '2027-05-12'

async function mainOf(response: Response): Promise<string> {
  const [found] = elementsOf(await response.text(), 'main')
  return found ? textOf(found) : ''
}

const outside = (slug: string) => world.visitor().get(`/o/${slug}`)

/** A kept promise, and two stories: one that may be told outside, and one that may not. */
async function furnish(owner: Person): Promise<void> {
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const element = (await (await owner.get('/app/strategy')).text()).match(/elements\/([0-9a-f-]{36})/)?.[1] ?? ''
  await owner.post(`/app/strategy/elements/${element}/cycles`, { owner: owner.email })
  const cycles = await (await owner.get(`/app/strategy/elements/${element}`)).text()
  const cycle = cycles.match(/cycles\/([0-9a-f-]{36})/)?.[1] ?? ''
  await asViewer(world.house.app, owner.viewer, async tx => {
    const own = { organisation_id: owner.viewer.organisationId }
    const of = { cycleId: cycle, elementId: element, today, baseline: '', target: 'Nine in ten', method: 'Ask' }
    const id = await addPromise(tx, owner.viewer, { measure: 'Fewer talked over', dueOn: '2027-04-30', ...of })
    await addPromise(tx, owner.viewer, { measure: 'Only a draft', dueOn: '2028-04-30', ...of })
    const promise = await findPromise(tx, owner.viewer, id)
    await lockPromises(tx, owner.viewer, promise ? [promise] : [], world.house.clock.now())
    const came = { outcome: 'kept' as const, result: 'It is so.', result_on: today }
    await tx.updateTable('promises').set(came).where('station_id', '=', id).execute()
    const amendment = { target: 'Eight in ten', reason: 'A home has closed.', amended_at: world.house.clock.now() }
    await tx
      .insertInto('amendments')
      .values({ ...own, promise_id: id, amended_by: owner.viewer.memberId, ...amendment })
      .execute()
    for (const [title, isOutside] of [
      ['Told to all', true],
      ['Told inside', false],
    ] as const) {
      const story = await addStation(tx, owner.viewer, { kind: 'story', title: 'A story', standsOn: today, today })
      const words = { title, words: 'Somebody listened.', whose: 'Bronwen Lloyd' }
      await tx
        .insertInto('stories')
        .values({ ...own, station_id: story, sort: 'impact', ...words })
        .execute()
      const given = { edition: 1, given_by: 'Bronwen Lloyd', given_on: today, wording: 'Yes' }
      await tx
        .insertInto('story_consents')
        .values({ ...own, story_id: story, ...given, inside: true, outside: isOutside })
        .execute()
    }
  })
}

test('an address is proposed from the name of the organisation', () => {
  expect(proposedSlug('Aldermoor Care & Support')).toBe('aldermoor-care-support')
  expect(proposedSlug('Cŵn Teifi')).toBe('cwn-teifi')
})

test('nobody outside finds a page until it is opened, and then only the parts that are switched on', async () => {
  const owner = await world.signedIn('Aldermoor')
  await furnish(owner)
  const page = { slug: 'aldermoor', version: '0' }
  expect((await outside('aldermoor')).status).toBe(404)
  expect((await owner.post('/app/public-page', { ...page, sections: 'promises', open: 'no' })).status).toBe(303)
  expect((await outside('aldermoor')).status).toBe(404)
  expect(await mainOf(await owner.get('/app/public-page/preview'))).toContain('Fewer talked over')

  await owner.post('/app/public-page', { ...page, version: '1', sections: 'promises', open: 'yes' })
  const answer = await outside('aldermoor')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
  const promises = await mainOf(answer)
  expect(promises).toContain('Allyship at Aldermoor')
  expect(promises).toContain(
    'We promised, by 30 April 2027: Nine in ten ' +
      'Amended on 12 May 2027 to: Eight in ten Why: A home has closed. Kept. It is so.',
  )
  for (const hidden of ['Told to all', 'Only a draft', owner.viewer.name]) expect(promises).not.toContain(hidden)

  await owner.post('/app/public-page', { ...page, version: '2', sections: 'stories', open: 'yes' })
  const stories = await mainOf(await outside('aldermoor'))
  expect(stories).toContain('Told to all')
  for (const hidden of ['Told inside', 'Bronwen', 'Fewer talked over']) expect(stories).not.toContain(hidden)

  await owner.post('/app/public-page', { ...page, version: '3', sections: 'stories', open: 'no' })
  expect((await outside('aldermoor')).status).toBe(404)
  const record = await mainOf(await owner.get('/app/organisation/record'))
  for (const act of ['showed the public page', 'changed what the public page shows', 'closed the public page'])
    expect(record).toContain(act)
})

test('what is wrong is said at its field, an address belongs to one organisation, and whoever saves second loses nothing', async () => {
  const owner = await world.signedIn('Bramley')
  const other = await world.signedIn('Cwm Teifi')
  const open = { slug: 'bramley', version: '0', sections: 'values', open: 'yes' }
  const wrong = await owner.post('/app/public-page', { ...open, slug: 'No good', sections: '' })
  expect(wrong.status).toBe(422)
  const said = await mainOf(wrong)
  expect(said).toContain('Use 3 to 60 letters')
  expect(said).toContain('Choose at least one part')
  expect((await owner.post('/app/public-page', open)).status).toBe(303)
  const taken = await other.post('/app/public-page', open)
  expect(taken.status).toBe(422)
  expect(await mainOf(taken)).toContain('Another organisation here has this address')
  const second = await owner.post('/app/public-page', { ...open, slug: 'bramley-two' })
  expect(second.status).toBe(409)
  const meanwhile = await second.text()
  expect(meanwhile).toContain('Somebody else has set this page meanwhile')
  expect(meanwhile).toContain('value="bramley-two"')
  for (const odd of ['%00', 'Bramley', '..%2f', 'a'.repeat(200), "'"]) {
    expect((await outside(odd)).status, odd).toBe(404)
  }
})

test('a closed page tells no other organisation that it is there, and must find another address when its own was opened', async () => {
  const owner = await world.signedIn('Dale View')
  const other = await world.signedIn('Elm House')
  const page = { slug: 'the-house', version: '0', sections: 'values' }
  expect((await owner.post('/app/public-page', { ...page, open: 'no' })).status).toBe(303)
  expect((await other.post('/app/public-page', { ...page, open: 'yes' })).status).toBe(303)
  const late = await owner.post('/app/public-page', { ...page, version: '1', open: 'yes' })
  expect(late.status).toBe(422)
  expect(await (await outside('the-house')).text()).toContain('Elm House')
})

test('only owners and EDI leads set the page', async () => {
  const owner = await world.signedIn('Dunmore')
  const carer = await world.colleagueOf(owner)
  const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
  expect((await carer.get('/app/public-page')).status).toBe(404)
  expect((await lead.get('/app/public-page')).status).toBe(200)
})

test('the sponsor stands on the page with their statement only where that part is switched on, and only in their term', async () => {
  const owner = await world.signedIn('Fernleigh')
  const director = await world.colleagueOf(owner, [], 'Dele Okafor')
  const term = await nameSponsor(owner, director)
  const page = { slug: 'fernleigh', open: 'yes' }
  await owner.post('/app/public-page', { ...page, version: '0', sections: 'sponsor' })
  expect(await mainOf(await outside('fernleigh'))).not.toContain('Dele Okafor')
  await director.post(`/app/leadership/sponsors/${term}/statement`, { words: 'I listen first.', version: '0' })
  expect(await mainOf(await outside('fernleigh'))).toContain('Dele Okafor stands for our strategy I listen first.')
  await owner.post('/app/public-page', { ...page, version: '1', sections: 'values' })
  expect(await mainOf(await outside('fernleigh'))).not.toContain('Dele Okafor')
  await owner.post('/app/public-page', { ...page, version: '2', sections: 'sponsor' })
  const left = { left_on: today, erase_on: '2027-08-12' }
  const { memberId } = director.viewer
  await world.house.keeper.updateTable('members').set(left).where('id', '=', memberId).execute()
  expect(await mainOf(await outside('fernleigh'))).not.toContain('Dele Okafor')
})
