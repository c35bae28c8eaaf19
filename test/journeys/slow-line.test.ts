import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOfReceipt, readReceipt } from '../../src/answering/receipt.ts'
import type { Questionnaire } from '../../src/questionnaires/questionnaire.ts'
import { eventually } from '../process/program.ts'
import { holdBack, onSlowLine, watchMoves } from '../slow-line.ts'
import { twentyQuestions } from '../twenty-questions.ts'
import { type Asking, openAsking, type Survey } from './answering/asked.ts'

/** The twelfth question is only for whoever strongly disagrees with the first. */
const withDetour: Questionnaire = {
  ...twentyQuestions,
  pages: twentyQuestions.pages.map(page => ({
    ...page,
    items: page.items.map(item =>
      item.id === 'q11' ? { ...item, showIf: { when: 'all', clauses: [{ question: 'q0', is: ['1'] }] } } : item,
    ),
  })),
}

let asking: Asking
let survey: Survey
beforeAll(async () => {
  asking = await openAsking()
  survey = await asking.ask({ questionnaire: withDetour })
})
afterAll(() => asking.close())

const phone = { width: 360, height: 740 }

/** An answer to the question with this number, from 0 on. */
const answer = (page: Page, question: number, value: string) =>
  page.locator(`input[name="q.q${question}"][value="${value}"]`)

const place = (page: Page, question: number) =>
  answer(page, question, '4').evaluate(input => input.getBoundingClientRect().top)

/** Waits until there are words to be read. */
const isPainted = (page: Page) =>
  eventually(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length === 1))

/** As on an iPhone, whose browser keeps nothing in its place by itself. */
const letSlip = (page: Page) =>
  page.evaluate(() => {
    const style = new CSSStyleSheet()
    style.replaceSync('* { overflow-anchor: none }')
    document.adoptedStyleSheets = [style]
  })

