import { readFile } from 'node:fs/promises'
import { Workbook } from '@cj-tech-master/excelts'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { staffSurveyWithGender } from '../staff-survey.ts'
import { follow, go, look, openStage, press, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const heading = (page: Page) => page.locator('h1').textContent()
const said = (page: Page) => page.locator('main').textContent()

const survey = { name: 'Staff survey 2027.csv', mimeType: 'text/csv', buffer: Buffer.from(staffSurveyWithGender(320)) }

/** Looks at a page on the way, or does not. */
type Look = (page: Page, name: string) => Promise<void>

async function setUp(page: Page): Promise<void> {
  await page.goto(stage.setUpLink())
  await page.getByLabel('Name of your organisation').fill('Aldermoor Care and Support')
  await page.getByLabel('Your name').fill('Asha Rahman')
  await page.getByLabel('Your e-mail address').fill('asha@aldermoor.example')
  await page.getByLabel('5 people').check()
  await page.getByLabel('Put an example release among mine').check()
  await press(page, 'Start')
}

async function readExample(page: Page, see: Look): Promise<void> {
  await see(page, 'home-with-example')
  await follow(page, 'Culture check of an invented organisation')
  expect(await said(page)).toContain('These people are invented.')
  await see(page, 'overview')
  await go(page, page.locator('.gt-said a').first())
  expect(await page.locator('table').count()).toBe(3)
  await see(page, 'question')
  await follow(page, /^Next: /)
  await follow(page, 'Culture check of an invented organisation')
  await follow(page, 'Where people work')
  expect(await heading(page)).toBe('By Where people work')
  await see(page, 'breakdown')
}

/** From the file to what can be shown, with spellings of one column joined by hand. */
async function bringAnswers(page: Page, see: Look): Promise<void> {
  await page.goto('/app')
  await press(page, 'Bring answers you have')
  await see(page, 'bring')
  await page.getByLabel('File with the answers').setInputFiles(survey)
  await press(page, 'Read the file')
  await page.waitForURL(/columns$/)
  expect(await said(page)).toContain('as Microsoft Forms writes them')
  expect(await said(page)).toContain('We left out 64 comments in 1 column')
  await see(page, 'columns')
  await press(page, 'Stop, keep nothing')
  await see(page, 'stop')
  await press(page, 'Go on with it')
  await follow(page, /what stands in Gender/)
  await see(page, 'values')
  await page.getByLabel('Call “F”').fill('Female')
  await page.getByLabel('Call “M”').fill('Male')
  await press(page, 'Save')
  await page.getByLabel('Use Gender as').selectOption('Group')
  await press(page, 'Continue')
  await see(page, 'about')
  await page.getByLabel('Title of the release').fill('Staff survey, spring 2027')
  await press(page, 'Work out what can be shown')
  await page.waitForURL(/ways$/)
  await see(page, 'ways')
}

/** From a way that joins something to the release. */
async function makeRelease(page: Page, see: Look): Promise<void> {
  await page.getByLabel('Join small groups', { exact: true }).check()
  await press(page, 'Make the draft')
  await page.waitForURL(/wording$/)
  await see(page, 'words')
  await page.getByText('My manager acts on what I say').click()
  await page.locator('details[open]').getByLabel('Question', { exact: true }).fill('My manager acts on what we say')
  await press(page, 'Save, and look at it')
  expect(await heading(page)).toBe('Release “Staff survey, spring 2027”?')
  expect(await said(page)).toContain('My manager acts on what we say')
  await see(page, 'last-look')
  await follow(page, /^By group.+My manager acts on what we say/)
  await see(page, 'draft-question')
  await page.goBack()
  await press(page, 'Release it')
  expect(await heading(page)).toBe('Staff survey, spring 2027')
}

async function download(page: Page, name: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** The files say the figures that the pages say, and nothing that names anybody. */
async function keepFiles(page: Page): Promise<void> {
  const csv = await download(page, 'All tables as CSV')
  expect(csv.name).toBe('Staff-survey-spring-2027.csv')
  const lines = parse(csv.bytes, { columns: true, bom: true }) as Record<string, string>[]
  const groups = new Set(lines.filter(({ breakdown }) => breakdown === 'Gender').map(({ group }) => group))
  expect([...groups]).toEqual(expect.arrayContaining(['Female', 'Male']))
  expect(groups).not.toContain('F')
  expect(csv.bytes.toString()).not.toMatch(/example\.org|Person 1|how we plan our rounds/)

  const xlsx = await download(page, 'All tables for Excel')
  const workbook = new Workbook()
  await workbook.xlsx.load(xlsx.bytes)
  expect(workbook.getWorksheet('Tables')!.rowCount).toBe(lines.length + 1)

  await go(page, page.locator('.gt-said a').first())
  const everyone = lines.find(({ option, breakdown }) => option === '' && breakdown === '')!
  const row = page.locator('tr', { has: page.getByRole('rowheader', { name: 'Everyone' }) }).first()
  expect(await row.locator('td').first().textContent()).toBe(everyone.count)
  await page.goBack()
}

async function correctWords(page: Page, see: Look): Promise<void> {
  await follow(page, 'Correct the words')
  await see(page, 'correct')
  await page.getByLabel('Title', { exact: true }).fill('')
  await press(page, 'Release the corrected words')
  expect(await page.title()).toMatch(/^Error: /)
  await see(page, 'correct-refused')
  await page.getByLabel('Title', { exact: true }).fill('Staff survey, May 2027')
  await press(page, 'Release the corrected words')
  expect(await heading(page)).toBe('Staff survey, May 2027')
  await follow(page, 'version 1')
  expect(await heading(page)).toBe('Staff survey, spring 2027')
  expect(await said(page)).toContain('You are reading version 1')
  await see(page, 'version-1')
  await follow(page, 'Read version 2')
  expect(await heading(page)).toBe('Staff survey, May 2027')
}

/** Everything the Tab key reaches, in order, until it begins anew. */
async function reachByKeyboard(page: Page): Promise<string[]> {
  const reached: string[] = []
  await page.locator('body').press('Tab')
  for (let tabs = 0; tabs < 200; tabs++) {
    const name = await page.evaluate(() => {
      const at = document.activeElement
      if (!at || at === document.body) return null
      const { outlineStyle, boxShadow } = getComputedStyle(at)
      return `${outlineStyle === 'none' && boxShadow === 'none' ? 'unseen ' : ''}${at.textContent?.trim().replace(/\s+/g, ' ')}`
    })
    if (name === null || name === reached[0]) return reached
    reached.push(name)
    await page.keyboard.press('Tab')
  }
  return reached
}

test('from set-up to corrected words: every page looked at, every step taken as people take it', {
  timeout: 180_000,
}, async () => {
  const page = await stage.enter()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => !/status of 422/.test(message.text()) && complaints.push(message.text()))

  await setUp(page)
  await readExample(page, look)
  await follow(page, 'How we protect people')
  await look(page, 'protection')
  await bringAnswers(page, look)
  await makeRelease(page, look)
  await look(page, 'own-overview')
  await keepFiles(page)
  await correctWords(page, look)

  const reached = await reachByKeyboard(page)
  expect(reached[0]).toBe('Skip to main content')
  expect(reached).toEqual(
    expect.arrayContaining([
      'What would help you?',
      'All tables for Excel',
      'Correct the words',
      'How we protect people',
    ]),
  )
  expect(reached.filter(name => name.startsWith('unseen'))).toEqual([])
  await follow(page, 'What would help you?')
  await look(page, 'several-answers')
  await page.goto('/app/releases')
  await look(page, 'releases')
  expect(complaints).toEqual([])
})

test('the same without JavaScript', { timeout: 120_000 }, async () => {
  const page = await stage.enter({ javaScriptEnabled: false })
  const pass: Look = async () => {}
  await setUp(page)
  await readExample(page, pass)
  await bringAnswers(page, pass)
  await makeRelease(page, pass)
  await keepFiles(page)
  await correctWords(page, pass)
})
