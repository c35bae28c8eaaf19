import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockOf } from '../../src/platform/clock.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { makeServerDatabase } from '../database.ts'
import { agreeing, choosing, choosingSeveral, freeze, inventSurvey, releaseOf } from '../invented.ts'
import { follow, look, openStage, type Stage, setUp } from './stage.ts'

let stage: Stage
let database: Database
let page: Page
let id: string
const closers: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  const { address, drop } = await makeServerDatabase()
  closers.push(drop)
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-results-'))
  closers.push(() => rm(folder, { recursive: true, force: true }))
  stage = await openStage(folder, { builtIn: true, environment: { DATABASE_URL: address } })
  closers.push(stage.close)
  database = await openDatabase({ connectionString: address })
  closers.push(database.close)
  page = await stage.enter()
  await setUp(stage, page)
  id = await releaseWithPoster()
})
afterAll(async () => {
  for (const close of closers.reverse()) await close()
})

/** A release of 130 people who were asked, in groups, and of 60 who came by a poster. */
async function releaseWithPoster(): Promise<string> {
  const asked = [
    { ...agreeing('I feel safe'), facet: 'Safe' },
    { ...agreeing('I am heard'), facet: 'Safe' },
    choosing('Would you stay?', ['Yes', 'Perhaps', 'No']),
    ...choosingSeveral('What helps?', ['Talks', 'Time', 'Money']),
  ]
  const title = 'Staff survey, spring 2027'
  const by = { Team: ['North', 'South', 'East', 'West'], Shift: ['Day', 'Night'] }
  const release = await releaseOf(inventSurvey({ title, people: 130, questions: asked, by }))
  const apart = await releaseOf(
    inventSurvey({ title, people: 60, rule: { base: 20, cell: 10 }, questions: asked, by: {} }),
  )
  const member = await database.keeper.selectFrom('members').selectAll().executeTakeFirstOrThrow()
  const viewer = { organisationId: member.organisation_id }
  const house = { app: database.app, clock: clockOf(() => new Date()) }
  return freeze({ house }, { viewer }, { ...release, apart })
}

test('whoever hands results out reads them in order, on a phone and wide, with files that open', async () => {
  await page.goto(`/app/releases/${id}`)
  await follow(page, /^To hand out/)
  await page.getByRole('heading', { level: 1, name: 'Staff survey, spring 2027' }).waitFor()
  expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(4)
  await look(page, 'hand-out')
  for (const [name, type] of [
    ['As a PDF', 'application/pdf'],
    ['As slides for PowerPoint', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ] as const) {
    const address = await page.getByRole('link', { name }).or(page.getByRole('button', { name })).getAttribute('href')
    const file = await page.request.get(address!)
    expect([file.status(), file.headers()['content-type']]).toEqual([200, type])
  }
})

test('what came by the poster stands on a page of its own, which leads back', async () => {
  await page.goto(`/app/releases/${id}`)
  await look(page, 'overview-with-poster')
  await follow(page, /See them apart/)
  await page.getByRole('heading', { level: 1, name: 'Not verified: answers from the poster' }).waitFor()
  expect(await page.locator('main').textContent()).toContain('53 people answered')
  await look(page, 'not-verified')
  await follow(page, 'Staff survey, spring 2027')
  await page.getByRole('link', { name: /^To hand out/ }).waitFor()
})
