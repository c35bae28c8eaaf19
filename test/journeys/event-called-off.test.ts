import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually, temporaryFolder } from '../process/program.ts'
import { letPeopleIn, planEvent, said, shows } from './event.ts'
import { follow, glance, go, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const email = 'gwen@bramley.example'
/** The letters that went to somebody who registered, the newest last. */
const letters = () => stage.application.printed().split(`To: ${email}`).slice(1)
const newest = () => (letters().at(-1) ?? '').replaceAll(/\s+/g, ' ')

/** Somebody with a place, who is not in the room. */
async function register(page: Page, event: string): Promise<void> {
  await page.goto(`${event.replace('/app', '')}/register`)
  await page.getByLabel('Your name').fill('Gwen Pritchard')
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByLabel('Organisation').fill('Bramley Homes')
  await go(page, page.getByRole('main').getByRole('button', { name: 'Register' }))
  await eventually(() => letters().length === 1)
}

test('an event is moved and then called off while people are in its room, and nobody loses a word', {
  timeout: 120_000,
}, async () => {
  const [host, second, wall, amina] = await Promise.all([stage.enter(), stage.enter(), stage.enter(), stage.enter()])
  const plain = await stage.enter({ javaScriptEnabled: false })
  await setUp(stage, host)
  const event = await planEvent(host)
  await register(await stage.enter(), event)
  const joining = await letPeopleIn(host, event)
  await host.getByLabel('How many tables are there?').fill('3')
  await host.getByLabel('How many tables are there?').press('Enter')
  await host.waitForURL(/done=set/)
  await press(host, 'Next: Welcome')
  await press(host, 'Next: Table talk')
  for (const page of [second, wall]) await page.context().addCookies(await host.context().cookies())
  await second.goto(`${event}/live`)
  await wall.goto(`${event}/live/projector`)
  for (const guest of [amina, plain]) {
    await guest.goto(joining)
    await press(guest, 'Join')
    await guest.goto('/live/here/table')
    await guest.getByLabel('The number of your table').fill('2')
    await press(guest, 'Sit here')
  }
  await amina.getByLabel('A new note').fill('She walked home with me')
  await amina.getByRole('button', { name: 'Add the note' }).click()
  await eventually(async () => (await amina.getByLabel('Note 1', { exact: true }).count()) === 1)
  await amina.getByLabel('Your question').fill('What will change for nights?')
  await amina.getByLabel('Only you see these').fill('Ask Chidi about nights')
  await plain.goto('/live/here/table')
  await plain.getByLabel('A new note').fill('Typed without script')

  // Moved: another hall, and later.
  await host.goto(event)
  await follow(host, 'Change it')
  await host.getByLabel('Where?', { exact: false }).first().fill('Hall B, Leeds')
  await host.getByLabel('When does it begin?').fill('00:30')
  await press(host, 'Save')
  expect(await said(host)).toContain('It is changed')
  const moved = '00:30 to 23:59.Hall B, Leeds'
  for (const page of [amina, wall, second]) await shows(page, moved)
  await look(amina, 'moved-on-phone')
  await look(wall, 'moved-on-wall')
  await look(second, 'moved-on-console')
  expect(await amina.getByLabel('Your question').inputValue()).toBe('What will change for nights?')
  await press(plain, 'Add the note')
  expect(await said(plain)).toContain('It is saved')
  await plain.goto('/live/here')
  expect(await said(plain)).toContain(moved)
  await eventually(() => letters().length === 2)
  expect(newest()).toMatch(/Something has changed: Allies at night.*Hall B, Leeds/)

  // Called off, for a reason.
  await plain.goto('/live/here/table')
  await plain.getByLabel('A new note').fill('Still typing')
  await amina.getByLabel('A new note').fill('Too late')
  await host.goto(event)
  await follow(host, 'Call it off')
  await look(host, 'calling-off-under-way')
  await press(host, 'Call it off for good')
  await look(host, 'calling-off-refused')
  const why = 'The heating has failed.'
  await host.getByLabel('Why is it called off?').fill(why)
  await press(host, 'Call it off for good')
  await look(host, 'called-off-event')
  for (const page of [amina, wall, second]) await shows(page, why)
  await look(wall, 'called-off-wall')
  await look(second, 'called-off-console')
  expect(await amina.getByLabel('Your question').inputValue()).toBe('What will change for nights?')
  await amina.getByRole('button', { name: 'Ask it' }).click()
  await shows(amina, 'called off, so nothing more is taken')
  expect(await amina.getByLabel('Your question').inputValue()).toBe('What will change for nights?')
  // She was in the middle of a note, and that stays where it is, too.
  await amina.getByRole('button', { name: 'Add the note' }).click()
  await shows(amina, 'Your words stay: copy them if you need them')
  await look(amina, 'called-off-phone')
  await press(plain, 'Add the note')
  expect(await said(plain)).toContain('Nothing more is taken')
  expect(await plain.getByLabel('What you wrote').inputValue()).toBe('Still typing')
  await glance(plain, 'called-off-plain-refused')
  await eventually(() => letters().length === 3)
  expect(newest()).toMatch(/Called off: Allies at night.*The heating has failed\./)

  // It can be read on: by who was there, and by hosts.
  await amina.reload()
  expect(await said(amina)).toMatch(/until \d\d:\d\d on/)
  expect(await said(amina)).toContain('Too late')
  expect(await said(amina)).toContain('She walked home with me')
  expect(await amina.getByLabel('Your question').inputValue()).toBe('What will change for nights?')
  expect(await amina.getByLabel('What came to mind').isVisible()).toBe(false)
  await look(amina, 'called-off-phone-later')
  expect(await amina.getByLabel('Only you see these').inputValue()).toBe('Ask Chidi about nights')
  await plain.goto('/live/here')
  expect(await said(plain)).toContain('Typed without script')
  await glance(plain, 'called-off-plain')
  const late = await stage.enter()
  await late.goto(joining)
  expect(await said(late)).toContain(why)
  await look(late, 'called-off-door')
  await follow(host, 'What was said in its room')
  expect(await said(host)).toContain(why)
  await follow(host, 'Insights of the tables')
})
