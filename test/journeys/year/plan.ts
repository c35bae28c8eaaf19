import type { Page } from 'playwright-core'
import { look } from '../stage.ts'
import { carys } from './beginning.ts'
import { fillDay, says, type YearStage } from './stage.ts'
import { follow, go, press } from './walk.ts'

/** The lead writes the plan: what was found, two promises, and who does what. */
export async function writePlan(stage: YearStage, page: Page): Promise<void> {
  await stage.turnTo('2027-06-10')
  await stage.signIn(page, carys)
  await toElement(page)
  await press(page, 'Finish the analysis')
  await page.getByLabel('What did you find?').fill('Nights have nobody to turn to, and hear of changes last.')
  await press(page, 'Finish the analysis')
  await addPromise(page, 'Night staff who feel safe to speak up', '29%', '50% or more')
  await addPromise(page, 'Night teams that know whom to turn to', 'Two of nine', 'All nine')
  await addAction(page, {
    title: 'A contact on shift, every night',
    owner: 'Efe Acar',
    due: '2027-09-30',
    keeps: /whom to turn to/,
  })
  await addAction(page, {
    title: 'Hand over to the night in person',
    owner: 'Carys Bowen',
    due: '2028-03-31',
    keeps: /feel safe/,
  })
}

export async function toElement(page: Page): Promise<void> {
  await follow(page, 'Strategy')
  await follow(page, 'Culture and readiness')
}

async function addPromise(page: Page, measure: string, baseline: string, target: string): Promise<void> {
  await press(page, 'Add a promise')
  await page.getByLabel('What will be different?').fill(measure)
  await page.getByLabel('Where does it stand now?').fill(baseline)
  await page.getByLabel('What do you promise?').fill(target)
  await page.getByLabel('How will it be measured?').fill('The same question in the spring survey')
  await fillDay(page, 'By which day?', '2028-06-01')
  await press(page, 'Put it into the plan')
  await says(page, measure)
}

type Action = Readonly<{ title: string; owner: string; due: string; keeps: RegExp }>

async function addAction(page: Page, { title, owner, due, keeps }: Action): Promise<void> {
  await press(page, 'Add an action')
  await page.getByLabel('What is to be done?').fill(title)
  await page.getByLabel('Who looks after it?').fill(owner)
  await fillDay(page, 'By which day?', due)
  await page.getByLabel(keeps).check()
  await press(page, 'Add it')
  await toElement(page)
}

/** Agreed: from now on not one word of a promise changes, and the day of the review is fixed. */
export async function lockPromises(page: Page): Promise<void> {
  await press(page, 'Agree the plan')
  await says(page, 'From now on these promises stay word for word. The review is due on 10 June 2028')
  await press(page, 'Agree the plan and lock its promises')
  await says(page, 'The plan is agreed, and its promises are locked.')
  await look(page, 'year-plan-locked')
}

/** Every gap has an action, or a no with its reason. */
export async function answerGaps(page: Page): Promise<void> {
  await answer(page, 'Night staff do not feel safe', 'A contact on shift, every night')
  await answer(page, 'Staff have not heard a leader say why', 'Hand over to the night in person')
  await follow(page, 'Decide')
  await follow(page, 'five languages')
  await follow(page, 'We decided not to, and say why')
  await page.getByLabel('Why not?').fill('Care plans come first. We look at it again next year.')
  await press(page, 'Say no, with this reason')
  await says(page, 'We decided not to, and why', 'Care plans come first.')
  await follow(page, 'Decide')
  await says(page, 'Every gap has an answer')
}

async function answer(page: Page, gap: string, action: string): Promise<void> {
  await follow(page, 'Decide')
  await go(page, page.locator('main a[href^="/app/gaps/"]', { hasText: gap }).first())
  await press(page, 'Mend this thread')
  await page.getByLabel(action).check()
  await press(page, 'It answers the gap')
  await says(page, 'The thread holds')
}
