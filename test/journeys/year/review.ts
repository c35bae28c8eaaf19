import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Caught } from '../../mail-catcher.ts'
import { carys, dele } from './beginning.ts'
import { toElement } from './plan.ts'
import { fillDay, heading, says, type YearStage } from './stage.ts'
import { follow, press } from './walk.ts'

const letterTo = (letters: readonly Caught[], email: string) =>
  letters.find(({ to }) => to[0] === email)?.mail.text?.replace(/\s+/g, ' ') ?? ''

/** Twelve months on, the weekly letter says what comes, then what is late; the sponsor hears of it after a fortnight. */
export async function beReminded(stage: YearStage): Promise<void> {
  const before = letterTo(await stage.turnTo('2028-05-29'), carys)
  expect(before).toContain('Its day has passed: - Action: Hand over to the night in person – was due on 31 March 2028')
  expect(before).toContain('Promise: Night staff who feel safe to speak up – due on 1 June 2028')
  expect(before).toContain('Review: Culture and readiness – due on 10 June 2028')
  const after = await stage.turnTo('2028-06-26')
  expect(letterTo(after, carys)).toContain('Review: Culture and readiness – was due on 10 June 2028')
  expect(letterTo(after, dele)).toContain('Late in what you stand for, told once: - Promise:')
  expect(letterTo(after, dele)).toContain('Review: Culture and readiness – was due on 10 June 2028')
  expect(letterTo(after, dele)).toContain(
    'Its day has passed: - Review: The sponsor’s review of the year to 9 June 2028',
  )
}

/** The lead comes back without scripts: what is late comes first, and each promise gets its answer. */
export async function sayWhatCame(stage: YearStage, page: Page): Promise<void> {
  await stage.signIn(page, carys)
  await follow(page, '4 things of yours are late')
  await follow(page, 'Hand over to the night in person')
  await press(page, 'It is done')
  await toElement(page)
  await says(page, '16 days late for its review. It was to be reviewed on 10 June 2028.')
  await answer(page, 'Night staff who feel safe', 'Kept in part', '44%: more than amended, less than first promised.')
  await answer(page, 'Night teams that know whom', 'Kept', 'All nine teams.')
}

async function answer(page: Page, measure: string, outcome: string, result: string): Promise<void> {
  await follow(page, measure)
  await press(page, 'Say what came of it')
  await page.getByLabel(outcome, { exact: true }).check()
  await page.getByLabel('What came of it?').fill(result)
  await fillDay(page, 'On which day did it stand so?', '2028-06-01')
  await press(page, 'Save what came of it')
  await toElement(page)
}

/** The promises stand unchanged beside what came of them; the lessons open the second cycle. */
export async function closeReview(page: Page): Promise<void> {
  await press(page, 'Review it')
  await says(page, '29%', '50% or more', 'Amended to: 40% or more', 'Kept in part')
  await page.getByLabel('What worked?').fill('Meeting in person.')
  await page.getByLabel('What did not?').fill('Posters.')
  await page.getByLabel('What have you learned').fill('Go to nights first.')
  await press(page, 'Close the review and begin the next cycle')
  expect(await heading(page)).toBe('Culture and readiness')
  await says(page, 'Cycle 2', 'What the last cycle taught us', 'Go to nights first.')
  await follow(page, /^Cycle 1 of/)
  await says(page, 'Meeting in person.', 'Posters.', 'closed the review')
}
