import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { follow, go, look as lookAt, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

type Look = typeof lookAt
const pass: Look = async () => {}

const said = (page: Page) => page.locator('main').textContent()
const followButton = (page: Page, name: string) => go(page, page.getByRole('button', { name, exact: true }))

async function makeOne(page: Page, look: Look): Promise<void> {
  await page.goto('/app/answers/new')
  await follow(page, 'the questionnaires')
  await look(page, 'questionnaires-none')
  await followButton(page, 'Make a questionnaire')
  await press(page, 'Make it')
  await look(page, 'questionnaire-make-refused')
  await page.getByLabel('How it is to work here').check()
  await press(page, 'Make it')
  expect(await said(page)).toContain('nobody is asked yet')
  await look(page, 'questionnaire')
}

async function addQuestions(page: Page, look: Look): Promise<void> {
  await go(page, page.getByRole('button', { name: 'Add to this page' }).nth(1))
  await look(page, 'questionnaire-kinds')
  await follow(page, 'Any of several')
  await press(page, 'Add it')
  await look(page, 'questionnaire-item-refused')
  await page.getByLabel('What do you ask?').fill('What helped you then?')
  await page.getByLabel('The answers, one on each line').fill('A colleague\nA manager\nSomebody at home')
  await page.getByLabel('An answer that stands alone').fill('Nothing')
  await press(page, 'Add it')
  await follow(page, 'What helped you then?')
  await look(page, 'questionnaire-item')
  await follow(page, 'Whom it is shown to')
  await page.getByLabel('Those who gave any one of the ticked answers').check()
  await page.getByText('In the last 12 months, has anybody at work put you down').first().click()
  await page.getByLabel('Yes', { exact: true }).first().check()
  await look(page, 'questionnaire-condition')
  await press(page, 'Save')
  expect(await said(page)).toContain('Shown to those who answered “Yes” to “In the last 12 months, has anybody')
  await follow(page, 'In the last 12 months, has anybody at work put you down')
  await follow(page, 'Take it out')
  await look(page, 'questionnaire-removal')
  await press(page, 'Take it out')
  expect(await said(page)).toContain('It hangs on a question that is not there any more')
  await look(page, 'questionnaire-wrong')
}

async function addEquality(page: Page, look: Look): Promise<void> {
  await follow(page, 'Add equality questions')
  await page.getByLabel('Scotland').check()
  await page.getByLabel('Yes, at each of them').check()
  await look(page, 'questionnaire-equality')
  await press(page, 'Add them')
  expect(await said(page)).toContain('To be confirmed by you.')
  await look(page, 'questionnaire-with-equality')
}

async function translate(page: Page, look: Look): Promise<void> {
  await follow(page, 'Languages, and easy read')
  await look(page, 'questionnaire-languages')
  await follow(page, 'Arabic')
  await look(page, 'questionnaire-translation')
  await follow(page, 'See it as people will')
  await look(page, 'questionnaire-preview-rtl')
  await follow(page, 'English')
  expect(await said(page)).toContain('Shown to those who answered')
  await look(page, 'questionnaire-preview')
}

test.each([
  ['with script, looked at', true, lookAt],
  ['without script', false, pass],
] as const)('a questionnaire is made, changed and translated: %s', async (_, javaScriptEnabled, look) => {
  const page = await stage.enter({ javaScriptEnabled })
  await setUp(stage, page)
  await makeOne(page, look)
  await addQuestions(page, look)
  await addEquality(page, look)
  await translate(page, look)
})
