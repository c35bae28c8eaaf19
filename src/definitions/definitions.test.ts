import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { meansHere } from './in-force/sentence.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (person: Person, address: string) => {
  const [found] = elementsOf(await (await person.get(address)).text(), 'main')
  return found ? textOf(found) : ''
}

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
const day = (prefix: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${prefix}-day`]: date, [`${prefix}-month`]: month, [`${prefix}-year`]: year }
}

const begin = async (owner: Person, title = 'Allyship') => idIn(await owner.post('/app/definitions', { title }))
const propose = async (person: Person, term: string, words: string, more: Record<string, string> = {}) =>
  idIn(await person.post(`/app/terms/${term}/wordings`, { words, why: 'So that all understand', ...more }))
const version = async (owner: Person, term: string) =>
  (await (await owner.get(`/app/terms/${term}/adoptions/new`)).text()).match(/name="version" value="(\d+)"/)?.[1] ?? ''
const adopt = async (owner: Person, term: string, wording: string, more: Record<string, string> = {}) =>
  owner.post(`/app/terms/${term}/adoptions`, {
    ...{ wording, why: 'Most of us said so', version: await version(owner, term) },
    ...more,
  })

test('a name within a sentence is small, and letters that stand for words are not', () => {
  expect(meansHere('Allyship')).toBe('What allyship means here')
  expect(meansHere('EDI')).toBe('What EDI means here')
})

describe('a definition', () => {
  test('is begun by whoever works on the strategy, and a value by anyone', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner)
    expect((await carer.post('/app/definitions', { title: 'Allyship' })).status).toBe(404)
    expect((await owner.post('/app/definitions', { title: '' })).status).toBe(422)
    const value = idIn(await carer.post('/app/values', { title: 'We listen first', why: 'Nights said so.' }))
    expect(await main(carer, '/app/values')).toContain('We listen first Not adopted yet')
    expect(await main(carer, `/app/terms/${value}`)).toContain('Nights said so.')
    expect(await main(carer, '/app/definitions')).toContain('Nothing is defined yet')
    expect((await owner.get(`/app/thread/${value}`)).headers.get('location')).toBe(`/app/terms/${value}`)
  })

  test('gathers what others say side by side, and each can be taken back by whoever noted it down', async () => {
    const owner = await world.signedIn()
    const id = await begin(owner)
    const [carer, other] = [await world.colleagueOf(owner), await world.colleagueOf(owner, [], 'Dele Okafor')]
    const source = {
      title: 'A handbook',
      who: 'A union',
      year: '2021',
      words: 'Standing up with others',
      notes: 'Short',
    }
    const address = `/app/terms/${id}/sources`
    for (const wrong of [
      { title: '' },
      { who: '' },
      { words: '' },
      { year: '2999' },
      { year: 'x' },
      { href: 'javascript:alert(1)' },
      { href: 'ftp://example.org' },
      { notes: 'x'.repeat(4001) },
    ]) {
      const refused = await carer.post(address, { ...source, ...wrong })
      expect(refused.status, JSON.stringify(wrong)).toBe(422)
      expect(await refused.text()).toContain('A ')
    }
    await carer.post(address, { ...source, href: 'https://example.org/handbook' })
    const page = await (await other.get(address)).text()
    expect(page).toContain('A union, 2021')
    expect(page).toContain('href="https://example.org/handbook"')
    expect(page).not.toContain('Take it back')
    const sourceId = (await (await carer.get(address)).text()).match(/sources\/([0-9a-f-]{36})\/removal/)?.[1]
    expect((await other.post(`/app/sources/${sourceId}/removal`)).status).toBe(404)
    await carer.post(`/app/sources/${sourceId}/removal`)
    expect(await main(owner, address)).toContain('Nothing is noted down yet')
    expect(await main(owner, `/app/terms/${id}`)).toContain('took back what others say Where it stands A handbook')
  })

  test('is put into words by anyone who works here; a change stands beside what it changes, word by word', async () => {
    const owner = await world.signedIn()
    const id = await begin(owner)
    const carer = await world.colleagueOf(owner)
    expect((await carer.post(`/app/terms/${id}/wordings`, { words: 'Standing by', why: '' })).status).toBe(422)
    const first = await propose(carer, id, 'We speak up for others')
    expect(
      (await owner.post(`/app/terms/${id}/wordings`, { words: 'We speak up for others', why: 'x', from: first }))
        .status,
    ).toBe(422)
    const second = await propose(owner, id, 'We speak up with others', { from: first })
    const page = await (await carer.get(`/app/wordings/${second}`)).text()
    expect(page).toContain('<del><span class="govuk-visually-hidden">taken out: </span>for</del>')
    expect(page).toContain('<ins><span class="govuk-visually-hidden">put in: </span><b>with</b></ins>')
    expect(await main(carer, `/app/terms/${id}/differences?before=${second}&after=${first}`)).toContain(
      'From wording 2 to wording 1',
    )
    expect((await carer.get(`/app/terms/${id}/differences?before=nonsense`)).status).toBe(200)
    expect((await carer.post(`/app/wordings/${second}/removal`)).status).toBe(404)
    await carer.post(`/app/wordings/${first}/removal`)
    expect(await main(owner, `/app/terms/${id}/wordings`)).not.toContain('Wording 1')
    expect(await main(owner, `/app/wordings/${first}`)).toContain('It was taken back on 12 May 2027.')
  })

  test('is talked about under one’s name, and what somebody said they can take back', async () => {
    const owner = await world.signedIn()
    const wording = await propose(owner, await begin(owner), 'Standing by each other')
    const [carer, other] = [await world.colleagueOf(owner), await world.colleagueOf(owner, [], 'Dele Okafor')]
    expect((await carer.post(`/app/wordings/${wording}/comments`, { words: '' })).status).toBe(422)
    await carer.post(`/app/wordings/${wording}/comments`, { words: 'What does by mean?' })
    const page = await (await other.get(`/app/wordings/${wording}`)).text()
    expect(page).toContain('What does by mean?')
    expect(page).toContain('Bilal Khan')
    expect(page).not.toContain('Take this comment back')
    const comment = (await (await carer.get(`/app/wordings/${wording}`)).text()).match(/comments\/([0-9a-f-]{36})/)?.[1]
    expect((await other.post(`/app/comments/${comment}/removal`)).status).toBe(404)
    await carer.post(`/app/comments/${comment}/removal`)
    expect(await main(other, `/app/wordings/${wording}`)).toContain('Nobody has said anything yet.')
  })

  test('is adopted with reasons, stands at the head of the strategy for everyone, and earlier ones stay readable', async () => {
    const owner = await world.signedIn()
    const id = await begin(owner)
    const carer = await world.colleagueOf(owner)
    const first = await propose(carer, id, 'Standing by each other')
    expect((await owner.post(`/app/terms/${id}/adoptions`, { wording: first, why: '' })).status).toBe(422)
    expect((await owner.post(`/app/terms/${id}/adoptions`, { wording: 'x', why: 'y' })).status).toBe(422)
    expect((await carer.post(`/app/terms/${id}/adoptions`, { wording: first, why: 'y' })).status).toBe(404)
    await adopt(owner, id, first)
    expect(await main(carer, '/app/strategy')).toContain('What allyship means here Standing by each other')
    const second = await propose(carer, id, 'Standing with each other')
    const seen = await version(owner, id)
    await adopt(owner, id, second, { why: 'With is more than by' })
    const late = await owner.post(`/app/terms/${id}/adoptions`, {
      wording: first,
      why: 'My long reason',
      version: seen,
    })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('My long reason')
    const page = await main(carer, `/app/terms/${id}`)
    expect(page).toContain('Allyship Standing with each other Version 2, adopted on 12 May 2027.')
    const versions = await main(carer, `/app/terms/${id}/versions`)
    expect(versions).toContain('With is more than by')
    expect(versions).toContain('Standing by each other')
    expect((await owner.post(`/app/wordings/${second}/removal`)).headers.get('location')).toContain('done=meanwhile')
    await owner.post(`/app/terms/${id}/removal`, { why: 'We begin anew' })
    expect(await main(carer, '/app/strategy')).not.toContain('Standing with each other')
    expect(await main(carer, `/app/terms/${id}`)).toContain('Taken back')
    expect((await carer.post(`/app/terms/${id}/wordings`, { words: 'Too late', why: 'x' })).status).toBe(409)
  })

  test('of which somebody else has changed the name meanwhile is not written over unseen', async () => {
    const owner = await world.signedIn()
    const id = await begin(owner)
    await owner.post(`/app/terms/${id}/change`, { title: 'Being an ally', version: '1' })
    const late = await owner.post(`/app/terms/${id}/change`, { title: 'Ally', why: 'Because', version: '1' })
    expect(late.status).toBe(409)
    const page = await late.text()
    for (const text of ['Being an ally', 'value="Ally"', 'Because', 'value="2"']) expect(page).toContain(text)
  })
})

test('a value says what people do because of it, and stands beside the others on the strategy', async () => {
  const owner = await world.signedIn()
  const carer = await world.colleagueOf(owner)
  const ids: string[] = []
  for (const title of ['We listen first', 'We speak up']) ids.push(idIn(await carer.post('/app/values', { title })))
  for (const id of ids) {
    const wording = await propose(carer, id, 'People before rotas', { behaviours: 'We ask before we help.' })
    await adopt(owner, id, wording)
  }
  expect(await main(carer, '/app/strategy')).toContain('Our values : We listen first · We speak up')
  expect(await main(carer, `/app/terms/${ids[0]}`)).toContain('What we do because of it We ask before we help.')
})

describe('what was adopted', () => {
  async function adopted(owner: Person): Promise<string> {
    const id = await begin(owner)
    await adopt(owner, id, await propose(owner, id, 'Standing by each other'))
    return id
  }

  test('is told through channels, each with its day and what shows it', async () => {
    const owner = await world.signedIn()
    const id = await adopted(owner)
    const address = `/app/terms/${id}/tellings`
    const told = { channel: 'posters', words: 'In every staff room', ...day('told', '2027-05-12') }
    for (const wrong of [{ channel: 'x' }, { words: '' }, day('told', '2027-05-11'), day('told', '2027-05-13')])
      expect((await owner.post(address, { ...told, ...wrong })).status).toBe(422)
    await owner.post(address, told)
    const page = await main(owner, address)
    expect(page).toContain('On posters: done')
    expect(page).toContain('As easy read: not yet')
    const telling = (await (await owner.get(address)).text()).match(/tellings\/([0-9a-f-]{36})\/removal/)?.[1]
    await owner.post(`/app/tellings/${telling}/removal`)
    expect((await owner.post(`/app/tellings/${telling}/removal`)).status).toBe(404)
    expect(await main(owner, address)).toContain('On posters: not yet')
  })

  test('is checked after twelve months, by what was learned on occasions; late is said, and closing fixes the next day', async () => {
    const owner = await world.signedIn()
    const id = await adopted(owner)
    const carer = await world.colleagueOf(owner)
    const address = `/app/terms/${id}/understanding`
    expect(await main(carer, address)).toContain('Falls due on 12 May 2028.')
    const held = { way: 'team-meeting', learned: 'Nights had not heard of it', ...day('held', '2027-05-12') }
    for (const wrong of [{ way: 'x' }, { learned: '' }, day('held', '2027-05-13')])
      expect((await owner.post(address, { ...held, ...wrong })).status).toBe(422)
    expect((await owner.post(`${address}/end`, { learned: 'All is well' })).headers.get('location')).toContain(
      'done=none',
    )
    expect((await carer.post(address, held)).status).toBe(404)
    await owner.post(address, held)
    const check = (await (await owner.get(`${address}/end`)).text()).match(/name="check" value="([^"]+)"/)?.[1] ?? ''
    expect((await owner.post(`${address}/end`, { learned: '', check })).status).toBe(422)
    await owner.post(`${address}/end`, { learned: 'Days do, nights do not', check })
    const page = await main(carer, address)
    expect(page).toContain('Days do, nights do not')
    expect(page).toContain('Falls due on 12 May 2028.')
    await owner.post(address, held)
    const again = await owner.post(`${address}/end`, { learned: 'Mine', check })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Mine')
  })

  test('can be neither told of nor checked before there is anything', async () => {
    const owner = await world.signedIn()
    const id = await begin(owner)
    for (const address of ['tellings', 'understanding', 'understanding/end']) {
      const away = await owner.post(`/app/terms/${id}/${address}`, { words: 'x' })
      expect(away.headers.get('location'), address).toBe(`/app/terms/${id}?done=meanwhile`)
    }
  })
})
