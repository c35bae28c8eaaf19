import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey, takeBallotOf } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
let owner: Person
let people: Person[]
/** Somebody who came in after the survey was closed: by then, nobody else's visit has lasted. */
let analyst: Person
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  owner = await world.signedIn(`Aldermoor ${randomUUID()}`)
  people = await Promise.all(Array.from({ length: 13 }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i}`)))
})

const main = async (address: string) => textOf(elementsOf(await (await analyst.get(address)).text(), 'main')[0]!)
const dayLong = 86_400_000

/** Everybody answers: ten agree, the others disagree. */
async function answerAll(wave: string, those: readonly Person[]): Promise<void> {
  const somebody = world.visitor()
  for (const [i, person] of those.entries()) {
    const receipt = Buffer.alloc(32, i + 1).toString('base64url')
    const ballot = await takeBallotOf(world, person, wave)
    const answer = { step: 'send', row: randomUUID(), 'receipt-digest': receipt, ...ballot }
    const response = await somebody.post(`/answer/${wave}`, { ...answer, 'q.heard': i < 7 ? '4' : '2', 'q.seen': 'no' })
    expect(response.status).toBe(200)
  }
}

const waveRow = (id: string) =>
  world.house.keeper.selectFrom('waves').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

/** The last day is over, and the clean-up has come. */
async function closeSurvey(wave: string): Promise<void> {
  await world.wait(16 * dayLong)
  if (!(await waveRow(wave)).closed_on) {
    await sql`select close_boxes(${wave})`.execute(world.house.keeper)
    await world.house.keeper
      .updateTable('waves')
      .set({ closed_on: world.house.clock.today() })
      .where('id', '=', wave)
      .execute()
  }
  await world.wait(0)
  await world.runJobs()
  analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }], 'Dilys Evans')
}

test('a survey that is closed becomes a release by itself up to the way it is shown, which a person chooses', async () => {
  const wave = await openSurvey(world, owner, people)
  await answerAll(wave, [owner, ...people])
  await closeSurvey(wave)
  const { draft_id: draft } = await waveRow(wave)
  const page = await main(`/app/answers/${draft}/ways`)
  expect(page).toContain('can be shown')
  expect(page).not.toContain('Stop, keep nothing')
  for (const step of ['columns', 'columns/1', 'about', 'removal']) {
    expect((await analyst.get(`/app/answers/${draft}/${step}`)).status, step).toBe(303)
    expect((await analyst.post(`/app/answers/${draft}/${step}`, { title: 'Another' })).status, step).toBe(303)
  }
  await analyst.post(`/app/answers/${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  expect(await main(`/app/answers/${draft}/release`)).toContain('There is no second release of these answers')
  const released = await analyst.post(`/app/answers/${draft}/release`)
  const release = released.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0]
  expect((await waveRow(wave)).release_id).toBe(release)
  const figures = await main(`/app/releases/${release}`)
  expect(figures).toContain('I am heard in my team.')
  await world.wait(3_600_000)
  await world.runJobs()
  expect((await waveRow(wave)).draft_id).toBe(draft)
  expect(
    await world.house.keeper.selectFrom('answer_drafts').where('wave_id', '=', wave).select('id').execute(),
  ).toEqual([])
})

test('of a survey that too few answered nothing is made', async () => {
  const wave = await openSurvey(world, owner, people)
  await answerAll(wave, people.slice(0, 9))
  await closeSurvey(wave)
  expect(await waveRow(wave)).toMatchObject({ draft_id: null, release_id: null })
})

test('the thresholds are those that were fixed, whatever the organisation has chosen since', async () => {
  const wave = await openSurvey(world, owner, people)
  await answerAll(wave, [owner, ...people])
  await world.house.keeper
    .updateTable('organisations')
    .set({ rule_base: 14, rule_cell: 14 })
    .where('id', '=', owner.viewer.organisationId)
    .execute()
  await closeSurvey(wave)
  const { draft_id: draft } = await waveRow(wave)
  expect(await main(`/app/answers/${draft}/ways`)).toContain('for a group of fewer than 10')
})
