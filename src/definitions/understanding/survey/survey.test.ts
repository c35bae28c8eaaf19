import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../../test/markup.ts'
import { endSurvey } from '../../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../../test/world.ts'
import { inLibrary } from '../../../questionnaires/library.ts'
import { restoreQuestionnaire } from '../../../questionnaires/questionnaire.ts'
import { checkKey, putIn, titleFor } from './questions.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (person: Person, address: string) =>
  textOf(elementsOf(await (await person.get(address)).text(), 'main')[0]!)
const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

/** A definition that was adopted today. */
async function adopted(owner: Person, title = 'Allyship', words = 'Standing by each other'): Promise<string> {
  const term = idIn(await owner.post('/app/definitions', { title }))
  const wording = idIn(await owner.post(`/app/terms/${term}/wordings`, { words, why: 'So it is' }))
  const form = await (await owner.get(`/app/terms/${term}/adoptions/new`)).text()
  const version = form.match(/name="version" value="(\d+)"/)?.[1] ?? ''
  await owner.post(`/app/terms/${term}/adoptions`, { wording, why: 'Most said so', version })
  return term
}

const press = (person: Person, term: string) => person.post(`/app/terms/${term}/understanding/survey`)
const draft = (id: string) =>
  world.house.keeper.selectFrom('waves').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
const questionsOf = async (id: string) => {
  const { content } = await world.house.keeper
    .selectFrom('questionnaire_versions')
    .where('questionnaire_id', '=', (await draft(id)).questionnaire_id)
    .select('content')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  return restoreQuestionnaire(content)
}

test('words of any length go into the questions, whole, and quotation marks harm nothing', () => {
  const { questionnaire } = inLibrary(checkKey)!
  const words = Array.from({ length: 620 }, (_, i) => `word${i}`).join(' ')
  const inForce = { title: 'Saying "no"', words, behaviours: 'We ask.' }
  const put = restoreQuestionnaire(putIn(questionnaire, inForce))
  expect(put.title.en).toBe('What “saying "no"” means here')
  const sections = put.pages.flatMap(({ items }) => items).filter(({ type }) => type === 'section')
  const said = sections.map(item => (item.type === 'section' ? item.text.en : '')).join(' ')
  expect(said.replace(/\s+/g, ' ')).toBe(`${words} What we do because of it: We ask.`)
  expect(sections.length).toBeGreaterThan(1)
  const again = putIn(put, { ...inForce, words: 'Short', behaviours: '' })
  expect(again.pages.flatMap(({ items }) => items).filter(({ type }) => type === 'section')).toHaveLength(1)
  expect(JSON.stringify(putIn(questionnaire, { ...inForce, title: 'EDI' }))).not.toContain('ally')
})

test('one press makes a draft with the words in force, around the day on which the check is due, and nothing more', async () => {
  const owner = await world.signedIn()
  const term = await adopted(owner)
  const facilitator = await world.colleagueOf(owner, [{ role: 'facilitator' }])
  const stranger = await world.signedIn('Bramley')
  expect((await press(facilitator, term)).status).toBe(404)
  expect((await press(stranger, term)).status).toBe(404)
  expect((await press(owner, 'nonsense')).status).toBe(404)
  expect(await main(facilitator, `/app/terms/${term}/understanding`)).not.toContain('Make a draft')
  expect(await main(owner, `/app/terms/${term}/understanding`)).toContain('Make a draft of a survey')

  const wave = idIn(await press(owner, term))
  expect(await draft(wave)).toMatchObject({
    ...{ title: titleFor({ title: 'Allyship' }), kind: 'yearly', fixed_on: null, invited_people: null },
    // It is due on 12 May 2028.
    ...{ opens_on: '2028-05-02', closes_on: '2028-05-22' },
  })
  const asked = JSON.stringify(await questionsOf(wave))
  expect(asked).toContain('Standing by each other')
  expect(asked).toContain('“allyship”')
  expect(asked).not.toContain('“ally”')
  expect(await main(owner, `/app/surveys/${wave}`)).toContain('Made to see whether people understand: Allyship')
  for (const page of [`/app/terms/${term}`, `/app/terms/${term}/understanding`])
    expect(await main(facilitator, page)).toContain('It is a draft. It could open on 2 May 2028')
  expect(await (await facilitator.get(`/app/terms/${term}`)).text()).not.toContain(`/app/surveys/${wave}`)

  const twice = await press(owner, term)
  expect(twice.headers.get('location')).toContain('done=asked-already')
  const { count } = await world.house.keeper
    .selectFrom('waves')
    .where('organisation_id', '=', owner.viewer.organisationId)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe(1)
})

