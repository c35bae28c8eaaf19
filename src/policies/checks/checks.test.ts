import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { forms } from '../policy.ts'
import { alignmentFile, questionsFor } from './questions.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (response: Response) => {
  const [found] = elementsOf(await response.text(), 'main')
  return found ? textOf(found) : ''
}

const day = (name: string, month: string, year: string) => ({
  [`${name}-day`]: '11',
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

async function addPolicy(person: Person): Promise<string> {
  const policy = { title: 'Speaking up', form: 'policy', owner: person.email }
  return idIn(
    await person.post('/app/policies', { ...policy, ...day('agreed', '3', '2026'), ...day('review', '3', '2028') }),
  )
}

const answering = (answer: string) => ({
  ...Object.fromEntries(questionsFor('policy').map(({ id }) => [`answer-${id}`, answer])),
  ...day('checked', '5', '2027'),
})

describe('the questions', () => {
  test('are a few for each kind of document, each short, with what is missing where the answer is no', () => {
    for (const form of [...forms, 'code'] as const) {
      const questions = questionsFor(form)
      expect(questions.length, form).toBeGreaterThanOrEqual(5)
      for (const { text, lacking } of questions) {
        expect(text, text).toMatch(/^[A-Z].*\?$/)
        expect(text.split(' ').length, text).toBeLessThanOrEqual(20)
        expect(lacking, lacking).toMatch(/^[A-Z].*[^.?]$/)
      }
    }
  })

  test('hold to their schema: nothing twice, nothing without what it lacks', () => {
    const three = ['a', 'b', 'c'].map(id => ({ id, text: 'Is it?', lacking: 'It is not' }))
    const all = { policy: three, procedure: three, strategy: three, branding: three, code: three }
    const file = { version: 1, language: 'en', questions: all }
    expect(alignmentFile.safeParse(file).success).toBe(true)
    const twice = { ...all, policy: [...three, { id: 'a', text: 'Is it?', lacking: 'It is not' }] }
    expect(alignmentFile.safeParse({ ...file, questions: twice }).success).toBe(false)
    const bare = { ...all, code: [...three, { id: 'd', text: 'Is it?', lacking: '' }] }
    expect(alignmentFile.safeParse({ ...file, questions: bare }).success).toBe(false)
  })
})

describe('a check', () => {
  test('asks for an answer to every question, and keeps what was typed', async () => {
    const owner = await world.signedIn()
    const id = await addPolicy(owner)
    const refused = await owner.post(`/app/policies/${id}/checks`, {
      ...answering('no'),
      ...{ 'answer-plain': '', 'words-plain': 'The first page is fine.' },
    })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('href="#answer-plain"')
    expect(page).toContain('The first page is fine.')
  })

  test('stands beside those before it, and a policy that was checked in vain leaves the thread broken', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner)
    const id = await addPolicy(owner)
    await owner.post(`/app/policies/${id}/checks`, answering('no'))
    await owner.post(`/app/policies/${id}/checks`, { ...answering('partly'), ...day('checked', '4', '2027') })
    const page = await main(await carer.get(`/app/policies/${id}`))
    expect(page).toContain('11 May 2027 : 0 yes, 0 in part, 6 no')
    expect(page).toContain('11 April 2027 : 0 yes, 6 in part, 0 no')
    expect(page).toContain('The thread is broken here.')
    expect((await carer.post(`/app/policies/${id}/checks`, answering('yes'))).status).toBe(404)
  })

  test('makes a gap of what is lacking in one step, once, and the thread leads from it to the policy', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner)
    const id = await addPolicy(owner)
    const why = { 'words-whom': 'Nights have nobody.', 'answer-plain': 'yes' }
    const check = `/app/policies/checks/${idIn(await owner.post(`/app/policies/${id}/checks`, { ...answering('no'), ...why }))}`
    expect((await carer.post(`${check}/gaps`, { question: 'whom' })).status).toBe(404)
    expect(await main(await carer.get(check))).not.toContain('Make it a gap')
    const made = await owner.post(`${check}/gaps`, { question: 'whom' })
    const gap = await main(await owner.get(made.headers.get('location') ?? ''))
    expect(gap).toContain('Speaking up: It does not say whom people can turn to on every shift')
    expect(gap).toContain('Nights have nobody.')
    const again = await owner.post(`${check}/gaps`, { question: 'whom' })
    expect(again.headers.get('location')).toBe(made.headers.get('location'))
    expect(await main(await owner.get(`/app/policies/${id}`))).toContain('It does not say whom people can turn to')
    for (const question of ['plain', 'none of ours', '']) {
      expect((await owner.post(`${check}/gaps`, { question })).headers.get('location'), question).toContain('done=none')
    }
  })
})

test('where a policy was talked about is noted with its day, and taken back on the record', async () => {
  const owner = await world.signedIn()
  const id = await addPolicy(owner)
  const wrong = { place: 'nowhere', words: '', href: 'file:///etc/passwd', ...day('held', '6', '2027') }
  const refused = await owner.post(`/app/policies/${id}/occasions`, wrong)
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const text of ['Choose where it was', 'Say in a sentence', 'begins with https://', 'must not be after today'])
    expect(page, text).toContain(text)
  const occasion = { place: 'team-meeting', words: 'North and South teams', href: 'https://example.org/notes' }
  await owner.post(`/app/policies/${id}/occasions`, { ...occasion, ...day('held', '5', '2027') })
  const noted = await (await owner.get(`/app/policies/${id}`)).text()
  expect(noted).toContain('North and South teams')
  expect(noted).toContain('href="https://example.org/notes"')
  const carer = await world.colleagueOf(owner)
  const removal = noted.match(/\/app\/policies\/occasions\/[0-9a-f-]{36}\/removal/)?.[0] ?? ''
  expect((await carer.post(removal)).status).toBe(404)
  await owner.post(removal)
  const after = await main(await owner.get(`/app/policies/${id}`))
  expect(after).toContain('Nothing is noted yet')
  expect(after).toContain('took back what was noted What stood there 11 May 2027: North and South teams')
  expect((await owner.post(removal)).status).toBe(404)
})
