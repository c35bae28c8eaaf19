import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOfCard } from '../../src/answering/card.ts'
import { markOfCard } from '../../src/answering/mark.ts'
import { markOfMemory } from '../../src/answering/memory.ts'
import { digestOfCode, newCode } from '../../src/ballots/code.ts'
import { clockOf } from '../../src/platform/clock.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { sealsBy } from '../../src/platform/secrets.ts'
import { findBefore } from '../../src/surveys/results/change.ts'
import { qrOf } from '../../src/ui/qr-path.ts'
import { crowdSecret } from '../crowd.ts'
import { makeServerDatabase } from '../database.ts'
import { widen } from '../sight.ts'
import { openSurvey } from '../surveys.ts'
import { threeTongues } from './answering/three-tongues.ts'
import { look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
let database: Database
let organisation: string
const series: { before: string; after: string; id: string } = { before: '', after: '', id: '' }
const closers: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  const { address, drop } = await makeServerDatabase()
  closers.push(drop)
  const environment = { DATABASE_URL: address, GOLDTHREAD_SECRET: crowdSecret }
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-self-made-'))
  closers.push(() => rm(folder, { recursive: true, force: true }))
  stage = await openStage(folder, { builtIn: true, environment })
  closers.push(stage.close)
  database = await openDatabase({ connectionString: address })
  closers.push(database.close)
  await setUp(stage, await stage.enter())
  const member = await database.keeper.selectFrom('members').selectAll().executeTakeFirstOrThrow()
  organisation = member.organisation_id
  const house = { app: database.app, clock: clockOf(() => new Date()), seals: sealsBy(crowdSecret) }
  const viewer = { organisationId: organisation, memberId: member.id }
  const open = (inSeries: true | { after: string }) =>
    openSurvey({ house }, { viewer }, [], { questionnaire: threeTongues, inSeries, others: 9 })
  series.before = await open(true)
  series.id = await database.keeper
    .selectFrom('waves')
    .where('id', '=', series.before)
    .select('series_id')
    .executeTakeFirstOrThrow()
    .then(wave => wave.series_id!)
  series.after = await open({ after: series.before })
})
afterAll(async () => {
  for (const close of closers.reverse()) await close()
})

const phone = { width: 360, height: 740 }
const ids = ['memory-mother', 'memory-day', 'memory-street', 'memory-siblings']
const field = (page: Page, id: string) => page.locator(`#${id}`)
const labels = [/first name of your mother/, /Day of the month/, /street you grew up in/, /older brothers and sisters/]

async function codeFor(wave: string): Promise<string> {
  const code = newCode()
  const own = { organisation_id: organisation, wave_id: wave }
  await database.keeper
    .insertInto('ballot_codes')
    .values({ ...own, digest: digestOfCode(code) })
    .execute()
  return code
}

async function marksOf(wave: string): Promise<(string | null)[]> {
  const rows = await database.keeper.selectFrom('answers').where('wave_id', '=', wave).select('pair_tag').execute()
  return rows.map(({ pair_tag }) => pair_tag?.toString('base64url') ?? null)
}

