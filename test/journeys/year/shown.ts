import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { look } from '../stage.ts'
import { asha, carys, efe } from './beginning.ts'
import { fillDay, heading, said, says, type YearStage } from './stage.ts'
import { follow, go, press } from './walk.ts'

/** Words that were adopted a year ago are a broken thread until somebody asks whether they are understood. */
export async function mendTheThread(stage: YearStage, page: Page): Promise<void> {
  await stage.signIn(page, carys)
  await follow(page, 'Strategy')
  await follow(page, 'Broken threads, and search')
  await says(page, 'Words that nobody has asked about since', 'Allyship since 2 June 2028')
  await look(page, 'year-broken')
  await go(page, page.locator('main').getByRole('link', { name: 'Allyship', exact: true }))
  await follow(page, 'What was learned so far')
  await page.getByLabel('A team meeting').check()
  await fillDay(page, 'When?', '2028-06-20')
  await page.getByLabel('What did you learn?').fill('Eight of ten teams say it in their own words.')
  await press(page, 'Note it down')
  await follow(page, 'Close this check, and say what it comes to')
  await page
    .getByLabel('Do people understand it, and what will you do about it?')
    .fill('Most do. Agency staff are next.')
  await press(page, 'Close the check')
  await follow(page, 'Strategy')
  await follow(page, 'Broken threads, and search')
  expect(await said(page)).not.toContain('Words that nobody has asked about since')
}

/** Everyone who works here reads what changed, on a phone without scripts. */
export async function readTheYear(stage: YearStage, phone: Page): Promise<void> {
  await stage.signIn(phone, efe)
  await follow(phone, 'What changed this year')
  expect(await heading(phone)).toBe('Where we stand, and what changed this year')
  await says(phone, 'We promised two things. One is kept. One is kept in part.')
  await says(phone, 'Kept in part. 44%: more than amended, less than first promised.', 'Nothing is late.')
}

/** What the organisation chose stands open to everyone, and the promise is read there as it was made. */
export async function showOutside(stage: YearStage, page: Page, stranger: Page): Promise<void> {
  await stage.signIn(page, asha)
  await follow(page, 'Show')
  await look(page, 'year-this-year')
  await follow(page, 'The public page')
  await page.getByLabel('What allyship means here').check()
  await page.getByLabel('What we promised, and what came of it').check()
  await page.getByLabel('Our sponsor').check()
  await page.getByLabel('Everyone, without signing in').check()
  await press(page, 'Save')
  await look(page, 'year-public-setting')
  await stranger.goto('/o/aldermoor-care-and-support')
  expect(await heading(stranger)).toBe('Allyship at Aldermoor Care and Support')
  await says(stranger, 'We see it, we say so, and we stay.', 'We promised, by 1 June 2028: 50% or more')
  await says(stranger, 'Amended on 15 November 2027 to: 40% or more Why: One of the three homes has closed.')
  await says(stranger, 'Kept in part. 44%: more than amended, less than first promised.')
  await says(stranger, 'Dele Okafor stands for our strategy', 'I work two nights a year beside you.')
  expect(await said(stranger)).not.toMatch(/Carys|Efe|Asha/)
  await look(stranger, 'year-outside')
}
