import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main, mainOf } from '../../../test/acting.ts'
import { dayFields, nameSponsor, openReview } from '../../../test/leading.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const page = '/app/leadership'

/** An owner, a director who is the sponsor, and somebody who works here. */
async function led(from?: string) {
  const owner = await world.signedIn()
  const director = await world.colleagueOf(owner, [], 'Dele Okafor')
  const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
  const term = await nameSponsor(owner, director, from)
  return { owner, director, carer, term, at: `${page}/sponsors/${term}` }
}

async function leave(person: Person): Promise<void> {
  await world.house.keeper
    .updateTable('members')
    .set({ left_on: '2027-05-12', erase_on: '2027-08-12' })
    .where('id', '=', person.viewer.memberId)
    .execute()
}

const setDays = (term: string, days: Readonly<Record<string, string>>) =>
  world.house.keeper.updateTable('sponsorships').set(days).where('id', '=', term).execute()

describe('the sponsor of the strategy', () => {
  test('is named by those who lead it, and everyone who works here reads who it is and what they say', async () => {
    const { owner, director, carer, at } = await led()
    expect((await carer.get(`${page}/sponsors/new`)).status).toBe(404)
    expect(await main(carer, page)).toContain('Dele Okafor is the sponsor of our strategy, until 11 May 2029.')
    expect(await main(carer, '/app/strategy')).toContain('Dele Okafor is the sponsor of our strategy')
    const said = await director.post(`${at}/statement`, { words: 'I listen first.', version: '0' })
    expect(said.status).toBe(303)
    expect(await main(carer, page)).toContain('I listen first. Dele Okafor, 12 May 2027')
    expect((await carer.post(`${at}/statement`, { words: 'Mine', version: '1' })).status).toBe(404)
    await owner.post(`${at}/statement`, { words: 'I listen, and I act.', version: '1' })
    const whole = await main(carer, at)
    expect(whole).toMatch(
      /I listen, and I act\. Written down for the sponsor by Asha Rahman.*What was said before.*I listen first/,
    )
    expect(await main(owner, '/app/organisation/record')).toContain('named a sponsor of the strategy Dele Okafor')
  })

  test('is on the list of leaders without anybody putting them there', async () => {
    const { director } = await led()
    expect(await main(director, page)).toContain('Set yourself a goal')
  })

  test('whose form is wrong is asked again, with what was typed', async () => {
    const owner = await world.signedIn()
    const days = { ...dayFields('from', '2028-06-01'), ...dayFields('until', '2028-05-01') }
    const wrong = await owner.post(`${page}/sponsors`, { who: 'Nobody at all', seen: '', ...days })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    for (const text of [
      'Nobody who works here has that name',
      'Enter a day up to 12 May 2028',
      'value="Nobody at all"',
    ])
      expect(html).toContain(text)
    const leap = await owner.post(`${page}/sponsors`, { who: '', seen: '', ...dayFields('from', '2027-02-29') })
    expect(await mainOf(leap)).toMatch(/Enter who it is.*There is no 29 February in 2027/)
    const before = { ...dayFields('from', '2027-05-12'), ...dayFields('until', '2027-05-12') }
    const same = await owner.post(`${page}/sponsors`, { who: owner.email, seen: '', ...before })
    expect(await mainOf(same)).toContain('The last day must be after the first')
  })

  test('who was named meanwhile is shown to whoever names one second, and nothing they typed is lost', async () => {
    const owner = await world.signedIn()
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Bronwen Lloyd')
    await nameSponsor(owner, lead)
    const days = { ...dayFields('from', '2027-05-12'), ...dayFields('until', '2029-05-11') }
    const second = await lead.post(`${page}/sponsors`, { who: owner.email, seen: '', ...days })
    expect(second.status).toBe(409)
    const html = await second.text()
    expect(html).toContain('Bronwen Lloyd')
    expect(html).toContain(`value="${owner.email}"`)
  })

  test('says something new while somebody writes for them: the second sees it, and loses nothing', async () => {
    const { owner, director, at } = await led()
    await director.post(`${at}/statement`, { words: 'I listen first.', version: '0' })
    const late = await owner.post(`${at}/statement`, { words: 'Dele listens.', version: '0' })
    expect(late.status).toBe(409)
    const html = await late.text()
    expect(html).toContain('I listen first.')
    expect(html).toContain('Dele listens.')
    expect((await owner.post(`${at}/statement`, { words: '', version: '1' })).status).toBe(422)
  })
})

