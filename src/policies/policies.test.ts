import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { carryingOf, clockOf, headingOf, leadOf } from './policy.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (response: Response) => {
  const [found] = elementsOf(await response.text(), 'main')
  return found ? textOf(found) : ''
}

const day = (name: string, [date, month, year]: readonly [number, number, number]) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
})

const policyOf = (person: Person, title = 'Speaking up') => ({
  ...{ title, form: 'policy', owner: person.email, words: 'How we raise a concern.' },
  ...day('agreed', [1, 3, 2026]),
  ...day('review', [1, 3, 2028]),
})

const clause = { title: '4.2 Listening', says: 'well', words: 'We listen first.', ...day('read', [11, 5, 2027]) }

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

async function addPolicy(person: Person, policy: Record<string, string> = policyOf(person)): Promise<string> {
  return idIn(await person.post('/app/policies', policy))
}

test('a policy carries the thread when a clause says it well, and breaks it when it was read in vain', () => {
  const none = { well: [], partly: [] }
  expect(carryingOf({ ...none, isRead: false })).toBe('unread')
  expect(carryingOf({ ...none, isRead: true })).toBe('broken')
  expect(carryingOf({ well: [], partly: ['2'], isRead: true })).toBe('partly')
  expect(carryingOf({ well: ['4'], partly: ['2'], isRead: true })).toBe('well')
})

test('a review is late from the day after its day, and due soon for the thirty days before', () => {
  const clock = (reviewOn: string) => clockOf(reviewOn, '2027-05-12')
  expect(['2027-05-11', '2027-05-12', '2027-06-11', '2027-06-12'].map(clock)).toEqual(['late', 'due', 'due', 'later'])
})

test('the register says in a sentence how it stands, whatever there is', () => {
  const none = { all: 0, carry: 0, late: 0, due: 0, broken: 0, unread: 0 }
  expect(headingOf(none)).toBe('No policies yet')
  expect(headingOf({ ...none, all: 24, carry: 16 })).toBe('16 of 24 policies carry the thread')
  expect(headingOf({ ...none, all: 24, carry: 1 })).toBe('1 of 24 policies carries the thread')
  expect(headingOf({ ...none, all: 1, carry: 1 })).toBe('Our one policy carries the thread')
  expect(leadOf({ ...none, all: 1 })).toBe('None is late, and none leaves the thread broken.')
  expect(leadOf({ ...none, late: 1, due: 2, broken: 1 })).toBe(
    '1 review is late, 2 are due within 30 days, and 1 leaves the thread broken.',
  )
})

describe('the register', () => {
  test('shows everyone who works here what is late first, and what carries the thread', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner)
    expect(await main(await carer.get('/app/policies'))).toContain('No policies yet')
    const carrying = await addPolicy(owner)
    await owner.post(`/app/policies/${carrying}/clauses`, clause)
    const late = { ...policyOf(owner, 'Induction'), ...day('review', [4, 5, 2027]) }
    const broken = await addPolicy(owner, late)
    const missing = { title: 'First day', says: 'missing', wanted: 'Who to turn to', ...day('read', [11, 5, 2027]) }
    await owner.post(`/app/policies/${broken}/clauses`, missing)
    const page = await main(await carer.get('/app/policies'))
    expect(page).toContain('1 of 2 policies carries the thread')
    expect(page).toContain('1 review is late, and 1 leaves the thread broken.')
    expect(page.indexOf('Induction')).toBeLessThan(page.indexOf('Speaking up'))
    expect(page).toContain('Was due 4 May 2027')
    expect(page).toContain('The thread is broken here.')
    expect(page).not.toContain('Add a policy')
    expect((await carer.post('/app/policies', policyOf(owner))).status).toBe(404)
    const other = await world.signedIn('Bramley')
    expect(await main(await other.get('/app/policies'))).toContain('No policies yet')
  })

  test('comes in pages', async () => {
    const owner = await world.signedIn()
    for (let i = 0; i < 51; i++) await addPolicy(owner, policyOf(owner, `Policy ${i}`))
    expect(await main(await owner.get('/app/policies'))).toContain('Next page')
    expect(await main(await owner.get('/app/policies?page=2'))).toContain('Policy 50')
  })

  test('refuses what is wrong at its field, and keeps what was typed', async () => {
    const owner = await world.signedIn()
    const wrong = {
      ...{ ...policyOf(owner), title: '', form: 'poem', owner: 'Nobody', href: 'javascript:alert(1)', finding: 'x' },
      ...day('agreed', [13, 5, 2027]),
      ...day('review', [30, 2, 2028]),
    }
    const refused = await owner.post('/app/policies', wrong)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of [
      'Enter what it is called',
      'Choose what kind of document it is',
      'Nobody who works here has that name',
      'Enter an address that begins with https://',
      'The day must not be after today, 12 May 2027',
      'There is no such day',
      'Choose a gap from the list',
      'How we raise a concern.',
    ])
      expect(page, text).toContain(text)
    const sooner = { ...policyOf(owner), ...day('review', [1, 3, 2026]) }
    expect(await (await owner.post('/app/policies', sooner)).text()).toContain('must come after the day it was agreed')
  })
})

