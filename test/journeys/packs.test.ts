import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually, temporaryFolder } from '../process/program.ts'
import { planEvent, said, send } from './event.ts'
import { follow, go, look as lookAt, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

/** Axe needs a script of its own in the page. */
type Look = typeof lookAt
const pass: Look = async () => {}

/** Opens what is folded up, as a press on its summary does. */
const unfold = async (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click()

/** From the room to what everyone can read. */
async function packUp(host: Page, guest: Page, reader: Page, look: Look): Promise<void> {
  await setUp(stage, host)
  const event = await planEvent(host)
  await host.goto(`${event}/live`)
  await press(host, 'Let people in')
  const code = (await said(host)).match(/[A-Z]{3,8} \d{3}/)?.[0] ?? ''
  await guest.goto(`/live/join/${code.toLowerCase().replace(' ', '-')}`)
  await press(guest, 'Join')
  const question = 'How did you get buy-in?'
  const id = '5e1b1a3c-6b3f-4d0e-9b61-0d8a6a4f3b21'
  await send(guest, '/live/here/questions', { id, question })
  await send(host, `/app/events/questions/${id}`, { settle: 'answer', answer: 'By asking first.', version: '1' })
  await send(host, `${event}/live/settings`, { tables: '3' })
  await send(host, `${event}/live/insights`, { table: '1', words: 'Say it at the top of the advert', version: '0' })

  await host.goto(event)
  await press(host, 'Work on the insights pack')
  await look(host, 'pack-draft-empty')
  await unfold(host, 'Write here: Audience')
  await host.getByLabel('Your words: audience').fill('Whoever works at night')
  await unfold(host, 'Write here: Output')
  await host.getByLabel('Your words: output').fill('A formula, and four questions to go on with.')
  await host.locator('#output').getByRole('button', { name: 'Save' }).click()
  await eventually(async () => (await said(host)).includes('It is saved.'))
  expect(await said(host), 'typed under another heading').toContain('Whoever works at night')
  await unfold(host, 'Add a reflection')
  await host.getByLabel('What could be better next time?').fill('Begin with the ground rules')
  await go(host, host.locator('#reflections').getByRole('button', { name: 'Add it' }))
  await go(host, host.getByRole('button', { name: /^Make it a lesson/ }))
  await unfold(host, 'Change the words')
  await look(host, 'pack-reflection')
  await host.locator('#reflections').getByLabel('What could be better next time?').first().fill('Begin with the rules')
  await go(
    host,
    host.locator('#reflections button[formaction^="/app/packs/reflections/"]', { hasText: 'Save' }).first(),
  )
  expect(await said(host)).toContain('Begin with the rules')
  await unfold(host, 'Add a resource')
  await host.getByLabel('What it is called').fill('Wellbeing hub')
  await host.getByLabel('Its address').fill('wellbeing')
  await go(host, host.locator('#resources').getByRole('button', { name: 'Add it' }))
  await look(host, 'pack-draft-refused')
  await host.getByLabel('Its address').fill('https://wellbeing.example/hub')
  await go(host, host.locator('#resources').getByRole('button', { name: 'Add it' }))

  await follow(host, 'Choose which questions are printed')
  await look(host, 'pack-quotes')
  await go(host, host.getByRole('button', { name: /^They agreed to be quoted/ }))
  await follow(host, 'The insights pack')
  await follow(host, 'Choose case studies')
  await follow(host, 'Write a case study')
  await look(host, 'case-study-new')
  await host.getByLabel('Title').fill('A breakthrough network')
  await host.getByLabel('Which organisation or team is it from?').fill('Bramley Homes')
  await host.getByLabel('What happened?').fill('Colleagues met each month, and spoke for one another.')
  await host.getByLabel('Who agreed that it is shared').fill('Its chair')
  await press(host, 'Save')
  await look(host, 'case-study')
  await go(host, host.getByRole('button', { name: 'Change it' }))
  await look(host, 'case-study-change')
  await host.goto('/app/case-studies')
  await look(host, 'case-studies')
  await host.goto(`${event}/pack/cases`)
  await host.getByLabel('A breakthrough network').check()
  await look(host, 'pack-cases')
  await press(host, 'Save')
  await look(host, 'pack-draft')

  await press(host, 'Publish it')
  await look(host, 'pack-publishing')
  expect(await said(host)).toMatch(/parts? (is|are) empty and (is|are) left out/)
  await host.getByLabel('Everyone, without signing in').check()
  await press(host, 'Publish')
  await follow(host, 'Edition 1')
  await look(host, 'pack-edition')
  await reader.goto(event.replace('/app', ''))
  await look(reader, 'event-outside-pack')
  await follow(reader, 'The insights pack')
  await look(reader, 'pack')
  for (const words of [
    'Say it at the top of the advert',
    question,
    'Bramley Homes: A breakthrough network',
    'Wellbeing hub',
  ])
    expect(await said(reader)).toContain(words)
  for (const name of ['As a PDF', 'As slides for PowerPoint']) {
    const file = reader.waitForEvent('download')
    await reader.getByRole('button', { name }).click()
    expect((await file).suggestedFilename()).toMatch(/^allies-at-night\.(pdf|pptx)$/)
  }

  await follow(host, 'Correct it')
  await press(host, 'Publish a corrected edition')
  await look(host, 'pack-correcting')
  await host.getByLabel('What is corrected?').fill('The title of the case study')
  await host.getByLabel('Everyone, without signing in').check()
  await press(host, 'Publish')
  await reader.goto(`${event.replace('/app', '')}/pack/1`)
  expect(await said(reader)).toContain('Read edition 2')
  await look(reader, 'pack-older')
}

test('a host makes the pack of a day while it goes on, publishes it, and everyone reads it and takes both files', {
  timeout: 120_000,
}, async () => {
  const [host, guest, reader] = await Promise.all([1, 2, 3].map(() => stage.enter()))
  await packUp(host!, guest!, reader!, lookAt)
})

test('it does so without JavaScript, too', async () => {
  const [host, guest, reader] = await Promise.all([1, 2, 3].map(() => stage.enter({ javaScriptEnabled: false })))
  await packUp(host!, guest!, reader!, pass)
})
