import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { idIn } from '../../acting.ts'
import { look } from '../stage.ts'
import { carys, colleagues, efe } from './beginning.ts'
import { fillDay, said, says, type YearStage } from './stage.ts'
import { follow, press } from './walk.ts'

const ours = 'We see it, we say so, and we stay beside whoever it was done to.'
const shorter = 'We see it, we say so, and we stay.'

/** What does allyship mean here? Others are looked at, and two people propose words: the second changes the first. */
export async function lookForWords(stage: YearStage, page: Page): Promise<void> {
  await stage.signIn(page, carys)
  await follow(page, 'Strategy')
  await follow(page, 'Definitions')
  await press(page, 'Define something')
  await page.getByLabel('What do you want to define?').fill('Allyship')
  await page.getByLabel('Why does it matter here?').fill('Three policies use the word, and nobody says what it means.')
  await press(page, 'Begin')
  await noteDownAnother(page)
  await press(page, 'Propose words')
  await page.getByLabel('Your words').fill(ours)
  await page.getByLabel('Why these words?').fill('It says what to do on a shift.')
  await press(page, 'Propose them')
  await says(page, ours, 'It says what to do on a shift.')
  const [colleague] = await stage.comeIn([efe])
  const first = idIn(page.url(), 'wordings')
  await colleague?.post(`/app/wordings/${first}/comments`, { words: 'It has to fit on a badge.' })
  await follow(page, 'Proposed words')
  await follow(page, 'Allyship')
  const term = idIn(page.url(), 'terms')
  await colleague?.post(`/app/terms/${term}/wordings`, { words: shorter, why: 'It fits on a badge.', from: first })
  await page.reload()
  await follow(page, 'Wording 2')
  await says(page, 'What is different from wording 1', 'taken out')
  await look(page, 'year-wording')
  await follow(page, 'Proposed words')
  await follow(page, 'Allyship')
}

async function noteDownAnother(page: Page): Promise<void> {
  await follow(page, 'Nothing is noted down yet')
  await press(page, 'Note one down')
  await page.getByLabel('Where does it stand?').fill('A handbook for care homes')
  await page.getByLabel('Who wrote it?').fill('An invented union')
  await page.getByLabel('What does it say, in short?').fill('Standing up with others.')
  await press(page, 'Note it down')
  await says(page, 'Standing up with others.')
  await follow(page, 'Allyship')
}

export async function setVote(page: Page): Promise<void> {
  await press(page, 'Set a vote')
  await fillDay(page, 'On which day does it open?', '2027-05-25')
  await fillDay(page, 'Which is its last day?', '2027-06-01')
  for (const wording of ['Wording 1', 'Wording 2']) await page.getByLabel(wording).check()
  await press(page, 'Set the vote')
  await says(page, 'Everyone who works here can vote from 25 May 2027 to 1 June 2027.')
  await look(page, 'year-vote-set')
}

/** Ballots on a phone without scripts and by hand; the tally is hidden until the last day is over. */
export async function vote(stage: YearStage, phone: Page): Promise<void> {
  await stage.turnTo('2027-05-26')
  await stage.signIn(phone, efe)
  await follow(phone, 'Strategy')
  await follow(phone, 'Definitions')
  await follow(phone, 'Allyship')
  await press(phone, 'Vote until 1 June 2027')
  const ballot = `${new URL(phone.url()).pathname}/ballot`
  await phone.getByLabel('Your choice for wording 1').selectOption('2')
  await phone.getByLabel('Your choice for wording 2').selectOption('1')
  await press(phone, 'Vote')
  await says(phone, 'You have voted, or taken your ballot. What came of it stands here after 1 June 2027.')
  for (const [i, person] of (await stage.comeIn(colleagues.slice(0, 26))).entries()) {
    const choice = i < 8 ? { 'choice-1': '1', 'choice-2': '2' } : { 'choice-1': '2', 'choice-2': '1' }
    expect((await person.post(ballot, choice)).status).toBe(303)
  }
  await phone.reload()
  expect(await said(phone)).not.toContain('27 people')
}

/** The clock has closed the vote. What won is adopted with reasons, and people are told where they meet. */
export async function adopt(stage: YearStage, page: Page): Promise<void> {
  await stage.turnTo('2027-06-02')
  await stage.signIn(page, carys)
  await follow(page, 'Strategy')
  await follow(page, 'Definitions')
  await follow(page, 'Allyship')
  await follow(page, 'See what came of the vote')
  await says(page, 'Wording 2 won the vote.', '27 people voted, of 36 people who work here: 75%.')
  await look(page, 'year-vote-counted')
  await follow(page, 'Allyship')
  await press(page, 'Adopt a wording')
  await page.getByLabel('Wording 2, which won the vote').check()
  await page.getByLabel('Why these words?').fill('Most of us chose them, and they fit on a badge.')
  await press(page, 'Adopt it')
  await says(page, shorter, 'Version 1, adopted on 2 June 2027.')
  await follow(page, 'Where people were told, and what shows it')
  await page.getByLabel('In team meetings').check()
  await fillDay(page, 'When?', '2027-06-02')
  await page.getByLabel('What shows it?').fill('In the notes of all five teams.')
  await press(page, 'Note it down')
  await says(page, 'In team meetings: done', 'On posters: not yet')
  await look(page, 'year-told')
  await follow(page, 'Strategy')
  await says(page, 'What allyship means here', shorter)
}
