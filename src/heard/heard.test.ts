import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { endSurvey, openSurvey } from '../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { deedsOf, type GapAnswer, isComplete, standingOfHeard } from './heard.ts'

let world: World
let owner: Person
let carer: Person
let release: string
let wave: string
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  owner = await world.signedIn()
  carer = await world.colleagueOf(owner, [], 'Carys Bowen')
  release = await releaseAnswers()
  wave = await openSurvey(world, owner, [carer])
  await endSurvey(world, wave, release)
})

const main = async (person: Person, address: string) =>
  textOf(elementsOf(await (await person.get(address)).text(), 'main')[0]!)
const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

async function releaseAnswers(): Promise<string> {
  const body = new FormData()
  const answers = `Team,I feel safe to speak up\n${'North,Agree\nSouth,Disagree\n'.repeat(60)}`
  body.append('file', new File([answers], 'answers.csv'))
  const draft = `/app/answers/${idIn(await owner.send('/app/answers', { method: 'POST', body }))}`
  await owner.post(`${draft}/about`, { title: 'Speaking up', earlier: 'no' })
  await world.runJobs()
  await owner.post(`${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  return idIn(await owner.post(`${draft}/release`))
}

const heard = () => `/app/surveys/${wave}/heard`
const write = (words: string, more: Record<string, string> = {}) =>
  owner.post(`${heard()}/findings`, { words, topic: '1', gap: '', ...more })

/** The gaps and findings that the page leads to, in its order. */
async function idsOn(kind: 'gaps' | 'findings'): Promise<string[]> {
  const page = await (await owner.get(heard())).text()
  const ids = [...page.matchAll(new RegExp(`/app/${kind}/([0-9a-f-]{36})`, 'g'))].map(([, id = '']) => id)
  return [...new Set(ids)]
}

/** An action in an element, that answers a gap. */
async function act(gap: string, title: string): Promise<string> {
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const element = (await (await owner.get('/app/strategy')).text()).match(/strategy\/elements\/([0-9a-f-]{36})/)?.[1]
  await owner.post(`/app/strategy/elements/${element}/cycles`, { owner: owner.email })
  const page = await (await owner.get(`/app/strategy/elements/${element}`)).text()
  const cycle = page.match(/strategy\/cycles\/([0-9a-f-]{36})/)?.[1]
  const due = { 'due-day': '1', 'due-month': '9', 'due-year': '2027', owner: carer.email }
  const made = await owner.post(`/app/strategy/cycles/${cycle}/actions`, { title, ...due })
  const action = made.headers.get('location')?.match(/actions\/([0-9a-f-]{36})/)?.[1] ?? idIn(made)
  await owner.post(`/app/gaps/${gap}/answer`, { action })
  return action
}

test('what was heard is answered as its gap is, and complete only when all of it is', () => {
  const deed = { id: 'a', title: 'Hand over', dueOn: '2027-09-01', doneOn: null, owner: null }
  const gap: GapAnswer = {
    ...{ gapId: 'g', number: 1, title: 'Nights', refusedOn: null, refusedWhy: null, actions: [], decisions: [] },
  }
  const [open, acted] = [{ gap }, { gap: { ...gap, actions: [deed] } }]
  const refused = { gap: { ...gap, refusedOn: '2027-05-12', refusedWhy: 'No money' } }
  expect([open, acted, refused, { gap: null }].map(standingOfHeard)).toEqual([
    'broken',
    'answered',
    'refused',
    'broken',
  ])
  expect(isComplete([])).toBe(false)
  expect(isComplete([acted, refused])).toBe(true)
  expect(isComplete([acted, open])).toBe(false)
  const one = { ...acted, id: '1', words: 'A', about: null }
  expect(deedsOf([one, { ...one, id: '2' }])).toMatchObject([{ deed, answers: [{ id: '1' }, { id: '2' }] }])
})

describe('what was heard in a survey', () => {
  test('stands in plain words beside the question that shows it, and makes a gap that leads back to the release', async () => {
    expect(await main(carer, heard())).toContain('is being written')
    await write('Half of us do not feel safe to speak up')
    const page = await main(carer, heard())
    expect(page).toContain('Half of us do not feel safe to speak up')
    expect(page).toContain('From I feel safe to speak up')
    expect(page).toContain('It has no answer yet')
    expect(page).not.toContain('Write down what was heard')
    const [gap] = await idsOn('gaps')
    const gapPage = await main(owner, `/app/gaps/${gap}`)
    expect(gapPage).toContain('What answers to a survey say.')
    expect(gapPage).toContain('Speaking up')
    expect(await main(carer, `/app/releases/${release}`)).toContain('What came of it')
    for (const address of ['/app/surveys', `/app/surveys/${wave}`])
      expect(await (await owner.get(address)).text(), address).toContain(`href="${heard()}"`)
    expect((await carer.post(`${heard()}/findings`, { words: 'x', topic: '', gap: '' })).status).toBe(404)
  })

  test('can be hung on a gap that is there, and the release is put on the thread once', async () => {
    await write('Half of us do not feel safe to speak up')
    const [gap = ''] = await idsOn('gaps')
    await write('Nights feel alone', { gap, topic: '' })
    expect(await idsOn('gaps')).toEqual([gap])
    const gapPage = await main(owner, `/app/gaps/${gap}`)
    expect(gapPage).toContain('found it said again')
    expect(gapPage.split('Speaking up').length - 1).toBe(2)
  })

  test('is refused with all that is wrong, and what was typed stays', async () => {
    const refused = await write('', { topic: '99', gap: 'mine' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of ['Say in one sentence', 'Choose a question', 'Choose a gap']) expect(page).toContain(text)
    const long = await write('x'.repeat(301))
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('x'.repeat(301))
  })

  test('that somebody else has changed meanwhile is shown beside what was typed, and nothing is lost', async () => {
    await write('Nights feel alone')
    const [finding] = await idsOn('findings')
    const [gap = ''] = await idsOn('gaps')
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    const change = { topic: '1', gap, version: '1' }
    await lead.post(`/app/findings/${finding}/change`, { ...change, words: 'Nights are alone' })
    const late = await owner.post(`/app/findings/${finding}/change`, { ...change, words: 'Nobody is there at night' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Somebody else was here first')
    expect(page).toContain('Nights are alone')
    expect(page).toContain('Nobody is there at night')
    await owner.post(`/app/findings/${finding}/change`, { ...change, words: 'Nobody is there at night', version: '2' })
    expect(await main(carer, heard())).toContain('Nobody is there at night')
  })

  test('is told in the order that was chosen, and can be taken off until people were told', async () => {
    await write('First')
    await write('Second')
    const [, second] = await idsOn('findings')
    await owner.post(`/app/findings/${second}/rise`)
    expect(await main(carer, heard())).toMatch(/Second.*First/)
    await owner.post(`/app/findings/${second}/removal`)
    expect(await main(carer, heard())).not.toContain('Second')
    expect(await main(carer, '/app/gaps')).toContain('Second')
  })
})

describe('telling people', () => {
  test('waits until everything has its answer, and reaches everyone who was asked, once', async () => {
    await write('Nights feel alone')
    await write('The canteen is shut at night')
    const [alone = '', canteen = ''] = await idsOn('gaps')
    const action = await act(alone, 'Two on every night shift')
    expect(await main(owner, heard())).toContain('One thing that was heard has no answer yet.')
    await owner.post(`${heard()}/telling`)
    await world.runJobs()
    expect(world.letters.join()).not.toContain('What came of')
    await owner.post(`/app/gaps/${canteen}/refusal`, { why: 'It would cost two posts.' })
    const page = await main(carer, heard())
    expect(page).toMatch(/What we will do.*Two on every night shift.*1 September 2027.*Carys Bowen/)
    expect(page).toMatch(/What we won’t do, and why.*The canteen is shut at night.*It would cost two posts\./)
    expect(await main(carer, '/app')).not.toContain('has an answer')
    await owner.post(`${heard()}/telling`)
    await owner.post(`${heard()}/telling`)
    await world.runJobs()
    const letters = world.letters.filter(letter => letter.includes('What came of'))
    expect(letters).toHaveLength(2)
    expect(letters.every(letter => letter.includes(heard()) && !letter.includes('token'))).toBe(true)
    expect(await main(carer, heard())).toContain('Everyone who was asked was told on 12 May 2027')
    expect(await main(carer, '/app')).toContain('A survey you were asked in has an answer')
    expect(await main(carer, '/app/surveys/mine')).toContain('Surveys that have an answer')
    const stranger = await world.colleagueOf(owner)
    expect(await main(stranger, '/app')).not.toContain('has an answer')
    expect(await main(owner, '/app/organisation/record')).toContain('told everyone who was asked what came of it')
    await owner.post(`/app/strategy/actions/${action}/giving-up`, { why: 'No money' })
    expect(await main(carer, heard())).toMatch(/Nights feel alone From I feel safe to speak up It has no answer yet/)
  })

  test('mends the thread that is broken when a release was never told', async () => {
    await write('Nights feel alone')
    const [gap = ''] = await idsOn('gaps')
    await owner.post(`/app/gaps/${gap}/refusal`, { why: 'Not now.' })
    await world.wait(60 * 86_400_000)
    owner = await again(owner)
    expect(await main(owner, '/app/thread')).toContain('Released, and never told to staff')
    await owner.post(`${heard()}/telling`)
    expect(await main(owner, '/app/thread')).not.toContain('Released, and never told to staff')
  })
})

/** The same organisation, seen by somebody who came in today. */
const again = (person: Person) => world.colleagueOf(person, [{ role: 'edi-lead' }], 'Dilys Evans')

describe('before and without a release', () => {
  test('of a survey that too few answered the page says that nothing can be shown, and why', async () => {
    await endSurvey(world, wave, null)
    const page = await main(carer, heard())
    expect(page).toContain('Nothing can be shown. Fewer than 10 people answered.')
    expect(page).toContain('deleted unseen')
    expect((await owner.get(`${heard()}/findings/new`)).status).toBe(303)
    await owner.post(`${heard()}/telling`)
    await world.runJobs()
    expect(world.letters.join()).toContain('nothing of it can be shown')
  })

  test('of one that is not over it says so; of another organisation’s, a draft and nonsense there is no page', async () => {
    const open = await openSurvey(world, owner, [carer])
    expect(await main(carer, `/app/surveys/${open}/heard`)).toContain('It is not closed yet')
    const other = await world.signedIn('Bramley')
    for (const id of [open, 'nonsense']) expect((await other.get(`/app/surveys/${id}/heard`)).status, id).toBe(404)
  })
})
