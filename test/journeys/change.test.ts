import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockOf } from '../../src/platform/clock.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { sealsBy } from '../../src/platform/secrets.ts'
import { changeOf, moves } from '../../src/statistics/moves.ts'
import { crowdSecret } from '../crowd.ts'
import { makeServerDatabase } from '../database.ts'
import { agreeing, choosing, freeze, inventSurvey, releaseOf } from '../invented.ts'
import { openSurvey } from '../surveys.ts'
import { planEvent, send } from './event.ts'
import { follow, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
let database: Database
let page: Page
/** Surveys of one series, a year apart, and what was released of the last two. */
const series: { first: string; waves: string[]; releases: string[] } = { first: '', waves: [], releases: [] }
const closers: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  const { address, drop } = await makeServerDatabase()
  closers.push(drop)
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-change-'))
  closers.push(() => rm(folder, { recursive: true, force: true }))
  const environment = { DATABASE_URL: address, GOLDTHREAD_SECRET: crowdSecret }
  stage = await openStage(folder, { builtIn: true, environment })
  closers.push(stage.close)
  database = await openDatabase({ connectionString: address })
  closers.push(database.close)
  page = await stage.enter()
  await setUp(stage, page)
  for (const [i, opens] of [-800, -430, -60].entries()) await hold(i, opens)
})
afterAll(async () => {
  for (const close of closers.reverse()) await close()
})

/** A survey of 320 people that is over, with its release; from the second on it is told how the same people moved. */
async function hold(year: number, opens: number): Promise<void> {
  const member = await database.keeper.selectFrom('members').selectAll().executeTakeFirstOrThrow()
  const viewer = { organisationId: member.organisation_id, memberId: member.id }
  const house = { app: database.app, clock: clockOf(() => new Date()), seals: sealsBy(crowdSecret) }
  const title = `How it is to work here, ${['the year before last', 'last year', 'this year'][year]}`
  const [before] = series.waves
  const inSeries = before ? { after: before } : true
  const wave = await openSurvey({ house }, { viewer }, [], { title, opens, closes: opens + 20, inSeries })
  const release = await freeze({ house }, { viewer }, await releaseOf(answersOf(year, title)))
  series.waves.push(wave)
  series.releases.push(release)
  await database.keeper
    .updateTable('waves')
    .set({ closed_on: sql<string>`closes_on + 1`, release_id: release })
    .where('id', '=', wave)
    .execute()
}

function answersOf(year: number, title: string) {
  const asked = [agreeing('I am heard in my team'), agreeing('I feel safe'), choosing('Would you stay?', ['Yes', 'No'])]
  const stances = ['unfavourable', 'unfavourable', 'neutral', 'favourable', 'favourable'] as const
  const moved = {
    ...choosing(changeOf('I am heard in my team'), moves),
    options: moves.map((label, o) => ({ label, stance: stances[o]! })),
    joins: [
      { label: 'Much lower + Lower', of: [0, 1], stance: 'unfavourable' as const },
      { label: 'Higher + Much higher', of: [3, 4], stance: 'favourable' as const },
    ],
  }
  const by = { Team: ['North', 'South', 'East'], Shift: ['Day', 'Night'] }
  const survey = inventSurvey({ title, people: 300 + 10 * year, questions: year > 0 ? [...asked, moved] : asked, by })
  // Nobody who left the question out has moved, and one in five made no mark.
  const [heard] = survey.questions
  const isMatched = (row: number) => heard?.codes[row] !== 0 && row % 5 > 0
  const questions = survey.questions.map((each, q) =>
    q < 3 ? each : { ...each, codes: Array.from(each.codes, (code, row) => (isMatched(row) ? code : 0)) },
  )
  return { ...survey, questions }
}

test('what has changed is read from the results, with how sure it is, on a phone and wide', async () => {
  await page.goto(`/app/releases/${series.releases[2]}`)
  await follow(page, /What has changed since last time/)
  await page.getByRole('heading', { level: 1, name: 'What has changed' }).waitFor()
  expect(await page.locator('main').textContent()).toContain('counting how far')
  await page.getByText('By group', { exact: true }).first().click()
  await page.getByText('How we work it out').click()
  await look(page, 'change')
  await follow(page, /Every survey of this series, over time/)
  await page.getByRole('heading', { level: 1, name: 'Over time' }).waitFor()
  expect(await page.locator('main').textContent()).toContain('3 surveys of this series')
  await look(page, 'over-time')
  await follow(page, /Every answer over time/)
  await look(page, 'over-time-question')
  await page.goto(`/app/releases/${series.releases[0]}/change`)
  await page.getByText('Nothing stands to compare it with yet').waitFor()
  await look(page, 'change-first')
})

test('what a host counted is written down, put right, and stands beside the results', async () => {
  await page.goto(`/app/surveys/${series.waves[2]}`)
  await follow(page, 'What you counted yourself')
  await look(page, 'facts-none')
  await page.getByLabel('What did you count?').fill('Professionals who answered before and after')
  await page.getByLabel('How many?').fill('many')
  await press(page, 'Put it beside the results')
  expect(await page.getByLabel('How many?').inputValue()).toBe('many')
  await look(page, 'facts-wrong')
  await page.getByLabel('How many?').fill('21')
  await page.getByLabel('Of how many, if it is a part of something').fill('23')
  await page.getByLabel('What does that number count?').fill('professionals')
  await press(page, 'Put it beside the results')
  await page.getByText('It stands beside the results.').waitFor()
  await look(page, 'facts-said')
  await page.goto(`/app/releases/${series.releases[2]}`)
  await page.getByRole('heading', { name: 'What its host counted' }).waitFor()
  expect(await page.locator('main').textContent()).toContain('91%')
  await look(page, 'facts-beside')
})

test('events of a series are read side by side, as hosts counted and as results were released', async () => {
  const organisation = await database.keeper.selectFrom('organisations').select('id').executeTakeFirstOrThrow()
  await send(page, '/app/events/series', { title: 'Diversity coffee', kind: 'coffee' })
  const { id } = await database.keeper.selectFrom('event_series').select('id').executeTakeFirstOrThrow()
  const [first, before, after] = series.waves
  const asked = [{ after: first! }, { before: before!, after: after! }]
  for (const [i, waves] of asked.entries()) {
    const eventId = (await planEvent(page)).split('/').at(-1)!
    const counted = { reach_people: 23 + 8 * i, reach_students: 2, reach_organisations: 12 + i }
    await database.keeper
      .updateTable('events')
      .set({ series_id: id, title: ['Coffee in spring', 'Coffee in autumn'][i]!, ...counted })
      .where('id', '=', eventId)
      .execute()
    const said = { completed: 21, asked: 23, asked_whom: 'professionals' }
    const rows = Object.entries(waves).map(([part, wave_id]) => ({
      ...{ organisation_id: organisation.id, event_id: eventId, part: part as 'before' | 'after', wave_id, ...said },
    }))
    await database.keeper.insertInto('event_waves').values(rows).execute()
  }
  await page.goto(`/app/events/series/${id}`)
  await follow(page, 'The events side by side')
  expect(await page.locator('main').textContent()).toMatch(/I am heard in my team.*\d+%/s)
  await look(page, 'series-side-by-side')
})
