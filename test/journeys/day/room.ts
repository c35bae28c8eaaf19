import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { said, shows } from '../event.ts'
import { picture } from '../picture.ts'
import { follow, press } from '../stage.ts'
import { fewAtOnce, type Phone } from './phones.ts'
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
  await shows(wall, agenda.reactions.title)
  await fewAtOnce(reactions, (reaction, i) => phones[i]!.send('/live/here/reactions', { id: randomUUID(), reaction }))
  const asking = await phones[0]!.open()
  await asking.getByLabel('Your question').fill('How did you win over first-line managers?')
  await asking.getByRole('button', { name: 'Ask it' }).click()
  await shows(asking, 'A host reads it before anybody else does')
  await picture(asking, 'event-phone-360', { narrow: true, tall: 1500 })
  await shows(host, 'How did you win over first-line managers?')
  await host.getByRole('button', { name: /^Show it.*How did you win/ }).click()
  await shows(asking, 'What most people want answered stands first')
  const vote = await asking.locator('form[data-vote]').first().getAttribute('action')
  await fewAtOnce(phones.slice(1, 15), phone => phone.send(vote ?? '', { wanted: 'yes' }))
  for (const reaction of reactions) await shows(wall, reaction)
  await picture(wall, 'event-wall-1280', { tall: 900 })
  for (const page of [asking, wall]) expect(await said(page)).not.toMatch(/\b(1[0-9]|2[0-9]) (people|votes|of)\b/)
  await asking.close()
}

/** Everybody sits down, table by table writes and agrees, one table raises a hand, and one has nothing but paper. */
export async function talkAtTables(host: Page, wall: Page, phones: readonly Phone[]): Promise<void> {
  await host.getByLabel('How many tables are there?').fill(String(insights.length))
  await host.getByLabel('How many tables are there?').press('Enter')
  await host.waitForURL(/done=set/)
  await press(host, `Next: ${agenda.tables.title}`)
  const tables = Array.from({ length: insights.length }, (_, i) => phones.filter((_, p) => p % insights.length === i))
  await fewAtOnce(tables, async (at, i) => {
    for (const phone of at) await phone.send('/live/here/table', { table: String(i + 1) })
  })
  await tables[2]![0]!.send('/live/here/table/hand', { hand: 'up' })
  await shows(wall, 'Table 3 has a hand up')
  await picture(wall, 'event-wall-tables-1280', { tall: 900 })
  await shows(host, 'Table 3 has a hand up')
  await picture(host, 'event-console-1280', { tall: 1400 })
  await host.getByRole('button', { name: /Help is there/ }).click()
  await fewAtOnce(tables.slice(0, -1), (at, i) => talkAt(at, i + 1))
  await typeFromPaper(host)
}

/** What those write who have no page in front of them. */
const notes = ['She walked to the bus with me', 'Handover is where it happens', 'I did not know whom to tell']

/** One writes with a page in front of them, the others send their notes, and a second one agrees. */
async function talkAt(at: readonly Phone[], no: number): Promise<void> {
  const [first, second, ...others] = at as [Phone, Phone, ...Phone[]]
  const table = String(no)
  for (const [i, phone] of others.entries())
    await phone.send('/live/here/table/notes', { note: '', table, version: '0', words: notes[i % notes.length]! })
  if (first.hasScript) await writeByScript(first, second, no)
  else await writePlainly(first, second, no)
}

async function writeByScript(first: Phone, second: Phone, no: number): Promise<void> {
  const page = await first.open()
  await page.getByLabel('A new note').fill(`At table ${no} we talked about nights`)
  await page.getByRole('button', { name: 'Add the note' }).click()
  await page.getByLabel('What should the whole room hear?').fill(insights[no - 1]!)
  await page.getByRole('button', { name: 'Save the insight' }).click()
  await shows(page, 'Not agreed yet')
  if (no === 1) await picture(page, 'event-table-360', { narrow: true, tall: 1700 })
  await second.send('/live/here/table/agreement', { table: String(no), version: '1' })
  await shows(page, 'Agreed by the table')
  await page.close()
}

async function writePlainly(first: Phone, second: Phone, no: number): Promise<void> {
  const page = await first.open()
  await follow(page, 'Write at your table')
  await page.getByLabel('A new note').fill(`At table ${no} we talked without script`)
  await press(page, 'Add the note')
  await page.getByLabel('What should the whole room hear?').fill(insights[no - 1]!)
  await press(page, 'Save the insight')
  await page.close()
  const other = await second.open('/live/here/table')
  await press(other, 'We agree on this')
  expect(await said(other)).toContain('The table has agreed on its insight')
  await other.close()
}

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
