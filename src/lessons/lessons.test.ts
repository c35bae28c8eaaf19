import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asViewer } from '../platform/db.ts'
import { addStation } from '../thread/queries.ts'
import { beginningOf } from './lesson.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (response: Response) => {
  const [found] = elementsOf(await response.text(), 'main')
  return found ? textOf(found) : ''
}

const rota = {
  ...{ title: 'Ask nights before the rota is printed', words: 'We printed it and had to do it again.' },
  ...{ source: 'mistake', 'on-day': '11', 'on-month': '5', 'on-year': '2027' },
}

const effect = { words: 'Nights see the draft first.', 'on-day': '12', 'on-month': '5', 'on-year': '2027' }

async function addLesson(person: Person, lesson: Record<string, string> = rota): Promise<string> {
  const response = await person.post('/app/lessons', lesson)
  return response.headers.get('location')?.match(/lessons\/([0-9a-f-]{36})/)?.[1] ?? ''
}

test('a long text is cut at the end of a word', () => {
  expect(beginningOf('Short.')).toBe('Short.')
  expect(beginningOf('\nOne line.\nAnother.')).toBe('One line.')
  expect(beginningOf('word '.repeat(60), 22)).toBe('word word word word …')
  expect(beginningOf('x'.repeat(200)).length).toBeLessThan(165)
})

describe('a lesson', () => {
  test('may be written down by everyone who works here, and changed by them and by nobody else', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
    const other = await world.colleagueOf(owner)
    const id = await addLesson(carer)
    expect(await main(await other.get('/app/lessons'))).toContain('Ask nights before the rota is printed')
    const page = await main(await other.get(`/app/lessons/${id}`))
    expect(page).toContain('Looked after by Carys Bowen')
    expect(page).not.toContain('Change it')
    for (const way of ['change', 'effect', 'removal']) {
      expect((await other.get(`/app/lessons/${id}/${way}`)).headers.get('location')).toBe(`/app/lessons/${id}`)
      expect((await other.post(`/app/lessons/${id}/${way}`, { ...rota, why: 'No', version: '1' })).status).toBe(404)
    }
    expect((await carer.post(`/app/lessons/${id}/effect`, { ...effect, version: '1' })).status).toBe(303)
    expect((await owner.post(`/app/lessons/${id}/change`, { ...rota, owner: other.email, version: '2' })).status).toBe(
      303,
    )
    expect((await carer.post(`/app/lessons/${id}/change`, { ...rota, version: '3' })).status).toBe(404)
    expect(await main(await carer.get(`/app/lessons/${id}`))).toContain('Looked after by Bilal Khan')
  })

  test('cannot be given to somebody else by whoever may only write their own', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner, [], 'Carys Bowen')
    const id = await addLesson(carer, { ...rota, owner: owner.email })
    expect(await main(await carer.get(`/app/lessons/${id}`))).toContain('Looked after by Carys Bowen')
  })

  test('is refused with everything that is wrong with it, and what was typed stays', async () => {
    const owner = await world.signedIn()
    const wrong = { ...rota, title: '', source: 'a dream', 'on-day': '13', owner: 'Nobody at all' }
    const refused = await owner.post('/app/lessons', wrong)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of [
      'Say in one sentence what was learned',
      'Choose what it was learned from',
      'The day must not be after today, 12 May 2027',
      'Nobody who works here has that name',
      'We printed it and had to do it again.',
    ])
      expect(page).toContain(text)
  })

  test('has changed something on a day, or not yet; saying it otherwise keeps what was said', async () => {
    const owner = await world.signedIn()
    const id = await addLesson(owner)
    expect(await main(await owner.get(`/app/lessons/${id}`))).toContain('Nothing yet.')
    expect((await owner.post(`/app/lessons/${id}/effect`, { ...effect, words: '', version: '1' })).status).toBe(422)
    await owner.post(`/app/lessons/${id}/effect`, { ...effect, version: '1' })
    const late = await owner.post(`/app/lessons/${id}/effect`, {
      ...effect,
      words: 'A board hangs there.',
      version: '1',
    })
    expect(late.status).toBe(409)
    const both = await late.text()
    expect(both).toContain('Nights see the draft first.')
    expect(both).toContain('A board hangs there.')
    await owner.post(`/app/lessons/${id}/effect`, { ...effect, words: 'A board hangs there.', version: '2' })
    const page = await main(await owner.get(`/app/lessons/${id}`))
    expect(page).toContain('A board hangs there.')
    expect(page).toContain('What stood there before 12 May 2027: Nights see the draft first.')
  })

  test('that somebody else has changed meanwhile is not written over unseen', async () => {
    const owner = await world.signedIn()
    const id = await addLesson(owner)
    await owner.post(`/app/lessons/${id}/change`, { ...rota, title: 'Ask nights first', version: '1' })
    const late = await owner.post(`/app/lessons/${id}/change`, { ...rota, words: 'Twice.', version: '1' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Ask nights first')
  })

  test('that is taken back leaves the list, and its page says so', async () => {
    const owner = await world.signedIn()
    const id = await addLesson(owner)
    expect((await owner.post(`/app/lessons/${id}/removal`, { why: '' })).status).toBe(422)
    await owner.post(`/app/lessons/${id}/removal`, { why: 'It was none.' })
    expect(await main(await owner.get('/app/lessons'))).toContain('Nothing is written down yet.')
    const page = await main(await owner.get(`/app/lessons/${id}`))
    expect(page).toContain('It was taken back on 12 May 2027.')
    expect(page).not.toContain('Change it')
    expect((await owner.post(`/app/lessons/${id}/change`, { ...rota, version: '2' })).status).toBe(303)
    expect(await main(await owner.get(`/app/lessons/${id}`))).not.toContain('changed it')
  })

  test('hangs together with what came before it on the thread', async () => {
    const owner = await world.signedIn()
    const id = await addLesson(owner)
    const action = await asViewer(world.house.app, owner.viewer, tx =>
      addStation(tx, owner.viewer, {
        ...{ kind: 'action' as const, title: 'Print the rota' },
        ...{ standsOn: '2027-05-12', today: '2027-05-12' },
      }),
    )
    expect((await owner.post(`/app/lessons/${id}/threads`, {})).status).toBe(422)
    await owner.post(`/app/lessons/${id}/threads`, { station: action })
    expect(await main(await owner.get(`/app/lessons/${id}`))).toContain('Print the rota')
  })
})

