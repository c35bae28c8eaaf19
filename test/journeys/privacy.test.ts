import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { sticksOut, widen } from '../sight.ts'
import { follow, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const heading = (page: Page) => page.locator('h1').textContent()
const said = (page: Page) => page.locator('main').textContent()

/** Looks at a page on the way, or does not. */
type Look = (page: Page, name: string) => Promise<void>

/** What an owner decides: whom to ask, how long, on what grounds. */
async function decide(page: Page, see: Look): Promise<void> {
  await page.goto('/app/privacy')
  await see(page, 'privacy-here')
  await follow(page, 'say whom people ask')
  await page.getByLabel('About their data').fill('Data protection officer, dpo@aldermoor.example')
  await page.getByLabel('About a page that somebody cannot use').fill('0191 496 0000')
  await press(page, 'Save')
  await see(page, 'privacy-contacts')
  await page.goto('/app/privacy/grounds')
  await see(page, 'privacy-grounds')
  await page.getByLabel('The staff list').selectOption('public-task')
  await press(page, 'Save')
  await page.goto('/app/organisation/keeping')
  await page.getByLabel('Days that people who left are kept').fill('30')
  await press(page, 'Save')
  expect(await page.title()).toMatch(/^Error: /)
  await see(page, 'keeping-shorter')
  await page.getByLabel('Yes, delete sooner').check()
  await press(page, 'Save')
  expect(await said(page)).toContain('Saved. It counts from now on.')
  expect(await page.getByLabel('Days that people who left are kept').inputValue()).toBe('30')
}

/** An owner reads the assessment, and signs it. */
async function assess(page: Page, see: Look): Promise<void> {
  await page.goto('/app/privacy/assessment')
  expect(await said(page)).toContain('no mail server is set')
  expect(await said(page)).toContain('30 days')
  await see(page, 'assessment')
  await press(page, 'Sign this assessment')
  expect(await page.title()).toMatch(/^Error: /)
  await page.getByLabel('Who was consulted').fill('Staff networks and the works council')
  await page.getByLabel('Go on once the open points are closed').check()
  await page
    .getByRole('textbox', { name: 'Open points' })
    .fill('Mail server, by the IT team, before anybody is invited')
  await page.getByLabel('Day', { exact: true }).fill('12')
  await page.getByLabel('Month', { exact: true }).fill('5')
  await page.getByLabel('Year', { exact: true }).fill(String(new Date().getFullYear() + 1))
  await press(page, 'Sign this assessment')
  expect(await said(page)).toContain('by Asha Rahman')
  await see(page, 'assessment-signed')
}

/** Somebody reads what is held about them, takes it away, and asks to be erased. */
async function readOwn(page: Page, see: Look): Promise<void> {
  await page.goto('/app')
  await follow(page, 'Asha Rahman')
  await follow(page, 'What is held about you')
  expect(await said(page)).toContain('asha@aldermoor.example')
  await see(page, 'your-data')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Take it as a file' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('what-is-held-about-me.json')
  const { held } = JSON.parse(await readFile(await file.path(), 'utf8'))
  expect(JSON.stringify(held)).toContain('asha@aldermoor.example')
  await follow(page, 'Ask to be erased')
  await see(page, 'erasure')
  await page.getByLabel('I have read this').check()
  await press(page, 'Erase everything about me')
  expect(await said(page)).toContain('You are the only owner here')
}

/** What anybody may read, signed in or not. */
async function openPages(page: Page, see: Look): Promise<void> {
  await page.goto('/privacy')
  expect(await said(page)).toContain('dpo@aldermoor.example')
  await see(page, 'privacy')
  await page.goto('/accessibility')
  expect(await said(page)).toContain('0191 496 0000')
  await see(page, 'accessibility')
  await page.goto('/erased')
  await see(page, 'erased')
}

let complaints: string[]
async function enterListening(): Promise<Page> {
  const page = await stage.enter()
  complaints = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => !/status of 422/.test(message.text()) && complaints.push(message.text()))
  return page
}

test('an owner decides about data, reads the assessment and signs it', { timeout: 180_000 }, async () => {
  const page = await enterListening()
  await setUp(stage, page)
  await decide(page, look)
  await assess(page, look)
  expect(complaints).toEqual([])
})

test('somebody reads and takes what is held about them; anybody reads the open pages', {
  timeout: 180_000,
}, async () => {
  const page = await enterListening()
  await setUp(stage, page)
  await readOwn(page, look)
  await decide(page, async () => {})
  await openPages(page, look)
  expect(complaints).toEqual([])
})

test('the same without JavaScript', { timeout: 120_000 }, async () => {
  const page = await stage.enter({ javaScriptEnabled: false })
  const pass: Look = async () => {}
  await setUp(stage, page)
  await decide(page, pass)
  await assess(page, pass)
  await readOwn(page, pass)
  await openPages(page, pass)
})

test('at twice the size, with the keyboard alone, the open pages fit; what is folded can be opened, and is on paper', async () => {
  const page = await stage.enter()
  await widen(page, 640, 450)
  for (const path of ['/privacy', '/accessibility']) {
    await page.goto(path)
    expect(await sticksOut(page)).toBe(0)
  }
  await page.goto('/privacy')
  expect(await heading(page)).toBe('What happens with your data')
  const first = page.locator('summary').first()
  await first.focus()
  await page.keyboard.press('Enter')
  expect(await page.locator('details').first().getAttribute('open')).not.toBeNull()
  const folded = page.locator('details').last().locator('dd').first()
  expect(await folded.evaluate(node => node.checkVisibility({ contentVisibilityAuto: true }))).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await folded.evaluate(node => node.checkVisibility({ contentVisibilityAuto: true }))).toBe(true)
})