test('two people who press at once make one draft', async () => {
  const owner = await world.signedIn()
  const term = await adopted(owner)
  const outcomes = await Promise.all([press(owner, term), press(owner, term), press(owner, term)])
  const made = outcomes.filter(each => each.headers.get('location')?.includes('/app/surveys/'))
  expect(made).toHaveLength(1)
})

test('a draft that was thrown away can be made again with the same questionnaire, and another term has its own', async () => {
  const owner = await world.signedIn()
  const term = await adopted(owner)
  const first = idIn(await press(owner, term))
  const { questionnaire_id: questionnaire } = await draft(first)
  await owner.post(`/app/surveys/${first}/removal`)
  expect(await main(owner, `/app/terms/${term}/understanding`)).toContain('Make a draft of a survey')
  const second = idIn(await press(owner, term))
  expect((await draft(second)).questionnaire_id).toBe(questionnaire)
  const other = idIn(await press(owner, await adopted(owner, 'Inclusion', 'Room for all')))
  expect((await draft(other)).questionnaire_id).not.toBe(questionnaire)
  expect(JSON.stringify(await questionsOf(second))).not.toContain('Room for all')
})

test('what people said is evidence once they were told what came of it, and the check can be closed on it', async () => {
  const owner = await world.signedIn()
  const term = await adopted(owner)
  const wave = idIn(await press(owner, term))
  const own = { organisation_id: owner.viewer.organisationId, wave_id: wave }
  const understanding = `/app/terms/${term}/understanding`
  await world.house.keeper
    .updateTable('waves')
    .set({ fixed_on: '2028-05-01', invited_people: 30, version: 1, content: '{}' as never })
    .where('id', '=', wave)
    .execute()
  await endSurvey(world, wave, null)
  expect(await main(owner, understanding)).toContain('What people said is not released yet')
  expect((await owner.get(`${understanding}/end`)).headers.get('location')).toContain('done=none')
  await world.house.keeper
    .insertInto('wave_tellings')
    .values({ ...own, told_on: '2028-06-01' })
    .execute()
  const page = await (await owner.get(understanding)).text()
  expect(textOf(elementsOf(page, 'main')[0]!)).toContain('What people said in “What “allyship” means here”')
  expect(page).toContain(`href="/app/surveys/${wave}/heard"`)
  expect(page).not.toContain(`/app/occasions/${wave}/removal`)
  expect((await owner.get(`${understanding}/end`)).status).toBe(200)
})

test('a check that falls due waits at home, and at the head of their work, for whoever leads the strategy', async () => {
  const owner = await world.signedIn()
  const term = await adopted(owner)
  const carer = await world.colleagueOf(owner)
  const setDue = (due_on: string) =>
    world.house.keeper
      .updateTable('understanding_checks')
      .set({ due_on })
      .where('organisation_id', '=', owner.viewer.organisationId)
      .execute()
  const words = 'Look whether people understand: Allyship'
  const pages = ['/app', '/app/strategy/mine']
  await setDue('2027-06-12')
  for (const page of pages) expect(await main(owner, page), page).not.toContain(words)
  await setDue('2027-06-11')
  for (const page of pages) {
    expect(await main(owner, page), page).toContain(words)
    expect(await (await owner.get(page)).text()).toContain(`href="/app/terms/${term}/understanding"`)
    expect(await main(carer, page), page).not.toContain(words)
  }
})
