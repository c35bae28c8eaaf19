import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../test/database.ts'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { ratingBox } from '../ballot-box/box.ts'
import { cast } from '../ballot-box/queries.ts'
import { asViewer } from '../platform/db.ts'
import { itemsOf } from './rounds/items.ts'
import { keysOf, setRound } from './rounds/queries.ts'
import { workbookOf } from './workbooks.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const start = '/app/starting-point'
const dayLong = 86_400_000

const main = async (person: Person, address: string) => {
  const [found] = elementsOf(await (await person.get(address)).text(), 'main')
  return found ? textOf(found) : ''
}

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
const ahead = (days: number) => new Date(world.house.clock.now().getTime() + days * dayLong).toISOString().slice(0, 10)
const day = (prefix: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${prefix}-day`]: date, [`${prefix}-month`]: month, [`${prefix}-year`]: year }
}

async function people(owner: Person, more: number): Promise<Person[]> {
  const found: Person[] = []
  for (let i = 0; i < more; i++) found.push(await world.colleagueOf(owner, [], `Colleague ${i}`))
  return found
}

const together = async (owner: Person) =>
  idIn(await owner.post(`${start}/workbooks/six-verbs/rounds`, { way: 'together' }))

/** A round that was set some days ago and is open on the day it is in this world, and on the next two. */
async function openRound(owner: Person): Promise<string> {
  const items = itemsOf(workbookOf('six-verbs')!, {})
  const days = { opensOn: ahead(0), closesOn: ahead(2) }
  const round = { workbook: 'six-verbs', items, days }
  const id = await asViewer(world.house.app, owner.viewer, tx => setRound(tx, owner.viewer, round, ahead(-3)))
  return id ?? ''
}

const rows = async (table: string, round: string) =>
  asOwner(
    world.database,
    async owner => (await owner.query(`select * from ${table} where round_id = $1`, [round])).rows,
  )

const agreed = { rating: '2', sureness: 'some', why: 'Nights have heard it from nobody', 'shown-by': '', version: '0' }

describe('how we want to be seen', () => {
  test('is written together: nothing is lost, and whoever writes second sees the first one’s words', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
    expect(await main(owner, start)).toContain('Ways to belong')
    expect((await owner.post(`${start}/seen-as`, { words: '', version: '0' })).status).toBe(422)
    expect((await owner.post(`${start}/seen-as`, { words: 'Nobody stands alone', version: '0' })).status).toBe(303)
    const late = await owner.post(`${start}/seen-as`, { words: 'People speak up', version: '0' })
    expect(late.status).toBe(409)
    const shown = await late.text()
    expect(shown).toContain('Nobody stands alone')
    expect(shown).toContain('People speak up')
    await owner.post(`${start}/seen-as`, { words: 'People speak up', version: '1' })
    expect(await main(carer, start)).toContain('People speak up')
    expect(await main(carer, `${start}/seen-as/versions`)).toContain('Nobody stands alone')
    expect((await carer.post(`${start}/seen-as`, { words: 'Mine', version: '2' })).status).toBe(404)
  })
})

describe('a round', () => {
  test('rated alone is set beforehand, where enough people work, and one at a time', async () => {
    const owner = await world.signedIn()
    const rounds = `${start}/workbooks/six-verbs/rounds`
    const days = { way: 'alone', ...day('opens', ahead(1)), ...day('closes', ahead(4)) }
    const few = await owner.post(rounds, days)
    expect(few.status).toBe(422)
    expect(await few.text()).toContain('In a smaller circle, talk')
    await people(owner, 9)
    for (const wrong of [
      { way: '' },
      { ...days, ...day('opens', ahead(0)) },
      { ...days, ...day('closes', ahead(1)) },
      { ...days, ...day('closes', ahead(62)) },
    ])
      expect((await owner.post(rounds, wrong)).status).toBe(422)
    const round = idIn(await owner.post(rounds, days))
    expect((await owner.post(rounds, days)).headers.get('location')).toContain('done=under-way')
    const early = await owner.post(`${start}/rounds/${round}/ratings`, { 'part-say': '1' })
    expect(early.headers.get('location')).toContain('done=shut')
    const unripe = await owner.post(`${start}/rounds/${round}/parts/say`, agreed)
    expect(unripe.headers.get('location')).toContain('done=not-now')
    expect((await owner.post(`${start}/rounds/${round}/calling-off`, { why: '' })).status).toBe(422)
    await owner.post(`${start}/rounds/${round}/calling-off`, { why: 'Half of us are on leave' })
    expect(await main(owner, `${start}/rounds/${round}`)).toContain('Half of us are on leave')
    expect((await owner.post(rounds, days)).headers.get('location')).toContain('done=set')
  })

  test('is for everyone, once; nothing says who rated what, and nothing is shown before its end', async () => {
    const owner = await world.signedIn()
    const all = [owner, ...(await people(owner, 23))]
    const round = await openRound(owner)
    const address = `${start}/rounds/${round}`
    const [, carer = owner] = all
    expect(await main(carer, address)).toContain('Ratings cannot be changed or taken back afterwards.')
    expect((await carer.post(`${address}/ratings`, { 'part-say': 'skip' })).status).toBe(422)
    expect((await carer.post(`${address}/ratings`, { 'part-say': '9', 'part-see': '1' })).status).toBe(422)
    for (const [i, person] of all.entries())
      await person.post(`${address}/ratings`, {
        'part-say': i < 8 ? '1' : i < 16 ? '2' : '4',
        ...(i < 9 ? { 'part-see': '3' } : {}),
      })
    const again = await carer.post(`${address}/ratings`, { 'part-say': '5' })
    expect(again.headers.get('location')).toContain('done=again')
    const papers = { raters: 24, 'say.1': 8, 'say.2': 8, 'say.4': 8, 'see.3': 9 }
    expect(await rows('rating_boxes', round)).toEqual([
      { organisation_id: owner.viewer.organisationId, round_id: round, papers },
    ])
    expect(await main(carer, address)).not.toContain('24')
    await world.wait(3 * dayLong)
    expect(await rows('rating_boxes', round)).toEqual([])
    expect(await rows('raters', round)).toEqual([])
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
    const say = await main(lead, `${address}/parts/say`)
    expect(say).toContain('24 people answered')
    expect(say).toContain('67%')
    // Nine rated this, and fewer than ten are not shown.
    expect(await main(lead, `${address}/parts/see`)).toContain('Talk it through in the group instead')
    const late = await lead.post(`${address}/ratings`, { 'part-say': '1' })
    expect(late.headers.get('location')).toContain('done=shut')
    await expect(
      asOwner(world.database, db => db.query(`update rating_rounds set figures = null where id = $1`, [round])),
    ).rejects.toThrow('stay as they are')
  })

  test('after another one does not show a part that few more people rated, and shows one that many more did', async () => {
    const owner = await world.signedIn()
    const all = [owner, ...(await people(owner, 23))]
    const placeOf = (i: number) => (i < 8 || i >= 24 ? 1 : i < 16 ? 2 : 4)
    /** The first so many rate the first part, and everybody the second. */
    const rate = async (saying: number) => {
      const round = await openRound(owner)
      for (const [i, { viewer }] of all.entries()) {
        const say = i < saying ? [{ part: 'say', place: placeOf(i) }] : []
        const keys = keysOf([...say, { part: 'see', place: placeOf(i) }])
        await asViewer(world.house.app, viewer, tx => cast(tx, viewer, ratingBox, round, keys))
      }
      await world.wait(3 * dayLong)
      return round
    }
    await rate(24)
    all.push(...(await people(owner, 6)))
    const second = await rate(25)
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
    expect(await main(lead, `${start}/rounds/${second}/parts/say`)).toContain('beside those of an earlier round')
    expect(await main(lead, `${start}/rounds/${second}/parts/see`)).toContain('30 people answered')
  })

  test('of few people shows nothing at all', async () => {
    const owner = await world.signedIn()
    const all = [owner, ...(await people(owner, 11))]
    const round = await openRound(owner)
    for (const person of all.slice(0, 9)) await person.post(`${start}/rounds/${round}/ratings`, { 'part-say': '1' })
    await world.wait(3 * dayLong)
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
    const shown = await main(lead, `${start}/rounds/${round}`)
    expect(shown).toContain('Not shown, to protect people.')
    expect(shown).not.toContain('people answered')
  })

  test('of another organisation does not exist', async () => {
    const owner = await world.signedIn()
    const round = await together(owner)
    const stranger = await world.signedIn('Bramley')
    expect((await stranger.get(`${start}/rounds/${round}/parts/say`)).status).toBe(404)
    expect((await owner.get(`${start}/rounds/${round}/parts/nothing`)).status).toBe(404)
    expect((await owner.get(`${start}/workbooks/nothing`)).status).toBe(404)
  })
})

describe('what a group agrees on', () => {
  test('stands with why, keeps what stood before, and is compared with the round before', async () => {
    const owner = await world.signedIn()
    const part = `${start}/rounds/${await together(owner)}/parts/say`
    const wrong = await owner.post(part, { ...agreed, rating: '6', why: '' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Choose what you agreed on')
    await owner.post(part, agreed)
    const late = await owner.post(part, { ...agreed, rating: '5', why: 'I think so' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('I think so')
    await owner.post(part, { ...agreed, rating: '4', why: 'Now they have', version: '1' })
    const shown = await main(owner, part)
    expect(shown).toContain('Now they have')
    expect(shown).toContain('Nights have heard it from nobody')
    const next = await together(owner)
    expect(await main(owner, `${start}/rounds/${next}`)).toContain('Mostly true')
  })

  test('leads to a first step, which becomes a gap or an action in one press, and only once', async () => {
    const owner = await world.signedIn()
    const round = await together(owner)
    const steps = `${start}/rounds/${round}/parts/say/first-steps`
    const [first, second] = workbookOf('six-verbs')!.slots.find(({ id }) => id === 'say')!.suggestions
    expect((await owner.post(steps, { suggestion: 'nothing', as: 'gap' })).status).toBe(422)
    expect((await owner.post(steps, { suggestion: first!.id, as: 'action' })).status).toBe(422)
    await owner.post(steps, { suggestion: first!.id, as: 'gap' })
    expect(await main(owner, '/app/gaps')).toContain(first!.missing)
    const again = await owner.post(steps, { suggestion: first!.id, as: 'gap' })
    expect(again.headers.get('location')).toContain('done=taken')
    await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
    const strategy = await (await owner.get('/app/strategy')).text()
    const elements = [...strategy.matchAll(/strategy\/elements\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? '')
    for (const id of new Set(elements)) await owner.post(`/app/strategy/elements/${id}/cycles`, { owner: owner.email })
    const page = await (await owner.get(`${start}/rounds/${round}/parts/say`)).text()
    const element = page.match(/<option value="([0-9a-f-]{36})"/)?.[1] ?? ''
    const acted = await owner.post(steps, { suggestion: second!.id, element, as: 'action' })
    expect(acted.headers.get('location')).toContain('done=action')
    expect(await main(owner, '/app/actions')).toContain(second!.text)
  })
})

test('evidence shows an agreed rating, and one walks from each to the other and to everything else that it answers', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  const part = `${start}/rounds/${await together(owner)}/parts/say`
  await owner.post(part, agreed)
  const leadsTo = workbookOf('six-verbs')!.slots.find(({ id }) => id === 'say')!.leadsTo
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const { rows: elements } = await asOwner(world.database, db =>
    db.query(`select id, title from elements where organisation_id = $1 and 'strategic-allyship/' || key = any($2)`, [
      owner.viewer.organisationId,
      leadsTo,
    ]),
  )
  const note = { form: 'note', title: 'What the night said', words: 'Nobody told us.', ...day('stood', '2027-05-11') }
  const evidence = idIn(await owner.post('/app/strategy/evidence', { ...note, elements: elements[0].id }))
  expect((await owner.post(`${part}/evidence`, { evidence: 'nothing' })).status).toBe(422)
  expect((await carer.post(`${part}/evidence`, { evidence })).status).toBe(404)
  await owner.post(`${part}/evidence`, { evidence })
  await owner.post(`${part}/evidence`, { evidence })
  expect(await main(carer, part)).toContain('What the night said')
  const answers = await main(carer, `/app/thread/answers/${evidence}`)
  expect(answers).toContain(elements[0].title)
  expect(answers).toContain('Six verbs for leaders, round 1')
  expect(answers).toContain('Agreed: A little true')
  expect(await main(carer, `/app/strategy/evidence/${evidence}`)).toContain('Everything it answers')
  await owner.post(`${part}/evidence/end`, { evidence })
  expect(await main(carer, `/app/thread/answers/${evidence}`)).toContain('None yet.')
  const stranger = await world.signedIn('Bramley')
  expect((await stranger.get(`/app/thread/answers/${evidence}`)).status).toBe(404)
})

test('a workbook with parts that have no title takes them from the organisation, and only then rates them', async () => {
  const owner = await world.signedIn()
  const workbook = `${start}/workbooks/diverse-by-design`
  expect((await owner.get(`${start}/workbooks/six-verbs/titles`)).status).toBe(404)
  expect((await owner.post(`${workbook}/titles`, { 'slot-6': 'x'.repeat(301), version: '0' })).status).toBe(422)
  await owner.post(`${workbook}/titles`, { 'slot-6': 'Our sixth part', version: '0' })
  const late = await owner.post(`${workbook}/titles`, { 'slot-6': 'Another', version: '0' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Our sixth part')
  const round = idIn(await owner.post(`${workbook}/rounds`, { way: 'together' }))
  const shown = await main(owner, `${start}/rounds/${round}`)
  expect(shown).toContain('6. Our sixth part')
  expect(shown).not.toContain('7.')
})
