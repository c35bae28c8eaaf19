import type { Page } from 'playwright-core'
import { send } from '../event.ts'
import { picture } from '../picture.ts'
import { press } from '../stage.ts'
import { fillDay, says } from '../year/stage.ts'

/** What happens on the day, one thing after another, as the seed tells it. */
export const agenda = {
  context: { kind: 'welcome', title: 'Why we are here', minutes: '15' },
  speaker: { kind: 'talk', title: 'Active allyship in practice', minutes: '30', speaker: 'Invented Speaker' },
  reactions: { kind: 'reactions', title: 'Reactions and questions', minutes: '20' },
  tables: {
    ...{ kind: 'tables', title: 'Talk at tables', minutes: '40' },
    about: [
      'When could you have stood beside somebody, and did you?',
      'What happened when you did?',
      'What would change if you did it more often?',
      'How sure of yourself are you when it matters?',
      'Which words or skills do you still need?',
    ].join('\n'),
  },
  plenary: { kind: 'plenary', title: 'Back in one room', minutes: '25' },
} as const

/** From nothing to an event that those who are invited can register for. Its path. */
export async function planTheDay(page: Page): Promise<string> {
  await page.goto('/app/events/new')
  await page.getByLabel('What is the event called?').fill('Active allyship in practice')
  await page.getByLabel('Coffee connect').check()
  await page.getByLabel('What is it about?').fill('What allies do at work when nobody is looking.')
  await fillDay(page, 'On which day?', '2027-05-31')
  await page.getByLabel('When does it begin?').fill('10:00')
  await page.getByLabel('When does it end?').fill('12.30 pm')
  await page.getByLabel('In person', { exact: true }).check()
  await page.getByLabel('Where?', { exact: false }).first().fill('Town hall, The Headrow, Leeds LS1 3AD')
  await page.getByLabel('Only those you invite', { exact: false }).check()
  await page.getByLabel('How many places').fill('25')
  await page.getByLabel('Whom do people ask').fill('Asha Rahman, asha@aldermoor.example')
  await picture(page, 'event-plan-1280', { tall: 1400 })
  await press(page, 'Save as a draft')
  const path = new URL(page.url()).pathname
  for (const step of Object.values(agenda)) await send(page, `${path}/steps`, step)
  await page.goto(path)
  await says(page, 'There are 20 minutes left until 12:30')
  await press(page, 'Tell everyone of it')
  await picture(page, 'event-told-1280', { tall: 1500 })
  return path
}
