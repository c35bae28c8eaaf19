import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asViewer } from '../platform/db.ts'
import { loadExampleStrategy } from './load.ts'

let world: World
let owner: Person
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  await asViewer(world.house.app, owner.viewer, tx => loadExampleStrategy(tx, owner.viewer, '2027-05-12'))
})
afterAll(() => world.close())

const main = async (address: string) => {
  const response = await owner.get(address)
  expect(response.status, address).toBe(200)
  const [found] = elementsOf(await response.text(), 'main')
  return found ? textOf(found) : ''
}

test('one look at the strategy says which review is late', async () => {
  const page = await main('/app/strategy')
  expect(page).toContain('Leadership commitment comes to review')
  expect(page).toContain('Allyship is what we do when something is not fair')
})

test('what was promised stands unchanged beside its amendment and what came of it', async () => {
  const kept = await main('/app/strategy/kept')
  expect(kept).toContain('Staff who say that they know what allyship means here')
  expect(kept).toContain('55% or more')
})

test('from a gap one walks to what was done about it; one gap waits, and one was refused with a reason', async () => {
  const gaps = await main('/app/gaps')
  expect(gaps.indexOf('People have no words for speaking up')).toBeLessThan(gaps.indexOf('Nobody is named who tells'))
  const broken = await main('/app/thread')
  expect(broken).toContain('People have no words for speaking up')
  expect(broken).not.toContain('Nobody is named who tells the night shift')
})

test('no page of the strategy is empty', async () => {
  const pages: Readonly<Record<string, string>> = {
    '/app/strategy/mine': 'Put changes to the rota up by four in the afternoon',
    '/app/actions': 'Put changes to the rota up by four in the afternoon',
    '/app/measures': 'Changes that the night hears of on the same day',
    '/app/lessons': 'Ask who is not in the room',
    '/app/policies': 'Dignity at work',
    '/app/events': 'From words to what we do on a shift',
    '/app/strategy/evidence': 'Night staff hear of changes last',
    '/app/definitions': 'Allyship',
    '/app/values': 'We ask first',
    '/app/leadership': 'Work one night shift each quarter',
    '/app/strategy/decisions': 'The night contact is told in paid time',
    '/app/communication/stories': 'The badge nobody wore',
    '/app/policies/behaviours': 'We ask before we help',
    '/app/policies/code': 'Each shift wrote one sentence',
    '/app/plan/group': 'Speaks for the night shift',
    '/app/starting-point': 'where nobody has to speak up alone',
    '/app/starting-point/workbooks/six-verbs': 'Round 1',
    '/app/communication': 'What came of our first promise',
    '/app/communication/you-said': 'Nobody is named who tells the night shift',
  }
  for (const [address, text] of Object.entries(pages)) expect(await main(address), address).toContain(text)
})

test('a sponsor stands for the strategy, and has closed the review of a year', async () => {
  const page = await main('/app/leadership')
  expect(page).toContain('Dele Example is the sponsor of our strategy')
  expect(page).toContain('This year that is the rota')
  const [, id] =
    (await (await owner.get('/app/leadership')).text()).match(/reviews\/([0-9a-f-]{36})">[^<]+<\/a><br\/?>Closed/) ?? []
  const review = await main(`/app/leadership/reviews/${id}`)
  for (const text of [
    'I worked four nights',
    'Work one night shift each quarter',
    'Kept. 58% said so',
    'It was not repeated',
  ])
    expect(review).toContain(text)
  expect(review, 'a goal for a few').not.toContain('Find a mentor')
})

test('an event that was says who came, and one that comes stands at home', async () => {
  const { id } = await world.house.keeper
    .selectFrom('events')
    .where('title', 'like', 'Allies at night%')
    .select('id')
    .executeTakeFirstOrThrow()
  const page = await main(`/app/events/${id}`)
  expect(page).toContain('23 people from 4 organisations came, and beside them 2 students.')
  expect(page).toContain('The night I said something')
  expect(await main('/app')).toContain('Next event: From words to what we do on a shift On 7 June 2027.')
})
