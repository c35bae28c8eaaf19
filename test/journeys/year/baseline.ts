import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { staffSurveyWithGender } from '../../staff-survey.ts'
import { look, press as pressAndWait } from '../stage.ts'
import { asha } from './beginning.ts'
import { fillDay, heading, says, type YearStage } from './stage.ts'
import { follow, go, press } from './walk.ts'

const survey = {
  name: 'Baseline.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(staffSurveyWithGender(320)),
}

/** What people have already told the organisation, as figures in which nothing can be worked out about anyone. */
export async function releaseBaseline(stage: YearStage, page: Page): Promise<void> {
  await stage.turnTo('2027-06-07')
  await stage.signIn(page, asha)
  await press(page, 'Bring answers you have')
  await page.getByLabel('File with the answers').setInputFiles(survey)
  await pressAndWait(page, 'Read the file')
  await stage.world.runJobs()
  await page.waitForURL(/columns$/)
  await press(page, 'Continue')
  await page.getByLabel('Title of the release').fill('Baseline, spring 2027')
  await pressAndWait(page, 'Work out what can be shown')
  await stage.world.runJobs()
  await page.waitForURL(/ways$/)
  await page.getByLabel('Join small groups', { exact: true }).check()
  await pressAndWait(page, 'Make the draft')
  await stage.world.runJobs()
  await page.waitForURL(/wording$/)
  await press(page, 'Save, and look at it')
  await press(page, 'Release it')
  expect(await heading(page)).toBe('Baseline, spring 2027')
}

/** What the baseline says is missing: each in a sentence, with how it is known. */
export async function findGaps(page: Page): Promise<void> {
  for (const title of ['Night staff do not feel safe to speak up', 'The intranet should be in five languages']) {
    await follow(page, 'Decide')
    await press(page, 'Add a gap')
    await page.getByLabel('What is missing, in one sentence?').fill(title)
    await page.getByLabel('What answers to a survey say').check()
    await fillDay(page, 'When was it found?', '2027-06-07')
    await page.getByLabel('Which element does it belong to?').selectOption({ label: '2 Culture and readiness' })
    await press(page, 'Add it')
    await says(page, 'The thread is broken here.')
  }
  await look(page, 'year-gap')
}

/** An element is begun, and the release stands in it as what is known, with the gaps it shows. */
export async function beginElement(page: Page): Promise<void> {
  await follow(page, 'Strategy')
  await follow(page, 'Culture and readiness')
  await press(page, 'Begin with it')
  await page.getByLabel('Who looks after it?').fill('Carys Bowen')
  await page.getByLabel('Who in the leadership team stands behind it?').fill('Dele Okafor')
  await press(page, 'Begin')
  await says(page, 'Looked after by: Carys Bowen. Sponsor: Dele Okafor.')
  await go(page, page.getByRole('button', { name: 'Add evidence' }).first())
  await follow(page, 'A release')
  await page.getByLabel('Which release?').selectOption({ index: 1 })
  await page.getByLabel('What does it show, in one sentence?').fill('Nights feel less safe to speak up than days')
  await fillDay(page, 'From which day is it?', '2027-05-30')
  await page.getByLabel(/Night staff do not feel safe/).check()
  await page.getByLabel(/five languages/).check()
  await press(page, 'Add it')
  await says(page, 'Nights feel less safe to speak up than days', 'Baseline, spring 2027')
  await look(page, 'year-evidence')
  await follow(page, 'Everything it answers')
  await look(page, 'year-answers')
}