/** Everything a browser asks for, with what it sends along. */
function watch(page: Page): string[] {
  const sent: string[] = []
  page.on('request', request => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  return sent
}

/** Goes past the parts to the end, where the mark is asked for. */
async function toTheEnd(page: Page, next = 'Next'): Promise<void> {
  const button = page.getByRole('button', { name: next, exact: true })
  while (await button.isVisible()) await button.click()
}

async function remember(page: Page, typed: readonly string[]): Promise<void> {
  for (const [i, value] of typed.entries()) await page.getByLabel(labels[i]!).fill(value)
}

/** Presses what the script answers without leaving the page. */
async function send(page: Page, button: string, title: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

const summary = /No card, and another browser each time/

test('on a phone somebody makes a mark from memory, is told what is missing, and loses nothing on the way', async () => {
  const page = await stage.enter({ viewport: phone })
  const sent = watch(page)
  await page.goto(`/answer/${series.before}`)
  expect(await page.getByText(summary).isVisible(), 'it stands at the end').toBe(false)
  await page.getByLabel('Agree', { exact: true }).first().check()
  await toTheEnd(page)
  await page.getByText(summary).click()
  await look(page, 'memory')
  await widen(page, phone.width, phone.height)

  const before = sent.length
  await remember(page, ['Zéphyrine', '23', 'Quill Lane'])
  await page.getByRole('button', { name: 'See what will be kept' }).click()
  await page.getByText('Answer all four').waitFor()
  await look(page, 'memory-missing')
  await widen(page, phone.width, phone.height)
  expect(await page.getByLabel(labels[3]!).evaluate(own => own === document.activeElement)).toBe(true)
  expect(await page.getByLabel(labels[0]!).inputValue()).toBe('Zéphyrine')
  expect(sent.length, 'nothing was sent').toBe(before)

  await remember(page, ['Zéphyrine', '23', 'Quill Lane', '9'])
  await send(page, 'See what will be kept', 'This is all that will be kept')
  const mark = Buffer.from((await markOfMemory(['z', '23', 'q', '9'], series.id))!).toString('base64url')
  await page.getByRole('row').filter({ hasText: 'two answers are by one person' }).getByText(mark).waitFor()
  await look(page, 'memory-review')
  await widen(page, phone.width, phone.height)
  await send(page, 'Change my answers', 'How it is to work here')
  await toTheEnd(page)
  expect(await Promise.all(ids.map(id => field(page, id).inputValue()))).toEqual(['Zéphyrine', '23', 'Quill Lane', '9'])
  await send(page, 'See what will be kept', 'This is all that will be kept')
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(
    /quill|phyrine|"23|goldthread mark/i,
  )
  await page.getByLabel('Your code').fill(await codeFor(series.before))
  await send(page, 'Send my answers', 'Your answers are in. Thank you.')
  expect(await marksOf(series.before)).toEqual([mark])
  expectNothingOf(sent)
})

/** Nothing of what was remembered went anywhere, by its name or by its value. */
function expectNothingOf(sent: readonly string[]): void {
  expect(sent.join('\n')).not.toMatch(/Z%C3%A9phyrine|Zéphyrine|quill|memory/i)
  const values = sent.flatMap(each => [...new URLSearchParams(each.slice(each.indexOf(' ') + 1)).values()])
  expect(values.length).toBeGreaterThan(10)
  expect(values.filter(value => ['23', '9', 'z', 'q'].includes(value.toLowerCase()))).toEqual([])
}

test('in the next survey, in another browser and typed otherwise, it is the same mark; of two who share it nobody knows', async () => {
  for (const typed of [
    ['z', '23rd', ' q', '9 of them'],
    ['Zoë', '23', 'Queen Street', '9'],
  ]) {
    const page = await stage.enter({ viewport: phone })
    const sent = watch(page)
    await page.goto(`/answer/${series.after}`)
    await toTheEnd(page)
    await page.getByText(summary).click()
    await remember(page, typed)
    await send(page, 'See what will be kept', 'This is all that will be kept')
    await page.getByLabel('Your code').fill(await codeFor(series.after))
    await send(page, 'Send my answers', 'Your answers are in. Thank you.')
    expect(sent.join('\n')).not.toMatch(/Zo%C3%AB|queen|memory/i)
    const [earlier, later] = [await marksOf(series.before), await marksOf(series.after)]
    expect(new Set(later)).toEqual(new Set(earlier))
    const marked = (marks: (string | null)[]) => marks.map(mark => ({ mark, given: { heard: '4' } }))
    const found = findBefore(marked(later), marked(earlier)).filter(Boolean)
    expect(found, 'one is a pair, two are none').toHaveLength(later.length === 1 ? 1 : 0)
  }
})

test('a mark of the browser itself comes before one from memory', async () => {
  const page = await stage.enter({ viewport: phone })
  await page.goto(`/answer/${series.after}`)
  await toTheEnd(page)
  await page.getByLabel('Add a mark from this browser').check()
  await page.getByText(summary).click()
  await remember(page, ['z', '23', 'q', '9'])
  await send(page, 'See what will be kept', 'This is all that will be kept')
  const shown = await page.locator('[data-answer-mark] code').textContent()
  expect(shown).toMatch(/^[\w-]{43}$/)
  expect(await marksOf(series.after)).not.toContain(shown)
  await send(page, 'Change my answers', 'How it is to work here')
  await toTheEnd(page)
  expect(await page.getByLabel('Add a mark from this browser').isChecked()).toBe(true)
})

test('in Arabic it is read from the right', async () => {
  const page = await stage.enter({ viewport: phone })
  await page.goto(`/answer/${series.after}`)
  await press(page, 'العربية')
  await toTheEnd(page, 'التالي')
  await page.getByText('اصنع علامة من ذاكرتك').click()
  await field(page, 'memory-mother').fill('أمينة')
  await page.getByRole('button', { name: 'انظر ما الذي سيُحفظ' }).click()
  await page.getByText('أجب عن الأربعة كلها').waitFor()
  await look(page, 'memory-ar')
})

test('without JavaScript it is not offered, and a card still is', async () => {
  const page = await stage.enter({ javaScriptEnabled: false, viewport: phone })
  await page.goto(`/answer/${series.after}`)
  await page.getByLabel('Or: the words of your card').waitFor()
  expect(await page.getByText(summary).isVisible()).toBe(false)
})

const cardField = (page: Page) => page.getByLabel('Or: the words of your card')
const wordsOn = (page: Page) => page.locator('.gt-card__words').allInnerTexts()
const markOf = async (words: string) => Buffer.from((await markOfCard(words, series.id))!).toString('base64url')

/** Answers in a browser, with whatever card stands there, and sends it. */
async function answerWith(page: Page, wave: string): Promise<void> {
  await send(page, 'See what will be kept', 'This is all that will be kept')
  await page.getByLabel('Your code').fill(await codeFor(wave))
  await send(page, 'Send my answers', 'Your answers are in. Thank you.')
}

/** The words of the card that everyone draws, scans and types below. */
let card = ''

test('a card is drawn on the phone, scanned, and filled in where somebody answers; its secret goes nowhere', async () => {
  const page = await stage.enter({ viewport: phone })
  const sent = watch(page)
  await page.goto(`/answer/${series.before}`)
  await toTheEnd(page)
  await look(page, 'mark')
  await widen(page, phone.width, phone.height)
  const [made] = await Promise.all([page.waitForEvent('popup'), page.getByText('No card yet?').click()])
  sent.push(...watch(made))
  await look(made, 'card-none')
  await made.getByRole('button', { name: 'Make a card' }).click()
  await made.getByText('It was made on this device and sent to nobody.').waitFor()
  await look(made, 'card-drawn')
  card = (await wordsOn(made))[0]!
  const address = await addressOfCard(`${stage.application.url}/card/${series.id}?in=en`, card)
  expect(await made.locator('.gt-card path').getAttribute('d'), 'what the phone reads').toBe(qrOf(address).path)
  expect(await cardField(page).inputValue(), 'made, and not yet used').toBe('')

  await made.goto(address)
  await made.getByText('Your card was read.').waitFor()
  expect(made.url(), 'nothing stays in the address').toBe(`${stage.application.url}/card/${series.id}?in=en`)
  await look(made, 'card-read')
  await expect.poll(() => cardField(page).inputValue()).toBe(card)
  await widen(page, phone.width, phone.height)
  await answerWith(page, series.before)
  expect(await marksOf(series.before)).toContain(await markOf(card))
  expect(await page.evaluate(() => localStorage.getItem('goldthread card'))).toBeNull()
  const [first = '', second = ''] = card.split(' ')
  expect(sent.join('\n')).not.toMatch(
    new RegExp(`${first}\\W+${second}|${address.split('#')[1]}|${encodeURIComponent(card)}`),
  )
})

test('in the next survey its words are typed in another browser, and one that was misread is told there', async () => {
  const page = await stage.enter({ viewport: phone })
  const sent = watch(page)
  await page.goto(`/answer/${series.after}`)
  await toTheEnd(page)
  const before = sent.length
  await cardField(page).fill(card.replace(/^\w+/, 'acorn acorn'))
  await page.getByRole('button', { name: 'See what will be kept' }).click()
  await page.getByRole('alert').getByText('One of the words of your card was misread').waitFor()
  await look(page, 'card-misread')
  await widen(page, phone.width, phone.height)
  expect(sent.length, 'nothing was sent').toBe(before)
  await cardField(page).fill(card.toUpperCase())
  await send(page, 'See what will be kept', 'This is all that will be kept')
  await send(page, 'Change my answers', 'How it is to work here')
  await toTheEnd(page)
  expect(await cardField(page).inputValue()).toBe(card.toUpperCase())
  await answerWith(page, series.after)
  expect(await marksOf(series.after)).toContain(await markOf(card))
})

test('without JavaScript the server draws a card and says so, and a sheet of them for a room', async () => {
  const page = await stage.enter({ javaScriptEnabled: false, viewport: phone })
  await page.goto(`/card/${series.id}`)
  await press(page, 'Make a card')
  await page.getByText('It was made by the server').waitFor()
  expect(await page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false)
  const [own = ''] = await wordsOn(page)
  await page.goto(`/answer/${series.after}`)
  await cardField(page).fill(own)
  await press(page, 'See what will be kept')
  await page.getByLabel('Your code').fill(await codeFor(series.after))
  await press(page, 'Send my answers')
  expect(await marksOf(series.after)).toContain(await markOf(own))

  await page.goto(`/card/${series.id}`)
  await page.getByText('Do you hold a meeting?').click()
  await page.getByLabel('How many cards?').fill('99')
  await press(page, 'Make the sheet')
  await page.getByText('Enter a whole number from 1 to 24').first().waitFor()
  expect(await page.getByLabel('How many cards?').inputValue()).toBe('99')
  await page.getByLabel('How many cards?').fill('5')
  await press(page, 'Make the sheet')
  expect(new Set(await wordsOn(page)).size).toBe(5)
})

test('a sheet for a room is drawn in the browser of the host, and only the cards are printed', async () => {
  const page = await stage.enter()
  const sent = watch(page)
  await page.goto(`/card/${series.id}?in=ar`)
  await look(page, 'card-ar')
  await page.goto(`/card/${series.id}`)
  await page.getByText('Do you hold a meeting?').click()
  const before = sent.length
  await page.getByLabel('How many cards?').fill('6')
  await page.getByRole('button', { name: 'Make the sheet' }).click()
  await page.locator('.gt-card').nth(5).waitFor()
  expect(new Set(await wordsOn(page)).size).toBe(6)
  expect(sent.length, 'nobody is told').toBe(before)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
  expect(await page.locator('.gt-card').first().isVisible()).toBe(true)
  if (process.env.SHOTS) await page.screenshot({ path: 'shots/card-print.png', fullPage: true })
})