describe('a policy', () => {
  test('answers the gap it was written for, and is found from anywhere on the thread', async () => {
    const owner = await world.signedIn()
    const gap = { title: 'Night staff hear last', source: 'listening', ...day('found', [11, 5, 2027]) }
    const finding = idIn(await owner.post('/app/gaps', gap))
    const id = await addPolicy(owner, { ...policyOf(owner), finding })
    const page = await main(await owner.get(`/app/policies/${id}`))
    expect(page).toContain('Night staff hear last')
    expect(page).toContain('led the thread here from a gap')
    expect((await owner.get(`/app/thread/${id}`)).headers.get('location')).toBe(`/app/policies/${id}`)
  })

  test('can be written on by whoever keeps it, and by nobody else who only works here', async () => {
    const owner = await world.signedIn()
    const keeper = await world.colleagueOf(owner)
    const other = await world.colleagueOf(owner, [], 'Nia Rees')
    const id = await addPolicy(owner, { ...policyOf(owner), owner: keeper.email })
    expect((await other.post(`/app/policies/${id}/clauses`, clause)).status).toBe(404)
    expect((await other.get(`/app/policies/${id}/clauses/new`)).headers.get('location')).toBe(`/app/policies/${id}`)
    const clauseId = idIn(await keeper.post(`/app/policies/${id}/clauses`, clause))
    const page = await main(await other.get(`/app/policies/clauses/${clauseId}`))
    expect(page).toContain('We listen first.')
    expect(page).not.toContain('Change it')
    expect(await main(await other.get('/app/thread/search?q=listening'))).toContain('4.2 Listening')
    expect((await keeper.get(`/app/policies/${id}/removal`)).status).toBe(404)
  })

  test('that was changed by somebody else meanwhile is not written over unseen', async () => {
    const owner = await world.signedIn()
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    const id = await addPolicy(owner)
    await lead.post(`/app/policies/${id}/change`, { ...policyOf(owner, 'Raising concerns'), version: '1' })
    const late = await owner.post(`/app/policies/${id}/change`, { ...policyOf(owner, 'Whistleblowing'), version: '1' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Raising concerns')
    expect(page).toContain('value="Whistleblowing"')
    const review = { outcome: 'stays', ...day('reviewed', [12, 5, 2027]), ...day('next', [12, 5, 2028]) }
    expect((await owner.post(`/app/policies/${id}/review`, { ...review, version: '1' })).status).toBe(409)
    const after = await main(await owner.get(`/app/policies/${id}`))
    expect(after).toContain('Title: Speaking up')
  })

  test('is reviewed: the clock runs anew, and what came of it stays', async () => {
    const owner = await world.signedIn()
    const id = await addPolicy(owner, { ...policyOf(owner), ...day('review', [4, 5, 2027]) })
    expect(await main(await owner.get(`/app/policies/${id}`))).toContain('was due on 4 May 2027, 8 days ago')
    const review = { outcome: 'changed', words: 'Nights had a say.', version: '1', ...day('reviewed', [12, 5, 2027]) }
    const early = await owner.post(`/app/policies/${id}/review`, { ...review, ...day('next', [12, 5, 2027]) })
    expect(await early.text()).toContain('The next review must come after this one')
    await owner.post(`/app/policies/${id}/review`, { ...review, ...day('next', [29, 2, 2028]) })
    const page = await main(await owner.get(`/app/policies/${id}`))
    expect(page).toContain('Last agreed on 12 May 2027')
    expect(page).toContain('due on 29 February 2028')
    expect(page).toContain('Nights had a say.')
  })

  test('that is no longer in use leaves the register for a reason, and stays readable', async () => {
    const owner = await world.signedIn()
    const id = await addPolicy(owner)
    expect((await owner.post(`/app/policies/${id}/removal`, { why: '' })).status).toBe(422)
    await owner.post(`/app/policies/${id}/removal`, { why: 'It is part of the handbook now.' })
    expect(await main(await owner.get('/app/policies'))).toContain('No policies yet')
    const page = await main(await owner.get(`/app/policies/${id}`))
    expect(page).toContain('No longer in use since 12 May 2027')
    expect(page).toContain('It is part of the handbook now.')
    expect(page).not.toContain('Add a clause')
    expect((await owner.post(`/app/policies/${id}/clauses`, clause)).status).toBe(404)
  })
})

describe('a clause', () => {
  test('that is there has its words, and one that is missing says what should stand there', async () => {
    const owner = await world.signedIn()
    const id = await addPolicy(owner)
    const wordless = await owner.post(`/app/policies/${id}/clauses`, { ...clause, words: '' })
    expect(await wordless.text()).toContain('Enter what it says, in the document’s own words')
    const unwanted = await owner.post(`/app/policies/${id}/clauses`, { ...clause, says: 'partly' })
    expect(await unwanted.text()).toContain('Say what should stand there')
    expect(unwanted.status).toBe(422)
  })

  test('is mended and taken back on the record, and conflicts are shown', async () => {
    const owner = await world.signedIn()
    const id = await addPolicy(owner)
    const missing = { title: '7', says: 'missing', wanted: 'Who speaks first', ...day('read', [11, 5, 2027]) }
    const clauseId = idIn(await owner.post(`/app/policies/${id}/clauses`, missing))
    const address = `/app/policies/clauses/${clauseId}`
    expect(await main(await owner.get(address))).toContain('The thread is broken here.')
    await owner.post(`${address}/change`, { ...clause, version: '1' })
    const page = await main(await owner.get(address))
    expect(page).toContain('It says it well.')
    expect(page).toContain('How well: It is missing here')
    expect((await owner.post(`${address}/change`, { ...clause, title: 'Mine', version: '1' })).status).toBe(409)
    await owner.post(`${address}/removal`, { why: 'Written twice.' })
    expect(await main(await owner.get(address))).toContain('Written twice.')
    expect(await main(await owner.get('/app/policies'))).toContain('Not read yet')
  })
})
