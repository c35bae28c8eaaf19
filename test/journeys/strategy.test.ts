import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { follow, go, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const heading = (page: Page) => page.locator('h1').textContent()
const said = (page: Page) => page.locator('main').textContent()

/** From no framework at all to the plan of its first element. */
async function beginElement(page: Page): Promise<void> {
  await page.goto('/app/strategy/frameworks')
  await go(page, page.getByRole('button', { name: /^Follow it/ }).first())
  await go(page, page.locator('a[href*="/strategy/elements/"]').first())
  await go(page, page.getByRole('button', { name: 'Begin with it' }))
  await press(page, 'Begin')
  await go(page, page.getByRole('button', { name: 'Finish the analysis' }))
  await page.getByLabel('What did you find?').fill('Nights have nobody to turn to.')
  await press(page, 'Finish the analysis')
}

type Words = Readonly<{ measure: string; baseline: string; target: string }>

async function addPromise(page: Page, { measure, baseline, target }: Words): Promise<void> {
  await go(page, page.getByRole('button', { name: 'Add a promise' }))
  await page.getByLabel('What will be different?').fill(measure)
  await page.getByLabel('Where does it stand now?').fill(baseline)
  await page.getByLabel('What do you promise?').fill(target)
  await page.getByLabel('How will it be measured?').fill('The same question in the spring survey')
  await page.getByLabel('Day').fill('29')
  await page.getByLabel('Month').fill('2')
  await page.getByLabel('Year').fill(String(nextLeapYear()))
  await press(page, 'Put it into the plan')
}

function nextLeapYear(): number {
  const next = new Date().getFullYear() + 1
  return next + ((4 - (next % 4)) % 4)
}

async function sayWhatCame(page: Page, measure: string, outcome: string, result: string): Promise<void> {
  await follow(page, measure)
  await go(page, page.getByRole('button', { name: 'Say what came of it' }))
  await page.getByLabel(outcome, { exact: true }).check()
  await page.getByLabel('What came of it?').fill(result)
  await press(page, 'Save what came of it')
}

test('an element from its beginning to the next cycle: promised, locked, amended, and held against what came of it', async () => {
  const page = await stage.enter()
  await setUp(stage, page)
  await beginElement(page)
  await addPromise(page, { measure: 'Night staff who feel safe to speak up', baseline: '29%', target: '50%' })
  await addPromise(page, {
    measure: 'Night teams that know whom to turn to',
    baseline: 'Two of nine teams can name somebody',
    target: 'Every team can name two people, and has met them',
  })
  await follow(page, 'Night staff who feel safe')
  const change = await page.getByRole('button', { name: 'Change it' }).getAttribute('href')
  await follow(page, /^Cycle 1 of/)
  await look(page, 'cycle-planning')
  await go(page, page.getByRole('button', { name: 'Agree the plan' }))
  await press(page, 'Agree the plan and lock its promises')
  expect(await said(page)).toContain('The plan is agreed, and its promises are locked.')

  await page.goto(change ?? '')
  expect(await said(page)).toContain('This promise is locked: its words stay.')
  await go(page, page.getByRole('button', { name: 'Amend it' }))
  await page.getByLabel('What is promised instead?').fill('40%')
  await page.getByLabel('Why?').fill('One of the three homes has closed.')
  await press(page, 'Amend the promise')
  expect(await said(page)).toContain('Its seal fits: not one word of it was changed since.')
  expect(await said(page)).toContain('Amended to: 40%')
  await follow(page, /^Cycle 1 of/)
  await look(page, 'cycle-doing')

  await sayWhatCame(
    page,
    'Night staff who feel safe',
    'Kept in part',
    '44%: more than the amended promise, less than the first.',
  )
  await look(page, 'promise-partly')
  await follow(page, /^Cycle 1 of/)
  await sayWhatCame(page, 'Night teams that know whom', 'Kept', 'Nine of nine teams.')
  await look(page, 'promise-kept')
  await follow(page, /^Cycle 1 of/)
  await go(page, page.getByRole('button', { name: 'Review it' }))
  await page.getByLabel('What worked?').fill('Meeting in person.')
  await page.getByLabel('What did not?').fill('Posters.')
  await page.getByLabel('What have you learned').fill('Go to nights first.')
  await press(page, 'Close the review and begin the next cycle')
  expect(await said(page)).toContain('What the last cycle taught us')
  expect(await said(page)).toContain('Go to nights first.')
  await follow(page, /^Cycle 1 of/)
  expect(await said(page)).toContain('Meeting in person.')
  await look(page, 'cycle-over')
  expect(await heading(page)).toBe('Define and understand allyship')
  await page.goto('/app/papers/board')
  expect(await said(page)).toContain('Kept in part. 44%: more than the amended promise, less than the first.')
  await look(page, 'board-paper')
  await page.goto('/app/papers/strategy')
  await look(page, 'strategy-on-one-page')
  await page.goto('/app/strategy/settings')
  await look(page, 'strategy-settings')
})

test('a second framework beside the first, read in Welsh, and a translation put right', async () => {
  const page = await stage.enter()
  await setUp(stage, page)
  await page.goto('/app/strategy/frameworks')
  await look(page, 'frameworks-choice')
  await go(page, page.getByRole('button', { name: /^Follow it/ }).first())
  await page.goto('/app/strategy/frameworks')
  await go(page, page.getByRole('button', { name: /^Follow it too.*Six verbs/ }))
  await page.goto('/app/strategy')
  await look(page, 'strategy-two-frameworks')
  await go(page, page.getByRole('button', { name: /Cymraeg/ }))
  expect(await said(page)).toContain('Diffinio a deall cynghreiriaeth')
  expect(await said(page)).toContain('Nobody who speaks it has read them yet.')
  await look(page, 'strategy-in-welsh')
  await follow(page, 'Diffinio a deall cynghreiriaeth')
  await look(page, 'element-in-welsh')
  await follow(page, 'About this element')
  await go(page, page.getByRole('button', { name: 'Change it' }))
  await page.getByLabel('What is it called?').fill('Say what an ally is')
  await press(page, 'Save')
  expect(await said(page)).toContain('1 translation is out of date')
  await look(page, 'element-words-out-of-date')
  await page.goto('/app/strategy/frameworks/strategic-allyship')
  await look(page, 'framework-in-welsh')
  await follow(page, 'Languages')
  await look(page, 'framework-languages')
  await follow(page, 'Welsh')
  await look(page, 'framework-welsh')
  await follow(page, '1 Say what an ally is')
  await page.getByLabel(/^Title:/).fill('Dweud beth yw cynghreiriad')
  await look(page, 'element-translation')
  await press(page, 'Save')
  await page.goto('/app/strategy')
  expect(await said(page)).toContain('Dweud beth yw cynghreiriad')
})
