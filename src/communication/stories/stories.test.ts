import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../../test/database.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import type { Fields } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { isForEveryone, standingOf } from './story.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (person: Person, address: string) => {
  const [found] = elementsOf(await (await person.get(address)).text(), 'main')
  return found ? textOf(found) : ''
}

const nights = {
  sort: 'impact',
  title: 'I was asked before the rota was made',
  words: 'For years I heard last. In June somebody came at two in the morning and asked.',
  whose: 'A night care worker',
}

async function tell(person: Person, story: Fields = {}): Promise<string> {
  const response = await person.post('/app/communication/stories', { ...nights, owner: person.email, ...story })
  return response.headers.get('location')?.match(/stories\/([0-9a-f-]{36})/)?.[1] ?? ''
}

const agreed = {
  by: 'The care worker whose story it is',
  wording: 'May we tell it here, without your name? Yes.',
  uses: 'inside',
  'given-day': '11',
  'given-month': '5',
  'given-year': '2027',
}

/** Writes down what was agreed to the story as it stands. */
async function agree(person: Person, id: string, consent: Fields = {}): Promise<Response> {
  const form = await (await person.get(`/app/communication/stories/${id}/consent`)).text()
  const version = form.match(/name="version" value="(\d+)"/)?.[1] ?? ''
  return person.post(`/app/communication/stories/${id}/consent`, { ...agreed, version, ...consent })
}

test('a story is for everyone only while somebody agrees that it is told here', () => {
  const [today, uses] = ['2027-05-12', { inside: true, outside: false, until: null }]
  const story = { takenBackOn: null, uses }
  const all = [
    { ...story, uses: null },
    story,
    { ...story, uses: { ...uses, until: today } },
    { ...story, uses: { ...uses, until: '2027-05-11' } },
    { ...story, takenBackOn: today },
    { ...story, uses: { inside: false, outside: true, until: null } },
  ]
  expect(all.map(each => standingOf(each, today))).toEqual([
    'waiting',
    'shared',
    'shared',
    'over',
    'taken-back',
    'shared',
  ])
  expect(all.map(each => isForEveryone(each, today))).toEqual([false, true, true, false, false, false])
})

describe('a story', () => {
  test('that nobody has agreed to is read by its keeper and those who work on the strategy, and found by nobody else', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner, [], 'Dele Okafor')
    const keeper = await world.colleagueOf(owner, [], 'Carys Bowen')
    const id = await tell(owner, { owner: keeper.email })
    const address = `/app/communication/stories/${id}`
    for (const place of [address, '/app/communication/stories', '/app/communication/you-said']) {
      expect(await main(carer, place), place).not.toContain('rota')
    }
    expect(await main(owner, '/app/thread/search?q=rota')).toContain('Nothing on the thread says that.')
    for (const reader of [owner, keeper]) {
      expect(await main(reader, address)).toContain('For years I heard last.')
      expect(await main(reader, '/app/communication/stories')).toContain(nights.title)
    }
    for (const step of ['change', 'consent', 'taking-back']) {
      expect((await carer.get(`${address}/${step}`)).headers.get('location'), step).toBe(address)
      expect((await carer.post(`${address}/${step}`, agreed)).status, step).toBe(404)
    }
    const option = (await (await owner.get('/app/communication/messages/new')).text()).match(/Story 1: [^<]*/)?.[0]
    expect(option).toBe('Story 1: A story of what changed')
  })

  test('is read by everyone once somebody has agreed, until the day they named', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner)
    const id = await tell(owner)
    const refused = await agree(owner, id, { by: '', wording: '', uses: [], 'given-day': '13', 'until-day': '1' })
    expect(refused.status).toBe(422)
    const form = await refused.text()
    for (const text of ['Say who agreed', 'Write down what they were asked', 'Choose where', 'not be after today'])
      expect(form).toContain(text)
    await agree(owner, id, { uses: 'outside' })
    expect(await main(carer, '/app/communication/stories')).toContain('No stories yet.')
    await agree(owner, id, { 'given-day': '12', 'until-day': '13', 'until-month': '5', 'until-year': '2027' })
    const page = await main(carer, `/app/communication/stories/${id}`)
    expect(page).toContain('For years I heard last.')
    expect(page).not.toContain('without your name')
    expect(await main(carer, '/app/communication/stories')).toContain(nights.title)
    expect(await main(owner, `/app/communication/stories/${id}`)).toContain(
      'May be told inside only, until 13 May 2027',
    )
    await asOwner(world.database, db =>
      db.query(`update story_consents set given_on = '2027-05-01', until = '2027-05-11'`),
    )
    expect(await main(carer, `/app/communication/stories/${id}`)).toContain('This story is not told')
    expect(await main(carer, '/app/communication/stories')).not.toContain(nights.title)
  })

  test('has to be agreed to again when its words change, and never to words that somebody did not see', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner)
    const id = await tell(owner)
    await agree(owner, id)
    const address = `/app/communication/stories/${id}`
    await owner.post(`${address}/change`, { ...nights, owner: owner.email, words: 'Other words.', version: '1' })
    expect(await main(carer, address)).toContain('This story is not told')
    const late = await agree(owner, id, { version: '1' })
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('The story has other words by now')
    await agree(owner, id)
    expect(await main(carer, address)).toContain('Other words.')
    expect(await main(owner, address)).toContain('No longer: the story has other words now')
  })

  test('that somebody else has changed meanwhile is not written over unseen, and nothing typed is lost', async () => {
    const owner = await world.signedIn()
    const id = await tell(owner)
    const address = `/app/communication/stories/${id}/change`
    const words = { ...nights, owner: owner.email, version: '1' }
    await owner.post(address, { ...words, title: 'Asked at two in the morning' })
    const late = await owner.post(address, { ...words, title: 'Somebody asked us' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Asked at two in the morning')
    expect(page).toContain('value="Somebody asked us"')
    const wrong = await owner.post(address, { ...words, sort: 'x', title: '', words: '', owner: 'Nobody', about: 'x' })
    expect(wrong.status).toBe(422)
  })

  test('that is taken back is at once nowhere: its words are gone from the whole database, and cannot come back', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner)
    const id = await tell(owner, { sort: 'did-not-work', title: 'Zarathustra at the door', whose: 'Zarathustra' })
    await agree(owner, id)
    const address = `/app/communication/stories/${id}`
    expect(await main(carer, address)).toContain('Zarathustra')
    await owner.post(`${address}/change`, { ...nights, title: 'Zarathustra', owner: owner.email, version: '1' })
    await owner.post(`${address}/taking-back`)
    expect(await main(carer, address)).toContain('This story is not told')
    const record = await main(owner, address)
    expect(record).toContain('took it back on 12 May 2027')
    expect(record).toContain('The care worker whose story it is')
    expect((await owner.get(`${address}/change`)).headers.get('location')).toBe(address)
    const again = await owner.post(`${address}/change`, { ...nights, owner: owner.email, version: '3' })
    expect(again.headers.get('location')).toContain('done=meanwhile')
    await asOwner(world.database, async db => {
      for (const table of ['stories', 'stations', 'changes', 'story_consents']) {
        const found = await db.query(`select from ${table} t where to_jsonb(t)::text ilike '%zarathustra%'`)
        expect(found.rowCount, table).toBe(0)
      }
      await expect(
        db.query('update stories set taken_back_on = null where taken_back_on is not null'),
      ).rejects.toThrow()
      await expect(db.query(`update stories set words = 'x' where taken_back_on is not null`)).rejects.toThrow()
    })
  })
})
