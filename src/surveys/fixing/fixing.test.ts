import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { makeQuestionnaire } from '../../questionnaires/queries.ts'
import { type Questionnaire, questionsOf, restoreQuestionnaire } from '../../questionnaires/questionnaire.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const today = '2027-05-12'
const option = (id: string, en: string, more: object = {}) => ({ id, label: { en }, ...more })
const withTeams: Questionnaire = restoreQuestionnaire({
  ...{ title: { en: 'Work' }, languages: ['en'], reviewed: ['en'] },
  pages: [
    {
      id: 'page',
      items: [
        { id: 'heard', type: 'scale', text: { en: 'I am heard.' } },
        {
          ...{ id: 'team', type: 'choice', teams: true, text: { en: 'Where do you work?' } },
          options: [
            option('a', 'A team'),
            option('b', 'Another'),
            option('no', 'Prefer not to say', { isSilence: true }),
          ],
        },
      ],
    },
  ],
})

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f]{8}-[0-9a-f-]{27}/)?.[0] ?? ''
const row = (id: string) =>
  world.house.keeper.selectFrom('waves').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

/** Puts so many colleagues into a team of this name. */
async function staff(owner: Person, name: string, count: number): Promise<void> {
  const id = idIn(await owner.post('/app/teams', { name, kind: 'team' }))
  const { organisationId } = owner.viewer
  const people = Array.from({ length: count }, (_, i) => ({
    ...{ organisation_id: organisationId, name: `${name} ${i}`, unit_id: id },
  }))
  await world.house.keeper.insertInto('members').values(people).execute()
}

/** A draft that opens today, with results by team. */
async function draft(owner: Person): Promise<string> {
  const { viewer } = owner
  const questionnaire = await asViewer(world.house.app, viewer, tx =>
    makeQuestionnaire(tx, viewer, { content: withTeams, fromLibrary: null, today }),
  )
  const words = { title: 'May', why: 'To hear how it is.', 'who-sees': 'Everyone.' }
  const id = idIn(await owner.post('/app/surveys', { questionnaire, kind: 'yearly', ...words }))
  const day = (name: string, of: string, month: string) => ({
    [`${name}-day`]: of,
    [`${name}-month`]: month,
    [`${name}-year`]: '2027',
  })
  const days = { ...day('opens', '12', '5'), ...day('closes', '26', '5'), ...day('deletes', '1', '12') }
  await owner.post(`/app/surveys/${id}/days`, { version: '1', ...days })
  await owner.post(`/app/surveys/${id}/results`, { version: '2', base: '10', cell: '5', breakdowns: 'team' })
  return id
}

const fix = (owner: Person, id: string) => owner.post(`/app/surveys/${id}/fixing`, { version: '3', number: '1' })
const teamsIn = (content: unknown) => {
  const question = questionsOf(restoreQuestionnaire(content)).find(({ id }) => id === 'team')
  return question?.type === 'choice' ? question.options.map(({ label }) => label.en) : null
}
const answerPage = async (id: string) =>
  textOf(elementsOf(await (await world.visitor().get(`/answer/${id}`)).text(), 'main')[0]!)

test('whoever answers chooses among teams that are large enough, and reads that results are divided by them', async () => {
  const owner = await world.signedIn('Aldermoor')
  await staff(owner, 'Nights', 12)
  await staff(owner, 'Days', 11)
  await staff(owner, 'Office', 9)
  const id = await draft(owner)
  expect((await fix(owner, id)).headers.get('location')).toContain('done=fixed')
  const fixed = await row(id)
  expect(teamsIn(fixed.content)).toEqual(['Days', 'Nights', 'Another team', 'Prefer not to say'])
  expect(fixed).toMatchObject({ breakdowns: ['team'], invited_people: 33 })
  const page = await answerPage(id)
  expect(page).toContain('Another team')
  expect(page).toContain('“Where do you work?”')
})

test('among fewer than twice the smallest group nothing is divided, and whoever answers reads so', async () => {
  const owner = await world.signedIn('Bramley')
  await staff(owner, 'Nights', 9)
  await staff(owner, 'Days', 9)
  const id = await draft(owner)
  const checks = await (await owner.get(`/app/surveys/${id}/checks`)).text()
  expect(textOf(elementsOf(checks, 'main')[0]!)).toContain('every group is taken out')
  expect((await fix(owner, id)).headers.get('location')).toContain('done=fixed')
  const fixed = await row(id)
  expect(fixed).toMatchObject({ breakdowns: [], invited_people: 19 })
  expect(teamsIn(fixed.content)).toBe(null)
  expect(await answerPage(id)).not.toContain('Where do you work?')
})

test('a few more or fewer people are not asked the same within two weeks, whatever rest an owner sets', async () => {
  const owner = await world.signedIn('Elm Court')
  await staff(owner, 'Nights', 20)
  const first = await draft(owner)
  expect((await fix(owner, first)).headers.get('location')).toContain('done=fixed')
  // It was asked a while ago; the next draft opens today.
  const ended = sql`update waves set opens_on = ${'2027-05-01'}, closes_on = ${'2027-05-08'} where id = ${first}`
  await world.house.keeper.transaction().execute(async tx => {
    await sql`select set_config('goldthread.erasing', 'yes', true)`.execute(tx)
    await ended.execute(tx)
  })
  expect((await owner.post('/app/surveys/rest', { survey: '0', pulse: '0' })).status).toBe(303)
  const again = await draft(owner)
  const checks = async () =>
    textOf(elementsOf(await (await owner.get(`/app/surveys/${again}/checks`)).text(), 'main')[0]!)
  const few = 'Only a few people are asked in one of the two, this and “May”'
  expect(await checks()).not.toContain(few)
  await staff(owner, 'Days', 9)
  const said = await checks()
  expect(said).toContain(few)
  expect(said).toContain('wait until 14 days have passed')
  expect(said).not.toMatch(/\b9 people/)
  expect((await fix(owner, again)).status).toBe(422)
  // Ten more are as many as a group that is shown.
  await staff(owner, 'Office', 1)
  expect(await checks()).not.toContain(few)
})

test('of two people who fix one draft at once, one fixes it', async () => {
  const owner = await world.signedIn('Cedar House')
  await staff(owner, 'Nights', 30)
  const id = await draft(owner)
  const both = await Promise.all([fix(owner, id), fix(owner, id)])
  const places = both.map(response => response.headers.get('location')?.split('done=')[1]).sort()
  expect(places).toEqual(['fixed', 'fixed-already'])
  expect((await row(id)).invited_people).toBe(31)
})

test('whoever leaves between drafting and fixing is not asked, nor is anybody of another organisation', async () => {
  const owner = await world.signedIn('Dale Care')
  await staff(owner, 'Nights', 30)
  await world.house.keeper
    .updateTable('members')
    .set({ left_on: today, erase_on: '2027-08-12' })
    .where('name', '=', 'Nights 7')
    .where('organisation_id', '=', owner.viewer.organisationId)
    .execute()
  const id = await draft(owner)
  await fix(owner, id)
  const invited = await world.house.keeper
    .selectFrom('invited as i')
    .innerJoin('members as m', 'm.id', 'i.member_id')
    .where('i.wave_id', '=', id)
    .select(['m.name', 'm.organisation_id'])
    .execute()
  expect(invited).toHaveLength(30)
  expect(invited.every(person => person.organisation_id === owner.viewer.organisationId)).toBe(true)
  expect(invited.some(({ name }) => name === 'Nights 7')).toBe(false)
})
