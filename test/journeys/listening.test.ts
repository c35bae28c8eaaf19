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

/** From an evening with the night shift to a theme, and from the theme to a gap that says why not. */
async function listen(page: Page, look: Look): Promise<void> {
  await page.goto('/app/listening')
  await look(page, 'listening-none')
  await go(page, page.getByRole('button', { name: 'Write down that people were listened to' }))
  await press(page, 'Go on to what was said')
  await look(page, 'occasion-refused')
  await page.getByLabel('What shall it be called?').fill('Talk with Asha')
  await page.getByLabel('Listening circle').check()
  await page.getByLabel('Day').fill('1')
  await page.getByLabel('Month').fill('5')
  await page.getByLabel('Year').fill(String(new Date().getFullYear() - 1))
  await page.getByLabel('How many people were there').fill('12')
  await press(page, 'Go on to what was said')
  expect(await said(page)).toContain('“Asha”: this may be the name of somebody who works here')
  await page.getByLabel('What shall it be called?').fill('Nights, first evening')
  await press(page, 'Go on to what was said')
  await page.getByLabel('What was said?').fill('Nobody comes when I call.\nThe canteen is shut.')
  await page.getByLabel('Yes, they said so').check()
  await press(page, 'Add to the notes')
  expect(await said(page)).toContain('Nobody comes when I call.')
  await look(page, 'occasion')
  await follow(page, 'What came of it')
  await look(page, 'occasion-heard-not-yet')
  await page.goto('/app/listening/themes/new')
  await page.getByLabel('What do people say').fill('Nights have nobody to turn to')
  await press(page, 'Add it')
  await look(page, 'theme')
  await go(page, page.getByRole('button', { name: 'Make it a gap' }))
  await look(page, 'theme-gap')
  await press(page, 'Put it on the list of gaps')
  expect(await said(page)).toContain('It is on the list of gaps')
  await page.goto('/app/listening/codings/new')
  expect(await said(page)).toContain('It takes two people')
  await look(page, 'coding-new')
  await page.goto('/app/listening/box')
  expect(await said(page)).toContain('In so small a group a box could not hide who wrote')
  await look(page, 'box-none')
}

test('somebody writes down what people said, and makes a gap of it', async () => {
  const page = await stage.enter()
  await setUp(stage, page)
  await listen(page, lookAt)
  expect(await said(page)).toContain('The open-door box')
})

test('the same without JavaScript', async () => {
  const page = await stage.enter({ javaScriptEnabled: false })
  await setUp(stage, page)
  await listen(page, pass)
  expect(await said(page)).toContain('The open-door box')
})
