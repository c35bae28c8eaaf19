import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { follow, go, look, openStage, press, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const email = 'asha@aldermoor.example'
const heading = (page: Page) => page.locator('h1').textContent()

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Name of your organisation').fill('Aldermoor Care and Support')
  await page.getByLabel('Your name').fill('Asha Rahman')
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByLabel('5 people').check()
}

test('from the link in the terminal to the first page, out again, and back by mail', async () => {
  const page = await stage.enter()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => !/status of 4(04|22)/.test(message.text()) && complaints.push(message.text()))

  await page.goto('/')
  await look(page, 'not-set-up')
  await page.goto(stage.setUpLink())
  await look(page, 'set-up')
  await press(page, 'Start')
  expect(await page.title()).toMatch(/^Error: /)
  expect(await page.locator(':focus').getAttribute('class')).toContain('govuk-error-summary')
  await look(page, 'set-up-refused')
  await fillIn(page)
  await press(page, 'Start')
  expect(await heading(page)).toBe('Begin with what people have already told you')
  await look(page, 'home')

  await follow(page, 'Asha Rahman')
  await look(page, 'you')
  await press(page, 'Sign out')
  expect(await page.locator('main').textContent()).toContain('You are signed out.')
  await look(page, 'sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await press(page, 'Send me the link')
  await look(page, 'sent')
  const link = await stage.signInLink(email)
  await follow(page, 'outbox')
  await look(page, 'outbox')
  await go(page, page.locator(`a[href="${link}"]`))
  await look(page, 'confirm')
  await press(page, 'Sign in')
  expect(await heading(page)).toBe('Begin with what people have already told you')
  await page.goto(link)
  expect(await heading(page)).toBe('This link no longer works')
  await look(page, 'used-link')
  await page.goto('/app/nowhere')
  expect(await heading(page)).toBe('The thread stops here')
  await look(page, 'not-found')
  expect(complaints).toEqual([])
})

test('the same without JavaScript', async () => {
  const page = await stage.enter({ javaScriptEnabled: false })
  await page.goto(stage.setUpLink())
  await press(page, 'Start')
  expect(await page.locator('.govuk-error-summary').textContent()).toContain('Enter your name')
  await fillIn(page)
  await press(page, 'Start')
  expect(await heading(page)).toBe('Begin with what people have already told you')
  await follow(page, 'Asha Rahman')
  await press(page, 'Sign out')
  await page.getByLabel('E-mail address').fill(email)
  await press(page, 'Send me the link')
  await page.goto(await stage.signInLink(email))
  await press(page, 'Sign in')
  expect(await heading(page)).toBe('Begin with what people have already told you')
})
