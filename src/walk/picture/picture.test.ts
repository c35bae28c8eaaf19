import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { addStation, leadThread } from '../../thread/queries.ts'
import { breaks } from '../broken.ts'
import { columns, headingOf, isCut, markOf, nodeWords, placeOf, reachOf, rowsOf } from './picture.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const first = { id: 'a', mark: '1', title: 'Define' }

test('a station is late, cut or whole by what is broken at it, and every break has its station', () => {
  const [row] = rowsOf([first], {
    held: [
      { elementId: 'a', kind: 'gap', count: 5 },
      { elementId: 'a', kind: 'action', count: 2 },
    ],
    broken: [
      { elementId: 'a', kind: 'gap', count: 2 },
      { elementId: 'a', kind: 'action-due', count: 1 },
    ],
  })
  const at = (column: string) => row?.nodes.find(node => node.column === column) ?? expect.fail(column)
  expect([at('gap'), at('action'), at('measure')].map(markOf)).toEqual(['cut', 'late', 'plan'])
  expect([at('gap'), at('action')].map(isCut)).toEqual([true, false])
  expect(nodeWords(at('gap'))).toBe('5, 2 without an answer')
  expect(nodeWords(at('measure'))).toBe('none yet')
  expect(nodeWords({ column: 'review', count: 0, breaks: [{ words: 'late', count: 1, isLate: true }] })).toBe('1 late')
  expect(row && reachOf(row)).toBe(columns.indexOf('action'))
  expect(row && headingOf([row])).toBe('The thread is broken in three places')
  for (const kind of breaks) expect(columns).toContain(placeOf[kind].column)
})

test('what belongs to no element has a row of its own, and only where there is any', () => {
  expect(rowsOf([first], { held: [], broken: [] })).toHaveLength(1)
  const rows = rowsOf([first], { held: [{ elementId: null, kind: 'policy', count: 1 }], broken: [] })
  expect(rows.at(-1)?.element).toBeNull()
  expect(headingOf(rows)).toBe('The whole thread holds')
})

const textIn = async (person: Person, address: string) => {
  const [found] = elementsOf(await (await person.get(address)).text(), 'main')
  return found ? textOf(found) : ''
}

test('everyone sees the whole thread drawn, in words and as a table, and walks from each station to what stands there', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  expect(await textIn(carer, '/app/thread/picture')).toContain('The thread has not begun')
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const element = (await (await owner.get('/app/strategy')).text()).match(/elements\/([0-9a-f-]{36})/)?.[1] ?? ''
  const today = '2027-05-12'
  await asViewer(world.house.app, owner.viewer, async tx => {
    const of = { standsOn: today, today }
    const gap = await addStation(tx, owner.viewer, { kind: 'gap', title: 'Heard last', elementId: element, ...of })
    const own = { organisation_id: owner.viewer.organisationId }
    await tx
      .insertInto('gaps')
      .values({ ...own, station_id: gap, source: 'listening' })
      .execute()
    const policy = await addStation(tx, owner.viewer, { kind: 'policy', title: 'Rota policy', ...of })
    await leadThread(tx, owner.viewer, { id: gap, kind: 'gap' }, { id: policy, kind: 'policy' }, today)
  })
  const page = await (await carer.get('/app/thread/picture')).text()
  expect(page).toContain('aria-label="Gaps, 1, 1 without an answer: ')
  const words = await textIn(carer, '/app/thread/picture')
  expect(words).toContain('The thread is broken in one place')
  expect(words).toContain('Gaps: 1, 1 without an answer')
  expect(words).not.toContain('No element yet')
  const gaps = await textIn(carer, `/app/thread/elements/${element}?at=gap`)
  expect(gaps).toContain('Heard last')
  expect(gaps).toContain('neither do something about it')
  expect(await textIn(carer, `/app/thread/elements/${element}?at=policy`)).toContain('Rota policy')
  expect(await textIn(carer, '/app/thread/elements/none?at=policy')).not.toContain('Rota policy')
  expect((await carer.get(`/app/thread/elements/${element}?at=review`)).status).toBe(303)
  const bramley = await world.signedIn('Bramley')
  for (const odd of [`${element}?at=gap`, 'mangled?at=gap', `${element}/gap`]) {
    expect((await bramley.get(`/app/thread/elements/${odd}`)).status, odd).toBe(404)
  }
})
