import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { follow, go, look as lookAt, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

/** Axe needs a script of its own in the page. */
type Look = typeof lookAt
const pass: Look = async () => {}

const said = (page: Page) => page.locator('main').textContent()
const pressLink = (page: Page, name: string) => go(page, page.getByRole('button', { name, exact: true }))

async function fillDay(page: Page, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await page.getByLabel('Day').fill(day)
  await page.getByLabel('Month').fill(month)
  await page.getByLabel('Year').fill(year)
}

async function addAction(page: Page, look: Look): Promise<void> {
  await page.goto('/app/strategy')
  await look(page, 'strategy-none')
  await pressLink(page, 'Choose a framework')
  await look(page, 'frameworks')
  await go(page, page.getByRole('button', { name: /^Follow it/ }).first())
  await look(page, 'strategy')
  await follow(page, 'Culture and readiness')
  await look(page, 'element-not-begun')
  await pressLink(page, 'Begin with it')
  await page.getByLabel('Who looks after it?').fill('Nobody at all')
  await press(page, 'Begin')
  await look(page, 'begin-refused')
  await page.getByLabel('Who looks after it?').fill('asha rahman')
  await press(page, 'Begin')
  await pressLink(page, 'Add an action')
  await press(page, 'Add it')
  await look(page, 'action-refused')
  await page.getByLabel('What is to be done?').fill('Hand over to the night in person')
  await fillDay(page, ['1', '3', String(new Date().getFullYear() + 1)])
  await press(page, 'Add it')
  await press(page, 'It has started')
  await look(page, 'action')
  await follow(page, 'Act')
  await look(page, 'actions')
  await follow(page, 'What I look after')
  await look(page, 'mine')
}

async function mendGap(page: Page, look: Look): Promise<void> {
  await page.goto('/app/gaps')
  await look(page, 'gaps-none')
  await pressLink(page, 'Add a gap')
  await press(page, 'Add it')
  await look(page, 'gap-refused')
  await page.getByLabel('What is missing, in one sentence?').fill('Night staff hear last')
  await page.getByLabel('What people said in groups').check()
  await fillDay(page, ['1', '3', '2026'])
  await press(page, 'Add it')
  expect(await said(page)).toContain('The thread is broken here.')
  await look(page, 'gap-broken')
  await page.goto('/app/thread')
  await look(page, 'thread-broken')
  await follow(page, 'Night staff hear last')
  await follow(page, 'We decided not to, and say why')
  await press(page, 'Say no, with this reason')
  await look(page, 'refusal-refused')
  await page.getByLabel('Why not?').fill('The rota cannot bear it this year.')
  await press(page, 'Say no, with this reason')
  await look(page, 'gap-no')
  await press(page, 'Take the no back')
  await pressLink(page, 'Mend this thread')
  await look(page, 'gap-answer')
  await page.getByLabel('Hand over to the night in person').check()
  await press(page, 'It answers the gap')
  expect(await said(page)).toContain('The thread holds')
}

async function walk(page: Page, look: Look): Promise<void> {
  await page.goto('/app/thread')
  expect(await said(page)).toContain('Every thread holds')
  await page.getByLabel('Find anything on the thread').fill('nights')
  await press(page, 'Search')
  await look(page, 'search')
  await follow(page, 'Hand over to the night in person')
  await follow(page, 'We give it up, and say why')
  await look(page, 'giving-up')
  await page.getByLabel('Why?').fill('Nobody came.')
  await press(page, 'Give it up, for this reason')
  await follow(page, 'Night staff hear last')
  expect(await said(page)).toContain('The thread is broken here.')
  await page.goto('/app/strategy/kept')
  await look(page, 'kept-none')
}

test.each([
  ['with JavaScript, at a desk', { javaScriptEnabled: true }],
  ['without JavaScript, on a phone', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }],
] as const)('from a gap to what answers it, and back, %s', async (_, browser) => {
  const page = await stage.enter(browser)
  await setUp(stage, page)
  const look = browser.javaScriptEnabled ? lookAt : pass
  await addAction(page, look)
  await mendGap(page, look)
  await walk(page, look)
})
