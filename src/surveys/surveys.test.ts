import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../test/database.ts'
import { attribute, elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asViewer } from '../platform/db.ts'
import { findQuestionnaire } from '../questionnaires/queries.ts'
import { questionsOf } from '../questionnaires/questionnaire.ts'

let world: World
let owner: Person
let people: Person[]
let questionnaire: string
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  people = await Promise.all(Array.from({ length: 21 }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i + 1}`)))
  questionnaire = idIn(await owner.post('/app/questionnaires', { from: 'library:pulse' }))
})
afterAll(() => world.close())

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const see = async (path: string) => main(await owner.get(path))
const day = (prefix: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${prefix}-day`]: of, [`${prefix}-month`]: month, [`${prefix}-year`]: year }
}
const about = (title: string) => ({
  ...{ questionnaire, kind: 'pulse', title, why: 'To hear how it is.', 'who-sees': 'Everyone.', 'new-series': '' },
})
const begin = async (title: string) => idIn(await owner.post('/app/surveys', about(title)))
const row = (id: string) =>
  world.house.keeper.selectFrom('waves').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? ''

/** Presses the button of the page of checks, with what that page says. */
async function fix(id: string, reason = '') {
  const html = await (await owner.get(`/app/surveys/${id}/checks`)).text()
  const seen = { version: hidden(html, 'version'), number: hidden(html, 'number') }
  return owner.post(`/app/surveys/${id}/fixing`, { ...seen, reason })
}

test('a survey is begun from a questionnaire, with days and thresholds to start from, and stands in the list', async () => {
  const id = await begin('How it was in May')
  expect(await see('/app/surveys')).toContain('How it was in May Pulse Draft 19 May 2027 26 May 2027')
  const page = await see(`/app/surveys/${id}`)
  expect(page).toContain('Smallest group shown 10 people')
  expect(page).toContain('Everyone who works here')
})

test('where there is no questionnaire yet, a ready one is taken with one press, and chosen on the way back', async () => {
  const asha = await world.signedIn('A new place')
  const page = await (await asha.get('/app/surveys/new')).text()
  expect(page).toContain('value="library:culture" name="from"')
  const taken = await asha.post('/app/questionnaires', { from: 'library:culture', next: 'survey' })
  const way = taken.headers.get('location') ?? ''
  const making = await (await asha.get(way)).text()
  expect(page).toContain('name="next" value="survey"')
  const [chosen] = elementsOf(making, 'option').filter(option => attribute(option, 'selected') !== undefined)
  expect(attribute(chosen!, 'value')).toBe(idIn(taken))
  expect(await (await asha.get(`/app/questionnaires/${idIn(taken)}`)).text()).toContain(`href="${way}"`)
  const empty = idIn(await asha.post('/app/questionnaires', { from: 'empty', title: 'Nothing in it' }))
  expect(await (await asha.get(`/app/questionnaires/${empty}`)).text()).not.toContain('Begin a survey with it')
})

test('what was done is told under the word that is used everywhere', async () => {
  expect(await see('/app/surveys?done=removed')).toContain('Done The draft is gone.')
  const id = await begin('One word')
  for (const path of [`/app/surveys/${id}?done=changed`, `/app/surveys/rest?done=saved`])
    expect(await see(path), path).not.toContain('Success')
  expect(await see(`/app/surveys/${id}?done=changed`)).toContain('Done It is changed.')
})

test('what is missing is said at its field, and what was typed stays', async () => {
  const response = await owner.post('/app/surveys', { ...about(''), kind: 'sometimes', why: 'Because of <b>this</b>' })
  expect(response.status).toBe(422)
  const html = await response.text()
  expect(html).toContain('href="#title"')
  expect(html).toContain('href="#kind"')
  expect(html).toContain('Because of &lt;b&gt;this&lt;/b&gt;')
})

