import type { Page } from 'playwright-core'
import { look } from '../stage.ts'
import { dele } from './beginning.ts'
import { fillDay, says, type YearStage } from './stage.ts'
import { follow, go, press } from './walk.ts'

/** One leader answers for the whole strategy, by name, for a term, and says in public what they stand for. */
export async function nameSponsor(stage: YearStage, lead: Page, sponsor: Page): Promise<void> {
  await toLeadership(lead)
  await press(lead, 'Name the sponsor')
  await lead.getByLabel('Who is it?').fill('Dele Okafor')
  await fillDay(lead, 'From which day?', '2027-06-10')
  await fillDay(lead, 'To which day?', '2029-06-09')
  await press(lead, 'Name them')
  await stage.signIn(sponsor, dele)
  await toLeadership(sponsor)
  await press(sponsor, 'Write the statement')
  await sponsor.getByLabel('What do you stand for').fill('I work two nights a year beside you. Ask me what I learned.')
  await press(sponsor, 'Say it')
  await toLeadership(sponsor)
  await says(sponsor, 'I work two nights a year beside you.', 'Dele Okafor, 10 June 2027')
}

async function toLeadership(page: Page): Promise<void> {
  await follow(page, 'Strategy')
  await follow(page, 'Leadership: the sponsor')
}

/** Twelve months after the term began the sponsor answers for the year, and the next one is open. */
export async function answerForTheYear(stage: YearStage, sponsor: Page): Promise<void> {
  await stage.signIn(sponsor, dele)
  await toLeadership(sponsor)
  await go(sponsor, sponsor.locator('main a[href*="/reviews/"]').first())
  await press(sponsor, 'Write the review')
  await sponsor.getByLabel('What happened?').fill('One promise is kept, one in part. I worked both nights.')
  await sponsor.getByLabel('No', { exact: true }).check()
  await sponsor.getByLabel('It was not repeated, because').fill('It is held every second spring.')
  await sponsor.getByLabel('What changes?').fill('Nights are asked first.')
  await press(sponsor, 'Close the review')
  await says(sponsor, 'I work two nights a year beside you.', 'One promise is kept, one in part.', 'closed it')
  await says(sponsor, 'Night staff who feel safe to speak up', '50% or more (amended to: 40% or more)', 'Kept in part.')
  await look(sponsor, 'year-sponsor-review')
}
