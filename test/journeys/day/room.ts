import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { said, shows } from '../event.ts'
import { picture } from '../picture.ts'
import { follow, go, press } from '../stage.ts'
import { comeToSay, comeToStep, say } from './following.ts'
import { allInHand, fewAtOnce, inHand, type Phone } from './phones.ts'
import { agenda } from './planning.ts'

/** What the tables bring back; the last one on paper. */
export const insights = [
  'Ask who is not in the room before we decide.',
  'Say at once what was not right, and kindly.',
  'New people need somebody beside them from the first day.',
  'Managers first: what they let pass, everybody lets pass.',
  'Nobody needs permission to stand beside somebody.',
  'Listen before you help.',
]
const paperTable = insights.length

/** What comes to mind after the talk. */
const reactions = [
  'I was the only one too',
  'Nobody ever asked me that',
  'I want to tell my team this tomorrow',
  'It takes one person to begin',
  'We talk about it and then the shift starts',
  'I have let things pass',
  'My manager would say no',
  'It was good to hear that it is hard',
  'More of this at induction',
  'I did not know there was a network',
  'Who stands beside the night shift?',
  'I will say it next time',
]

/** Words about the talk, and questions of which one is wanted by most. */
export async function reactAndAsk(host: Page, wall: Page, phones: readonly Phone[]): Promise<void> {
  await press(host, `Next: ${agenda.reactions.title}`)
  await comeToStep(await allInHand(phones), agenda.reactions.title)
  await shows(wall, agenda.reactions.title)
  await fewAtOnce(reactions, (reaction, i) => react(phones[i]!, reaction))
  const { page: asking } = phones[0]!
  await asking.getByLabel('Your question').fill(question)
  await asking.getByRole('button', { name: 'Ask it' }).click()
  await shows(asking, 'A host reads it before anybody else does')
  await picture(asking, 'event-phone-360', { narrow: true, tall: 1500 })
  await shows(host, question)
  await host.getByRole('button', { name: /^Show it.*How did you win/ }).click()
  await shows(asking, 'What most people want answered stands first')
  await comeToSay(await allInHand(phones), question)
  await fewAtOnce(phones.slice(1, 15), wantItAnswered)
  for (const reaction of reactions) await shows(wall, reaction)
  await picture(wall, 'event-wall-1280', { tall: 900 })
  for (const page of [asking, wall]) expect(await said(page)).not.toMatch(/\b(1[0-9]|2[0-9]) (people|votes|of)\b/)
}

const question = 'How did you win over first-line managers?'

async function react(phone: Phone, reaction: string): Promise<void> {
  const page = await inHand(phone)
  if (!phone.hasScript) await follow(page, 'Say what came to mind')
  await page.getByLabel('What came to mind, in a few words').fill(reaction)
  await page.getByRole('button', { name: 'Say it' }).click()
  await comeToSay([page], 'Thank you. Everyone can read it now.')
}

async function wantItAnswered(phone: Phone): Promise<void> {
  const page = await inHand(phone)
  await page.getByRole('button', { name: 'I want this answered' }).click()
  if (phone.hasScript) await page.getByRole('button', { name: 'I want this answered', pressed: true }).waitFor()
  else await comeToSay([page], 'You want these answered')
}

/** Everybody sits down, table by table writes and agrees, one table raises a hand, and one has nothing but paper. */
export async function talkAtTables(host: Page, wall: Page, phones: readonly Phone[]): Promise<void> {
  await host.getByLabel('How many tables are there?').fill(String(insights.length))
  await host.getByLabel('How many tables are there?').press('Enter')
  await host.waitForURL(/done=set/)
  await press(host, `Next: ${agenda.tables.title}`)
  await comeToStep(await allInHand(phones), agenda.tables.title)
  const tables = Array.from({ length: insights.length }, (_, i) => phones.filter((_, p) => p % insights.length === i))
  await fewAtOnce(phones, (phone, p) => sitDown(phone, (p % insights.length) + 1))
  await raiseAHand(host, wall, tables[2]![0]!)
  await fewAtOnce(tables.slice(0, -1), (at, i) => talkAt(at, i + 1))
  await say(host, 'Two more minutes at your tables')
  await comeToSay([wall, ...(await allInHand(phones))], 'Two more minutes at your tables')
  await say(host, '')
  await typeFromPaper(host)
}

async function sitDown(phone: Phone, no: number): Promise<void> {
  const page = await inHand(phone)
  if (!phone.hasScript) await follow(page, 'Type the number of your table')
  await page.getByLabel('The number of your table').fill(String(no))
  await press(page, 'Sit here')
  await comeToSay([page], `Table ${no}`)
}

async function raiseAHand(host: Page, wall: Page, { page }: Phone): Promise<void> {
  await page.getByRole('button', { name: 'Raise a hand for help' }).click()
  await comeToSay([page], 'Your hand is up')
  await shows(wall, 'Table 3 has a hand up')
  await picture(wall, 'event-wall-tables-1280', { tall: 900 })
  await shows(host, 'Table 3 has a hand up')
  await picture(host, 'event-console-1280', { tall: 1400 })
  await go(host, host.getByRole('button', { name: /Help is there/ }))
  await comeToSay([page], 'Raise a hand for help')
}

/** What the others at a table write beside the first. */
const notes = ['She walked to the bus with me', 'Handover is where it happens', 'I did not know whom to tell']

/** Each writes a note, one of them the insight, and a second one agrees: everybody at the table reads it at once. */
async function talkAt(at: readonly Phone[], no: number): Promise<void> {
  const [first, second, ...others] = at as [Phone, Phone, ...Phone[]]
  for (const [i, phone] of others.entries()) await addNote(phone, notes[i % notes.length]!)
  await addNote(first, `At table ${no} we talked about nights`)
  await first.page.getByLabel('What should the whole room hear?').fill(insights[no - 1]!)
  await send(first, 'Save the insight')
  await comeToSay([first.page], 'Not agreed yet')
  if (no === 1) await picture(first.page, 'event-table-360', { narrow: true, tall: 1700 })
  if (!second.hasScript) await second.page.goto('/live/here/table')
  await send(second, 'We agree on this')
  await comeToSay(await allInHand(at), 'Agreed by the table')
}

async function addNote(phone: Phone, words: string): Promise<void> {
  const page = await inHand(phone)
  if (!phone.hasScript) await follow(page, 'Write at your table')
  await page.getByLabel('A new note').fill(words)
  await send(phone, 'Add the note')
}

/** With script the page stays while it is sent. */
const send = ({ page, hasScript }: Phone, name: string) =>
  hasScript ? page.getByRole('button', { name, exact: true }).click() : press(page, name)

async function typeFromPaper(host: Page): Promise<void> {
  await follow(host, 'Insights of the tables')
  await host.getByLabel('Number of the table').fill(String(paperTable))
  await host.getByLabel('Its key insight').fill(insights[paperTable - 1]!)
  await press(host, 'Save')
  for (const words of insights) expect(await said(host)).toContain(words)
  expect((await said(host)).match(/Agreed by the table/g)).toHaveLength(paperTable - 1)
  expect(await said(host)).toContain('From paper')
  await picture(host, 'event-insights-1280', { tall: 1500 })
}