test('days are read in their order: none past, none that is not there, deletion within thirteen months', async () => {
  const id = await begin('Days')
  const right = { ...day('opens', '2027-06-01'), ...day('closes', '2027-06-20'), ...day('deletes', '2027-12-01') }
  const wrong = [
    [day('opens', '2027-05-11'), 'It can open today, 12 May 2027, or later'],
    [day('opens', '2027-02-29'), 'There is no 29 February in 2027'],
    [day('closes', '2027-05-31'), 'The last day must not be before the first'],
    [day('closes', '2027-12-01'), 'open for 92 days at most'],
    [day('deletes', '2027-06-20'), 'Answers are deleted after the last day'],
    [day('deletes', '2028-07-21'), 'within 13 months'],
    [day('reminds', '2027-06-01'), 'A reminder goes out after the first day'],
    [day('reminds-again', '2027-06-21'), 'on the last day at the latest'],
  ] as const
  for (const [fields, said] of wrong) {
    const response = await owner.post(`/app/surveys/${id}/days`, { version: '1', ...right, ...fields })
    expect(response.status, said).toBe(422)
    expect(await main(response)).toContain(said)
  }
  const reminders = { ...day('reminds', '2027-06-10'), ...day('reminds-again', '2027-06-18') }
  expect((await owner.post(`/app/surveys/${id}/days`, { version: '1', ...right, ...reminders })).status).toBe(303)
  expect(await see(`/app/surveys/${id}`)).toContain('10 June 2027, 18 June 2027')
})

test('people are named by name or staff number, and a name that nobody has is said', async () => {
  const id = await begin('Some of us')
  const names = people.slice(0, 12).map(({ viewer }) => viewer.name)
  const wrong = await owner.post(`/app/surveys/${id}/whom`, { version: '1', whom: 'people', people: 'Nobody Here' })
  expect(wrong.status).toBe(422)
  expect(await main(wrong)).toContain('Nobody here is called “nobody here”')
  const right = { version: '1', whom: 'people', people: `${names.join('\n')}\n\n ${names[0]!.toUpperCase()} ` }
  expect((await owner.post(`/app/surveys/${id}/whom`, right)).status).toBe(303)
  expect(await see(`/app/surveys/${id}/whom`)).toContain(names.toSorted().join(' '))
  expect(await see(`/app/surveys/${id}/checks`)).toContain('12 people are asked')
})

test('thresholds never go under the floors, and only questions with single answers divide', async () => {
  const id = await begin('Thresholds')
  const save = (fields: object) =>
    owner.post(`/app/surveys/${id}/results`, { version: '1', base: '10', cell: '5', ...fields })
  for (const fields of [{ base: '9' }, { cell: '4' }, { cell: '11' }, { base: 'ten' }, { breakdowns: 'nothing' }])
    expect((await save(fields)).status, JSON.stringify(fields)).toBe(422)
  expect(await see(`/app/surveys/${id}`)).toContain('People outside Are not shown the results')
  const openings = { 'open-channel': 'yes', 'for-everyone': 'yes' }
  expect((await save({ base: '12', cell: '6', ...openings })).status).toBe(303)
  const page = await see(`/app/surveys/${id}`)
  expect(page).toContain('Smallest group shown 12 people')
  expect(page).toContain('People outside May read the results, and whoever answers is told so')
  expect(await see(`/app/surveys/${id}/checks`)).toContain('People outside may read the results')
})

test('what follows from answers can divide the results, and never beside the answers it follows from', async () => {
  const of = idIn(await owner.post('/app/questionnaires', { from: 'library:pulse' }))
  await owner.post(`/app/questionnaires/${of}/equality`, { nation: 'equality-england', silence: 'yes' })
  const id = idIn(await owner.post('/app/surveys', { ...about('Disability'), questionnaire: of }))
  const save = (breakdowns: readonly string[]) =>
    owner.post(`/app/surveys/${id}/results`, { version: '1', base: '10', cell: '5', breakdowns })
  const twice = await save(['condition', 'disabled'])
  expect(twice.status).toBe(422)
  expect(await main(twice)).toContain('“Disability” follows from “Do you have a condition')
  expect((await save(['disabled'])).status).toBe(303)
  expect(await see(`/app/surveys/${id}`)).toContain('Results by group Disability')
  expect(await see(`/app/surveys/${id}/checks`)).toContain('“Disability” divides the people into 3 groups')
})

