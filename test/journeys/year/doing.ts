import type { Page } from 'playwright-core'
import { look } from '../stage.ts'
import { carys, efe } from './beginning.ts'
import { toElement } from './plan.ts'
import { fillDay, says, type YearStage } from './stage.ts'
import { follow, go, press } from './walk.ts'

/** A care worker keeps their action on a phone without scripts: begun, told of, done. */
export async function doOnAPhone(stage: YearStage, phone: Page): Promise<void> {
  await stage.turnTo('2027-09-06')
  await stage.signIn(phone, efe)
  await follow(phone, 'One thing of yours is due soon')
  await follow(phone, 'A contact on shift, every night')
  await press(phone, 'It has started')
  await phone.getByLabel('What happened?').fill('Four of nine teams have somebody now.')
  await press(phone, 'Add this note')
  await says(phone, 'Four of nine teams have somebody now.')
  await stage.turnTo('2027-09-27')
  await stage.signIn(phone, efe)
  await follow(phone, 'One thing of yours is due soon')
  await follow(phone, 'A contact on shift, every night')
  await press(phone, 'It is done')
  await says(phone, 'Done on 27 September 2027')
}

/** What shows that it was done stands in its element, under the day it is from. */
export async function showEvidence(stage: YearStage, page: Page): Promise<void> {
  await stage.turnTo('2027-11-15')
  await stage.signIn(page, carys)
  await toElement(page)
  await says(page, 'Done on 27 September 2027')
  await go(page, page.getByRole('button', { name: 'Add evidence' }).first())
  await follow(page, 'A note')
  await page.getByLabel('What does it show, in one sentence?').fill('Every night team can name two people')
  await page.getByLabel('What do you know, and how?').fill('Asked at handover, team by team.')
  await fillDay(page, 'From which day is it?', '2027-11-10')
  await press(page, 'Add it')
  await says(page, 'Every night team can name two people', '10 November 2027')
}

/** A promise changes for a reason, and what was promised stays to be read. */
export async function amend(page: Page): Promise<void> {
  await toElement(page)
  await follow(page, 'Night staff who feel safe to speak up')
  await press(page, 'Amend it')
  await page.getByLabel('What is promised instead?').fill('40% or more')
  await page.getByLabel('Why?').fill('One of the three homes has closed.')
  await press(page, 'Amend the promise')
  await says(page, '50% or more', 'Amended to: 40% or more', 'One of the three homes has closed.')
  await says(page, 'Its seal fits: not one word of it was changed since.')
  await look(page, 'year-amended')
}
