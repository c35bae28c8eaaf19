import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Questionnaire } from '../../src/questionnaires/questionnaire.ts'
import { eventually } from '../process/program.ts'
import { holdBack, onSlowLine, watchMoves } from '../slow-line.ts'
import { twentyQuestions } from '../twenty-questions.ts'
import { type Asked, openAsked } from './answering/asked.ts'

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

let asked: Asked
beforeAll(async () => {
  asked = await openAsked({ questionnaire: withDetour })
})
afterAll(() => asked.close())

const phone = { width: 360, height: 740 }

/** An answer to the question with this number, from 0 on. */
const answer = (page: Page, question: number, value: string) =>
  page.locator(`input[name="q.q${question}"][value="${value}"]`)

const place = (page: Page, question: number) =>
  answer(page, question, '4').evaluate(input => input.getBoundingClientRect().top)

/** As on an iPhone, whose browser keeps nothing in its place by itself. */
const letSlip = (page: Page) =>
  page.evaluate(() => {
    const style = new CSSStyleSheet()
    style.replaceSync('* { overflow-anchor: none }')
    document.adoptedStyleSheets = [style]
  })

test('the first question is read and answered after two requests, and nothing moves when script and font come', async () => {
  const page = await asked.stage.enter({ viewport: phone })
  const finished: string[] = []
  page.on('requestfinished', request => finished.push(request.resourceType()))
  const moved = await watchMoves(page)
  await onSlowLine(page)
  const letThrough = await holdBack(page, /\.(js|woff2)$/)
  await page.goto(`/answer/${asked.wave}`, { waitUntil: 'commit' })
  await answer(page, 0, '4').check()
  expect(finished).toEqual(['document', 'stylesheet'])
  // Words are not hidden while their font is on its way.
  await eventually(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length === 1))
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
  const page = await asked.stage.enter({ viewport: phone })
  await onSlowLine(page)
  const letThrough = await holdBack(page, /\.(js|woff2)$/)
  await page.goto(`/answer/${asked.wave}`, { waitUntil: 'commit' })
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