test('a survey may call more questions sensitive than its questionnaire does, and never fewer', async () => {
  const of = idIn(await owner.post('/app/questionnaires', { from: 'library:pulse' }))
  const asked = await findContent(of)
  const [first, second] = questionsOf(asked).filter(({ type }) => type !== 'words')
  const item = (id: string) => `/app/questionnaires/${of}/items/${id}`
  const mark = (id: string, text: string) => owner.post(item(id), { text, isSensitive: 'yes' })
  expect((await mark(first!.id, first!.text.en)).status).toBe(303)
  const id = idIn(await owner.post('/app/surveys', { ...about('Sensitive'), questionnaire: of }))
  const form = await (await owner.get(`/app/surveys/${id}/results`)).text()
  expect(textOf(elementsOf(form, 'main')[0]!)).toContain(`so they stay sensitive. ${first!.text.en}`)
  expect(form).not.toMatch(new RegExp(`name="sensitive" value="${first!.id}"`))
  await owner.post(`/app/surveys/${id}/results`, { version: '1', base: '10', cell: '5', sensitive: [] })
  expect((await row(id)).sensitive).toEqual([first!.id])
  expect((await mark(second!.id, second!.text.en)).status).toBe(303)
  expect(await see(`/app/surveys/${id}`)).toContain(`Sensitive ${first!.text.en} · ${second!.text.en}`)
  const autumn = { ...day('opens', '2027-10-01'), ...day('closes', '2027-10-08'), ...day('deletes', '2027-12-01') }
  await owner.post(`/app/surveys/${id}/days`, { version: '2', ...autumn })
  expect((await fix(id)).headers.get('location')).toContain('done=fixed')
  expect((await row(id)).sensitive).toEqual([first!.id, second!.id])
})

async function findContent(id: string) {
  const kept = await asViewer(world.house.app, owner.viewer, tx => findQuestionnaire(tx, owner.viewer, id))
  return kept!.content
}

test('of two people who change a draft at once, the second sees what the first did and loses nothing', async () => {
  const id = await begin('Two of us')
  const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }], 'Carys Bowen')
  const first = await owner.post(`/app/surveys/${id}/about`, { ...about('First title'), version: '1' })
  expect(first.status).toBe(303)
  const second = await lead.post(`/app/surveys/${id}/about`, { ...about('Second title'), version: '1' })
  expect(second.status).toBe(409)
  const html = await second.text()
  expect(html).toContain('value="Second title"')
  expect(textOf(elementsOf(html, 'main')[0]!)).toContain('First title')
  expect(
    (await lead.post(`/app/surveys/${id}/about`, { ...about('Second title'), version: hidden(html, 'version') }))
      .status,
  ).toBe(303)
  expect((await row(id)).title).toBe('Second title')
})

test('fixing writes down who is asked, the questions and a key, and from then on nothing can be changed', async () => {
  const id = await begin('For good')
  expect((await fix(id)).headers.get('location')).toContain('done=fixed')
  const fixed = await row(id)
  expect(fixed).toMatchObject({ fixed_on: '2027-05-12', invited_people: 23, version: 1 })
  for (const [part, fields] of [
    ['about', about('Another')],
    ['whom', { whom: 'people', people: 'Colleague 1' }],
    ['days', { ...day('opens', '2027-05-20'), ...day('closes', '2027-05-21'), ...day('deletes', '2027-06-01') }],
    ['results', { base: '20', cell: '20' }],
    ['fixing', { number: '1' }],
    ['removal', {}],
  ] as const) {
    const response = await owner.post(`/app/surveys/${id}/${part}`, { version: '1', ...fields })
    expect(response.headers.get('location'), part).toContain('done=fixed-already')
  }
  expect(await row(id)).toEqual(fixed)
})

test('no page and no role of the application closes it early, makes it longer, or asks anybody more or again', async () => {
  const [{ id }] = (await world.house.keeper
    .selectFrom('waves')
    .where('title', '=', 'For good')
    .select('id')
    .execute()) as [{ id: string }]
  for (const noun of ['closure', 'closing', 'extension', 'invitations', 'invited', 'reminders', 'opening'])
    expect((await owner.post(`/app/surveys/${id}/${noun}`, { version: '1' })).status, noun).toBe(404)
  const later = await world.colleagueOf(owner, [], 'Came later')
  const { organisationId } = owner.viewer
  const attempts = [
    `update waves set closes_on = '2027-09-01' where id = '${id}'`,
    `update waves set closes_on = '2027-05-19' where id = '${id}'`,
    `update waves set closed_on = '2027-06-30' where id = '${id}'`,
    `update waves set fixed_on = null, content = null, version = null, invited_people = null where id = '${id}'`,
    `update waves set rule_base = 10, breakdowns = '["speak"]' where id = '${id}'`,
    `update waves set participation = 10 where id = '${id}'`,
    `select participation_of('${id}')`,
    `insert into invited values ('${organisationId}', '${id}', '${later.viewer.memberId}')`,
    `delete from invited where wave_id = '${id}'`,
    `delete from waves where id = '${id}'`,
  ]
  for (const attempt of attempts) {
    const tried = asOwner(world.database, async client => {
      await client.query('begin')
      await client.query(`set local role goldthread_app; set local goldthread.organisation = '${organisationId}'`)
      return client.query(attempt)
    })
    await expect(tried, attempt).rejects.toThrow(/fixed|permission denied/)
  }
})

