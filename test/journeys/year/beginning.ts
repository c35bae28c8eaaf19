import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { look } from '../stage.ts'
import { fillDay, heading, says, type YearStage } from './stage.ts'
import { follow, go, press } from './walk.ts'

export const asha = 'asha@aldermoor.example'
export const carys = 'carys@aldermoor.example'
export const dele = 'dele@aldermoor.example'
export const efe = 'efe@aldermoor.example'

/** Everybody else who works there; all of it is invented. */
export const colleagues = Array.from({ length: 32 }, (_, i) => `colleague-${i + 1}@aldermoor.example`)

const staffList = [
  'Name,E-mail,Team',
  `Carys Bowen,${carys},Head office`,
  `Dele Okafor,${dele},Head office`,
  `Efe Acar,${efe},Nights`,
  ...colleagues.map((email, i) => `Colleague ${i + 1},${email},${i % 2 ? 'Days' : 'Nights'}`),
].join('\n')

/** From the link that the server prints to people who can come in, and a framework to follow. */
export async function setUpFromNothing(stage: YearStage, page: Page): Promise<void> {
  await page.goto((await stage.world.openSetUpLink()) ?? '')
  await page.getByLabel('Name of your organisation').fill('Aldermoor Care and Support')
  await page.getByLabel('Your name').fill('Asha Rahman')
  await page.getByLabel('Your e-mail address').fill(asha)
  await page.getByLabel('5 people').check()
  await press(page, 'Start')
  expect(await heading(page)).toBe('Begin with what people have already told you')
  await bringPeople(stage, page)
  await giveRole(page, 'Carys Bowen', 'EDI lead')
  await giveRole(page, 'Dele Okafor', 'Sponsor')
  await follow(page, 'Strategy')
  expect(await heading(page)).toBe('No strategy yet')
  await press(page, 'Choose a framework')
  await go(page, page.getByRole('button', { name: /^Follow it/ }).first())
  await says(page, 'Not begun')
}

async function bringPeople(stage: YearStage, page: Page): Promise<void> {
  await follow(page, 'Bring your staff list')
  const file = { name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(staffList) }
  await page.getByLabel('Staff list').setInputFiles(file)
  await page.getByRole('button', { name: 'Compare it' }).click()
  await page.locator('input[name="seen"]').first().waitFor({ state: 'attached' })
  await press(page, 'Bring the staff list up to date')
  await page.goto('/app/people/invitations')
  await press(page, 'Send the invitations')
  await stage.world.runJobs()
}

async function giveRole(page: Page, name: string, role: string): Promise<void> {
  await page.goto(`/app/people?name=${encodeURIComponent(name)}`)
  await follow(page, name)
  await follow(page, /^Change roles/)
  await page.getByLabel(role, { exact: true }).check()
  await press(page, 'Save')
}

/** How do we want to be seen, and where do we stand? A round is set, and everyone can know of it. */
export async function setRound(page: Page): Promise<void> {
  await page.goto('/app/strategy')
  await follow(page, 'Starting point')
  await look(page, 'year-starting-point')
  await press(page, 'Write how we want to be seen')
  await page.getByLabel('We want to be known as a place where…').fill('nobody stands alone, by day or by night.')
  await press(page, 'Save')
  await says(page, 'nobody stands alone, by day or by night.')
  await follow(page, 'Six verbs for leaders')
  await press(page, 'Begin a round')
  await page.getByLabel('Everyone who works here rates alone first').check()
  await fillDay(page, 'On which day does it open?', '2027-05-13')
  await fillDay(page, 'Which is its last day?', '2027-05-20')
  await press(page, 'Begin the round')
  await says(page, 'Everyone who works here can rate from 13 May 2027 to 20 May 2027.')
}

/** A care worker rates on a phone without scripts; the sponsor and colleagues do so too. Nobody sees a count. */
export async function rateAlone(stage: YearStage, phone: Page): Promise<void> {
  await stage.turnTo('2027-05-14')
  await stage.signIn(phone, efe)
  await follow(phone, 'Strategy')
  await follow(phone, 'Starting point')
  await follow(phone, 'Six verbs for leaders')
  await says(phone, 'Open until 20 May 2027.', 'You can rate once.')
  for (const part of await phone.locator('fieldset').all()) await part.getByRole('radio').first().check()
  const round = new URL(phone.url()).pathname
  const names = await phone.locator('fieldset input').evaluateAll(all => all.map(each => each.getAttribute('name')))
  await press(phone, 'Put my ratings in the box')
  await says(phone, 'You have rated. What came of it stands here after 20 May 2027.')
  for (const [i, person] of (await stage.comeIn([dele, ...colleagues.slice(0, 22)])).entries()) {
    const word = i < 9 ? '1' : i < 16 ? '2' : '4'
    const rated = await person.post(`${round}/ratings`, Object.fromEntries(names.map(name => [name, word])))
    expect(rated.status).toBe(303)
  }
  await phone.reload()
  expect(await phone.locator('main').textContent()).not.toContain('24')
}

/** The round is over: people look at where they differ, agree, and take up a first step. */
export async function agreeOnWhereWeStand(stage: YearStage, page: Page): Promise<void> {
  await stage.turnTo('2027-05-21')
  await stage.signIn(page, asha)
  await follow(page, 'Strategy')
  await follow(page, 'Starting point')
  await follow(page, 'Six verbs for leaders')
  await follow(page, 'Round 1')
  await says(page, 'Nothing is agreed yet.')
  await look(page, 'year-round')
  await follow(page, 'Say')
  await says(page, '24 people answered', 'Talk about where you differ before you agree on a rating.')
  await look(page, 'year-spread')
  await page.getByRole('group', { name: 'What did you agree on?' }).getByRole('radio').nth(1).check()
  await page.getByRole('group', { name: 'How sure are you?' }).getByRole('radio').nth(1).check()
  await page.getByLabel('Why?').fill('Days hear it, nights hardly ever do.')
  await press(page, 'Save')
  await says(page, 'What we agreed on', 'Days hear it, nights hardly ever do.')
  await page.getByRole('group', { name: 'Which step do you want to take up?' }).getByRole('radio').first().check()
  await press(page, 'Put it on the list of gaps')
  await says(page, 'Taken up as gap 1')
  await look(page, 'year-agreed')
  await follow(page, 'Round 1')
  await says(page, '9 parts still have no agreed rating.')
}