describe('a strategy without its sponsor', () => {
  test('says so where it begins, on the page of leadership and among the broken threads, until somebody is named', async () => {
    const { owner, director, carer } = await led('2026-05-12')
    expect(await main(carer, '/app/thread')).not.toContain('Nobody stands for the strategy')
    await leave(director)
    const gone = 'The strategy has no sponsor: Dele Okafor has left. Somebody else has to be named.'
    for (const address of [page, '/app/strategy']) expect(await main(carer, address)).toContain(gone)
    expect(await main(carer, '/app/thread')).toContain('Nobody stands for the strategy any more')
    expect(await main(carer, '/app/thread/picture')).toContain('without a sponsor to hold it')
    expect(await main(owner, '/app/strategy/unkept')).toContain('The sponsor’s review of the year to 11 May 2027')
    await nameSponsor(owner, carer, '2027-05-12', '2029-05-11')
    expect(await main(carer, page)).toContain('Carys Bowen is the sponsor')
    expect(await main(carer, '/app/thread')).not.toContain('Nobody stands for the strategy')
  })

  test('is found when the term has run out, and the sponsor of then can be given another last day', async () => {
    const { owner, term, at } = await led()
    await setDays(term, { from_on: '2025-05-12', until_on: '2027-05-11' })
    expect(await main(owner, page)).toContain('The term of Dele Okafor ran out on 11 May 2027.')
    expect(await main(owner, '/app/thread')).toMatch(/The sponsor of the strategy since 11 May 2027/)
    const days = { ...dayFields('from', '2025-05-12'), ...dayFields('until', '2028-05-11') }
    expect((await owner.post(`${at}/term`, { ...days, version: '1' })).status).toBe(303)
    expect(await main(owner, page)).toContain('Dele Okafor is the sponsor of our strategy, until 11 May 2028.')
    const late = await owner.post(`${at}/term`, { ...days, version: '1' })
    expect(late.status).toBe(409)
  })

  test('is found when the sponsor was erased, and what they said stays', async () => {
    const { owner, director, at } = await led()
    await director.post(`${at}/statement`, { words: 'I listen first.', version: '0' })
    await owner.post(`/app/people/${director.viewer.memberId}/leaving`)
    await owner.post(`/app/people/${director.viewer.memberId}/erasure`)
    expect(await main(owner, page)).toContain('whoever it was is no longer here')
    expect(await main(owner, at)).toContain('I listen first.')
    expect(await main(owner, '/app/thread')).toContain('Nobody stands for the strategy any more')
  })
})

test('a term is ended early for a reason, which everyone reads; one that has not begun is taken back', async () => {
  const { owner, director, carer, at } = await led('2026-05-12')
  const review = await openReview(owner, at.slice(-36))
  expect((await owner.post(`${at}/end`, { ...dayFields('last', '2027-05-13'), why: '', version: '1' })).status).toBe(
    422,
  )
  expect(
    (await owner.post(`${at}/end`, { ...dayFields('last', '2027-05-10'), why: 'Another post', version: '1' })).status,
  ).toBe(303)
  expect(await main(carer, at)).toContain('It was ended before its last day: Another post')
  expect(await main(carer, `/app/leadership/reviews/${review}`)).toContain('It fell away')
  const next = await nameSponsor(owner, carer, '2027-06-01', '2029-05-31')
  expect(await main(owner, page)).toContain('Carys Bowen begins on 1 June 2027')
  await owner.post(`${page}/sponsors/${next}/end`, { why: 'A mistake', version: '1' })
  expect(await main(owner, page)).not.toContain('Carys Bowen begins')
  expect((await director.post(`${at}/statement`, { words: 'Too late', version: '0' })).status).toBe(303)
  expect(await main(owner, at)).not.toContain('Too late')
})

test('nobody of another organisation finds any of it', async () => {
  const { at } = await led()
  const other = await world.signedIn('Bramley')
  for (const address of [at, `${at}/term`, `${at}/statement`]) expect((await other.get(address)).status).toBe(404)
  expect(await main(other, page)).toContain('Nobody is named yet who stands for the whole strategy')
})

test('a term that was named by mistake is taken back as long as nothing was said in it', async () => {
  const { owner, director, carer, at } = await led()
  const mistake = { mistake: 'yes', why: 'Carys was meant' }
  await director.post(`${at}/statement`, { words: 'I listen first.', version: '0' })
  expect((await owner.post(`${at}/end`, { ...mistake, version: '1' })).status).toBe(422)
  const other = await world.signedIn('Cwm Teifi')
  const wrong = await nameSponsor(other, other)
  const taken = await other.post(`${page}/sponsors/${wrong}/end`, { ...mistake, version: '1' })
  expect(taken.headers.get('location')).toBe(`${page}?done=taken-back`)
  expect(await main(other, page)).toContain('Nobody is named yet')
  expect(await main(carer, at)).toContain('I listen first.')
  expect(await nameSponsor(other, other), 'from the same day').not.toBe('')
})

test('a term that was ended on its day of today can be given other days, and goes on', async () => {
  const { owner, at } = await led('2026-05-12')
  await owner.post(`${at}/end`, { ...dayFields('last', '2027-05-12'), why: 'Another post', version: '1' })
  const days = { ...dayFields('from', '2027-05-13'), ...dayFields('until', '2029-05-12') }
  expect((await owner.post(`${at}/term`, { ...days, version: '2' })).status).toBe(303)
  const page = await main(owner, at)
  expect(page).toContain('Will be the sponsor of the strategy, 13 May 2027 to 12 May 2029.')
  expect(page).not.toContain('Another post')
})

test('two who name a sponsor, end a term or close a review at the same moment leave one open year, and nobody sees a fault', async () => {
  const { owner, director, at, term } = await led('2026-05-12')
  const review = `${page}/reviews/${await openReview(owner, term)}/writing`
  const said = { happened: 'A year.', repeated: 'no', whyNot: 'In June.', changes: 'Nights.', statement: 'I listen.' }
  const days = { ...dayFields('from', '2026-05-12'), ...dayFields('until', '2030-05-11') }
  const answers = await Promise.all([
    owner.post(review, { ...said, close: 'yes', version: '1' }),
    director.post(review, { ...said, close: 'yes', version: '1' }),
    owner.post(`${at}/term`, { ...days, version: '1' }),
    owner.post(`${at}/term`, { ...days, version: '1' }),
  ])
  for (const { status } of answers) expect([303, 409]).toContain(status)
  const open = await world.house.keeper
    .selectFrom('sponsor_reviews')
    .select('due_on')
    .where('sponsorship_id', '=', term)
    .where('closed_on', 'is', null)
    .where('lapsed_on', 'is', null)
    .execute()
  expect(open).toEqual([{ due_on: '2028-05-12' }])
})