test('the first question is read and answered after two requests, and nothing moves when script and font come', async () => {
  const page = await asking.stage.enter({ viewport: phone })
  const finished: string[] = []
  page.on('requestfinished', request => finished.push(request.resourceType()))
  const moved = await watchMoves(page)
  await onSlowLine(page)
  const letThrough = await holdBack(page, /\.(js|woff2)$/)
  await page.goto(`/answer/${survey.wave}`, { waitUntil: 'commit' })
  await answer(page, 0, '4').check()
  expect(finished).toEqual(['document', 'stylesheet'])
  // Words are not hidden while their font is on its way.
  await isPainted(page)
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded'))).toEqual([])

  await answer(page, 1, '2').check()
  await page.locator('textarea').first().fill('They ask us, and then')
  const before = await place(page, 2)
  await letThrough()
  await page.getByRole('button', { name: 'Next' }).waitFor()
  await page.waitForLoadState()
  expect(await place(page, 2)).toBe(before)
  expect(await moved()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  expect(await answer(page, 0, '4').isChecked()).toBe(true)
  expect(await answer(page, 1, '2').isChecked()).toBe(true)
  expect(await page.locator('textarea').first().inputValue()).toBe('They ask us, and then')
  await page.context().close()
}, 240_000)

test('whoever is in a later part when the script comes stays there, with the page as it was', async () => {
  const page = await asking.stage.enter({ viewport: phone })
  await onSlowLine(page)
  const letThrough = await holdBack(page, /\.(js|woff2)$/)
  await page.goto(`/answer/${survey.wave}`, { waitUntil: 'commit' })
  await answer(page, 12, '4').check()
  await letSlip(page)
  const before = await place(page, 12)
  await letThrough()
  await page.getByText('What you type is kept on this device').waitFor()
  expect(await answer(page, 11, '4').isVisible()).toBe(false)
  expect(await answer(page, 18, 'o1').isVisible()).toBe(true)
  // A browser scrolls by whole pixels.
  expect(Math.abs((await place(page, 12)) - before)).toBeLessThan(1)
  await page.context().close()
}, 240_000)

/** Sees that every part is answered, going on from the first; of questions that are answered already nothing changes. */
async function answerAll(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Next', exact: true })
  for (let question = 0; question < 20; question += 1) {
    const controls = page.locator(`[name="q.q${question}"]`)
    if (question > 0 && question % 5 === 0) await next.click()
    if (question === 11) continue
    if (question % 5 === 4) await controls.fill(`They said so at ${question} o’clock.`)
    else await controls.first().check()
  }
}

const readsHeading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const presses = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const says = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor()
const notSent = 'No connection: nothing was sent.'
const unsure = 'we do not know whether your answer arrived'
const onDevice = (page: Page) => page.evaluate(() => Object.keys(localStorage))

test('with a code that was scanned: twenty questions, a browser that was closed, a line that drops, and an honest word each time', async () => {
  const link = `/answer/${survey.wave}#code=${await survey.printCode()}`
  const first = await asking.stage.enter({ viewport: phone })
  await onSlowLine(first)
  await first.goto(link)
  await answerAll(first)
  const storageState = await first.context().storageState()
  await first.context().close()

  const page = await asking.stage.enter({ viewport: phone, storageState })
  const line = await onSlowLine(page)
  await page.goto(link)
  await presses(page, 'Yes, go on')
  await says(page, 'What you type is kept on this device until you send it.')
  const next = page.getByRole('button', { name: 'Next', exact: true })
  for (let part = 0; part < 3; part += 1) await next.click()
  expect(await page.locator('[name="q.q19"]').inputValue()).toBe('They said so at 19 o’clock.')
  await line.drop()
  await presses(page, 'See what will be kept')
  await says(page, notSent)
  await line.mend()
  const sent: string[] = []
  page.on('request', request => sent.push(request.method()))
  await presses(page, 'See what will be kept')
  await readsHeading(page, 'This is all that will be kept')
  expect(await page.getByRole('row').filter({ hasText: 'for the 19th time' }).textContent()).toContain('at 19 o’clock')

  await line.drop()
  await presses(page, 'Send my answers')
  await says(page, notSent)
  expect(await survey.kept()).toEqual([])
  await line.mend()
  await line.breakAfterNext()
  await presses(page, 'Send my answers')
  await says(page, unsure)
  expect(await survey.kept()).toHaveLength(1)
  await line.drop()
  await presses(page, 'Send my answers')
  await says(page, unsure)
  await line.mend()
  await presses(page, 'Send my answers')
  await readsHeading(page, 'Your answers are in. Thank you.')
  const words = (await page.locator('[data-answer-words]').textContent()) ?? ''
  const [row, ...others] = await survey.kept()
  expect(others).toEqual([])
  expect(row?.receipt).toEqual(Buffer.from(await digestOfReceipt((await readReceipt(words))!)))
  expect(Object.keys(row?.given as object)).toHaveLength(19)
  expect(sent, 'no page and nothing beside it is fetched again').toEqual(Array(5).fill('POST'))
  expect(await onDevice(page)).toEqual([])
  await page.context().close()
}, 240_000)

test('where everyone may answer, what arrived before the line broke is one answer, also after the browser was closed', async () => {
  const { wave, kept } = await asking.ask({ isOpenChannel: true })
  const first = await asking.stage.enter({ viewport: phone })
  const line = await onSlowLine(first)
  await first.goto(`/answer/${wave}`)
  await first.getByLabel('Agree', { exact: true }).check()
  await presses(first, 'See what will be kept')
  await readsHeading(first, 'This is all that will be kept')
  await line.breakAfterNext()
  await presses(first, 'Send my answers')
  await says(first, unsure)
  const storageState = await first.context().storageState()
  await first.context().close()

  const page = await asking.stage.enter({ viewport: phone, storageState })
  await onSlowLine(page)
  await page.goto(`/answer/${wave}`)
  await presses(page, 'Yes, go on')
  await presses(page, 'See what will be kept')
  await says(page, unsure)
  await presses(page, 'Send my answers')
  await readsHeading(page, 'Your answers are in. Thank you.')
  const words = (await page.locator('[data-answer-words]').textContent()) ?? ''
  const receipt = Buffer.from(await digestOfReceipt((await readReceipt(words))!))
  expect(await kept()).toMatchObject([{ given: { heard: '4' }, receipt }])
  expect(await onDevice(page)).toEqual([])
  await page.context().close()
}, 240_000)

test('from the letter: a ballot is promised to no browser before it can take one, nor denied to one that can', async () => {
  const { wave, kept } = await asking.ask({})
  const storageState = await asking.asha.context().storageState()
  const page = await asking.stage.enter({ viewport: phone, storageState })
  const moved = await watchMoves(page)
  const line = await onSlowLine(page)
  const [letScript, letFont] = [await holdBack(page, /\.js$/), await holdBack(page, /\.woff2$/)]
  await page.goto(`/app/surveys/${wave}/ballot`, { waitUntil: 'commit' })
  await isPainted(page)
  expect(await page.getByRole('button', { name: 'Take your ballot and begin' }).isDisabled()).toBe(true)
  expect(await page.getByText('This browser cannot make a blind ballot').isVisible()).toBe(false)
  await letScript()
  await page.locator('button:enabled', { hasText: 'Take your ballot and begin' }).waitFor()
  expect(await page.getByText('This browser cannot make a blind ballot').isVisible()).toBe(false)
  expect(await moved()).toBe(0)
  await letFont()
  await line.breakAfterNext()
  await presses(page, 'Take your ballot and begin')
  await page.getByText('We could not reach the server.').waitFor()
  await presses(page, 'Take your ballot and begin')
  await page.getByText('Taking your ballot').waitFor()
  await page.waitForURL(`**/answer/${wave}*`)
  await page.getByLabel('Agree', { exact: true }).check()
  await presses(page, 'See what will be kept')
  await readsHeading(page, 'This is all that will be kept')
  await line.breakAfterNext()
  await presses(page, 'Send my answers')
  await says(page, unsure)
  await presses(page, 'Send my answers')
  await readsHeading(page, 'Your answers are in. Thank you.')
  expect(await kept()).toMatchObject([{ given: { heard: '4' } }])
  expect(await onDevice(page)).toEqual([])
  await page.context().close()
}, 240_000)

test('without JavaScript the same line is no hindrance, and what is sent again counts once', async () => {
  const code = await survey.printCode()
  const before = (await survey.kept()).length
  const page = await asking.stage.enter({ viewport: phone, javaScriptEnabled: false })
  const line = await onSlowLine(page)
  await page.goto(`/answer/${survey.wave}`)
  for (let question = 0; question < 20; question += 1)
    if (question % 5 !== 4) await page.locator(`[name="q.q${question}"]`).first().check()
  await page.locator('[name="q.q19"]').fill('They said so in the handover.')
  await presses(page, 'See what will be kept')
  await readsHeading(page, 'This is all that will be kept')
  await page.getByLabel('Your code').fill(code)
  await line.breakAfterNext()
  await presses(page, 'Send my answers')
  await page.waitForURL('chrome-error://**')
  // The browser itself says that there is no connection. Whoever tries again sends the same answers.
  await page.reload()
  await readsHeading(page, 'Your answers are in. Thank you.')
  expect(await page.locator('.gt-receipt').textContent()).toMatch(/^(\w+ ){16}\w+$/)
  expect(await survey.kept()).toHaveLength(before + 1)
  await page.context().close()
}, 240_000)