describe('the list of lessons', () => {
  test('has the lessons of closed reviews too, and can be narrowed', async () => {
    const owner = await world.signedIn()
    const element = await closeReview(owner)
    const id = await addLesson(owner, { ...rota, element })
    await addLesson(owner, { ...rota, title: 'Nobody reads long letters' })
    await owner.post(`/app/lessons/${id}/effect`, { ...effect, version: '1' })
    const list = (query: string) => owner.get(`/app/lessons?${query}`).then(main)
    expect(await list('')).toContain('Begin with the nights.')
    expect(await list('')).toContain('It began the next cycle')
    const changed = await list('effect=changed')
    expect(changed).toContain('Ask nights before')
    expect(changed).not.toMatch(/Begin with the nights|long letters/)
    expect(await list('effect=not-yet')).toMatch(/long letters/)
    const ofElement = await list(`element=${element}`)
    expect(ofElement).toMatch(/Begin with the nights/)
    expect(ofElement).not.toContain('long letters')
    expect(await list("element=x'&effect=x&page=x")).toContain('long letters')
  })

  test('comes in pages, the newest first, and keeps what it was narrowed to', async () => {
    const owner = await world.signedIn()
    for (let i = 0; i < 51; i++)
      await addLesson(owner, { ...rota, 'on-day': String(1 + (i % 2)), title: `Lesson ${i}` })
    const page = await (await owner.get('/app/lessons?effect=not-yet')).text()
    expect(page).toContain('effect=not-yet&amp;page=2')
    expect(page).toContain('Lesson 49')
    expect(await main(await owner.get('/app/lessons?page=2'))).toContain('Lesson')
  })
})

/** An element whose review is closed, with what it taught. */
async function closeReview(person: Person): Promise<string> {
  await person.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const strategy = await (await person.get('/app/strategy')).text()
  const element = strategy.match(/strategy\/elements\/([0-9a-f-]{36})/)?.[1] ?? ''
  await person.post(`/app/strategy/elements/${element}/cycles`, { owner: person.email })
  const day = '2027-05-01'
  await asViewer(world.house.app, person.viewer, tx =>
    tx
      .updateTable('cycles')
      .set({
        ...{ began_on: day, analysed_on: day, agreed_on: day, review_on: '2028-05-01', done_on: day, reviewed_on: day },
        lessons: 'Begin with the nights.',
      })
      .where('element_id', '=', element)
      .execute(),
  )
  return element
}