test('fixing is refused while something is to be put right, and says so; a reason is asked for where one is enough', async () => {
  const few = await begin('Too few')
  await owner.post(`/app/surveys/${few}/whom`, { version: '1', whom: 'people', people: 'Colleague 1\nColleague 2' })
  expect(await see(`/app/surveys/${few}/checks`)).not.toContain('Fix it')
  const refused = await owner.post(`/app/surveys/${few}/fixing`, { version: '2', number: '1', reason: 'I want to' })
  expect(refused.status).toBe(422)
  expect((await row(few)).fixed_on).toBe(null)

  const soon = await begin('Soon again')
  const days = { ...day('opens', '2027-06-01'), ...day('closes', '2027-06-08'), ...day('deletes', '2027-09-01') }
  await owner.post(`/app/surveys/${soon}/days`, { version: '1', ...days })
  // Somebody came since the last survey, and would be the only one who is asked in this one alone.
  expect(await see(`/app/surveys/${soon}/checks`)).toContain('The difference would give these few away')
  const seen = { version: '2', number: '1', reason: 'An inspection asks for it.' }
  expect((await owner.post(`/app/surveys/${soon}/fixing`, seen)).status).toBe(422)
  await world.house.keeper
    .updateTable('members')
    .set({ left_on: world.house.clock.today(), erase_on: '2027-08-12' })
    .where('name', '=', 'Came later')
    .execute()
  expect(await see(`/app/surveys/${soon}/checks`)).toContain('That leaves them 6 days of rest, not 20')
  expect((await fix(soon)).status).toBe(422)
  expect((await fix(soon, 'An inspection asks for it.')).status).toBe(303)
  expect(await see(`/app/surveys/${soon}`)).toContain('An inspection asks for it.')
})

test('who changed the draft or its questions while somebody read the checks is noticed before anything is fixed', async () => {
  const id = await begin('Changed')
  const html = await (await owner.get(`/app/surveys/${id}/checks`)).text()
  const seen = { version: hidden(html, 'version'), number: hidden(html, 'number') }
  await owner.post(`/app/surveys/${id}/about`, { ...about('Changed again'), version: '1' })
  const response = await owner.post(`/app/surveys/${id}/fixing`, seen)
  expect(response.status).toBe(409)
  expect(await main(response)).toContain('Somebody changed it while you read')
  expect((await row(id)).fixed_on).toBe(null)
})

test('a draft can be thrown away, and leaves nothing', async () => {
  const id = await begin('Never mind')
  expect((await owner.post(`/app/surveys/${id}/removal`)).headers.get('location')).toBe('/app/surveys?done=removed')
  expect((await owner.get(`/app/surveys/${id}`)).status).toBe(404)
})

test('whoever does not work on answers finds no survey but those they are asked in', async () => {
  const id = await begin('Not yours')
  for (const path of ['/app/surveys', '/app/surveys/new', `/app/surveys/${id}`, `/app/surveys/${id}/checks`])
    expect((await people[0]!.get(path)).status, path).toBe(404)
  const elsewhere = await world.signedIn('Bramley Homes')
  expect((await elsewhere.get(`/app/surveys/${id}`)).status).toBe(404)
})

test('an owner says how long people rest between two surveys, in whole days', async () => {
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }], 'Dele Okafor')
  expect((await analyst.get('/app/surveys/rest')).status).toBe(404)
  expect((await owner.post('/app/surveys/rest', { survey: '-1', pulse: 'x' })).status).toBe(422)
  expect((await owner.post('/app/surveys/rest', { survey: '90', pulse: '30' })).status).toBe(303)
  const kept = await asViewer(world.house.app, owner.viewer, tx =>
    tx.selectFrom('organisations').select(['survey_rest_days', 'pulse_rest_days']).executeTakeFirstOrThrow(),
  )
  expect(kept).toEqual({ survey_rest_days: 90, pulse_rest_days: 30 })
})
