import type { Locator } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually, temporaryFolder } from '../process/program.ts'
import { heard, planEvent, said, send, shows } from './event.ts'
import { carry, fingerOn } from './finger.ts'
import { follow, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const insights = [
  'On nights nobody is there to ask. A second person would change everything.',
  'Ask before you act for somebody',
  'Ask first what would help, and then do it',
  'Leaders have to say it out loud, in front of everyone',
  'Put it on the agenda of every team meeting',
]

test('a hall sorts what its tables found, sees the formula, and hears that time runs out', {
  timeout: 120_000,
}, async () => {
  const host = await stage.enter()
  await setUp(stage, host)
  const event = await planEvent(host)
  await send(host, `${event}/steps`, { kind: 'plenary', title: 'What we take along', minutes: '15' })
  await send(host, `${event}/live/opening`, {})
  await send(host, `${event}/live/settings`, { tables: '9' })
  for (const [i, words] of insights.entries())
    await send(host, `${event}/live/insights`, { table: String(i + 1), words, version: '0' })
  await host.goto(`${event}/live`)
  await press(host, 'Next: Welcome')
  await press(host, 'Next: Table talk')
  const code = (await said(host)).match(/[A-Z]{3,8} \d{3}/)?.[0] ?? ''
  const [wall, amina, plain] = [
    await stage.enter(),
    await stage.enter({ viewport: { width: 360, height: 740 } }),
    await stage.enter({ javaScriptEnabled: false }),
  ]
  for (const page of [wall, plain]) await page.context().addCookies(await host.context().cookies())
  await wall.goto(`${event}/live/projector`)
  await amina.goto(`/live/join/${code.toLowerCase().replace(' ', '-')}`)
  await press(amina, 'Join')
  await amina.getByLabel('The number of your table').fill('3')
  await press(amina, 'Sit here')
  await amina.getByRole('button', { name: 'Raise a hand for help' }).click()
  await shows(wall, 'Table 3 has a hand up')
  await look(wall, 'projector-tables')

  // With the keyboard alone.
  await follow(host, 'The plenary, with its themes')
  await host.getByLabel('A new theme').fill('Listening')
  await host.getByLabel('A new theme').press('Enter')
  await shows(host, 'The theme is there')
  const box = (words: string) => host.getByRole('checkbox', { name: words })
  await box('Ask before you act').press('Space')
  await box('Ask first what would help').press('Space')
  await host.getByLabel('Put what is ticked under').selectOption({ label: 'Listening' })
  await host.getByRole('button', { name: 'Move' }).press('Enter')
  await eventually(async () => !(await said(host)).includes('The theme is there'))
  const listening = host.getByRole('region', { name: 'Listening' })
  await eventually(async () => ((await listening.textContent()) ?? '').includes('Ask before you act'))

  // Another host without script; what is ticked here meanwhile stays.
  await box('On nights nobody').press('Space')
  await plain.goto(`${event}/live/plenary`)
  await plain.getByLabel('A new theme').fill('Leading')
  await press(plain, 'Add the theme')
  await plain.getByRole('checkbox', { name: 'Leaders have to say it' }).check()
  await plain.getByLabel('Put what is ticked under').selectOption({ label: 'Leading' })
  await press(plain, 'Move')
  expect(await plain.getByRole('region', { name: 'Leading' }).textContent()).toContain('Leaders have to say it')
  await shows(host, 'Leading')
  const nights = box('On nights nobody')
  await eventually(() => nights.evaluate(one => (one as HTMLInputElement).checked && one === document.activeElement))
  await nights.press('Space')

  await host
    .locator('[data-card]', { hasText: 'Put it on the agenda' })
    .dragTo(host.getByRole('region', { name: 'Leading' }))
  await eventually(async () =>
    ((await host.getByRole('region', { name: 'Leading' }).textContent()) ?? '').includes('Put it on the agenda'),
  )
  await box('Ask before you act').check()
  await box('Ask first what would help').check()
  await host.getByRole('button', { name: 'Put together as one' }).click()
  await shows(host, 'Take table 2 apart')
  await look(host, 'plenary-board')
  await shows(amina, 'In the plenary your insight stands together with this')

  await host.getByRole('button', { name: 'Insights under themes' }).click()
  await shows(wall, 'Listening')
  await shows(amina, 'Ask first what would help, and then do it')
  await look(wall, 'projector-themes')
  await look(amina, 'live-themes')
  await host.getByRole('button', { name: 'Only “Listening”' }).click()
  await eventually(async () => !(await said(wall)).includes('Leading'))
  await look(wall, 'projector-theme')
  await host.getByRole('button', { name: 'Take table 3 apart' }).click()
  await eventually(async () => !(await said(host)).includes('Take table 2 apart'))
  await follow(host, 'Listening')
  await look(host, 'plenary-theme')
  await follow(host, 'The plenary')

  await follow(host, 'The formula, and a key question')
  await look(host, 'plenary-formula')
  await host.getByLabel('What they add up to').fill('A change that lasts')
  await press(host, 'Save the formula')
  await follow(host, /Change.*Government/)
  await look(host, 'plenary-key-question')
  await press(host, 'Save')
  await follow(host, 'The plenary')
  await host.getByRole('button', { name: 'The formula' }).click()
  await shows(wall, 'A change that lasts')
  await look(wall, 'projector-formula')
  await host.getByRole('button', { name: 'A key question for each audience' }).click()
  await shows(wall, 'Line managers')
  await look(wall, 'projector-key-questions')
  await host.getByRole('button', { name: 'The clock and the question' }).click()
  await eventually(async () => !(await said(wall)).includes('Line managers'))

  await follow(host, 'Allies at night')
  const atTable = await amina.context().newPage()
  await atTable.goto('/live/here/table')
  const listeners = await Promise.all([amina, wall, atTable].map(page => heard(page)))
  const version = () => host.locator('input[name=version]').first().inputValue()
  await send(host, `${event}/live/moves`, { move: 'count down', minutes: '1', version: await version() })
  await shows(amina, 'The last minute has begun')
  await shows(wall, 'The last minute has begun')
  await look(wall, 'projector-last-minute')
  await look(amina, 'live-last-minute')
  await look(atTable, 'live-table-last-minute')
  await host.goto(`${event}/live`)
  await shows(host, 'The last minute has begun')
  await send(host, `${event}/live/moves`, { move: 'add', minutes: '-2', version: await version() })
  await shows(wall, 'Time is up')
  for (const listener of listeners)
    await eventually(async () => String(await listener()) === 'The last minute has begun,Time is up')
  await plain.goto(`${event}/live/projector`)
  expect(await said(plain)).toContain('Time is up')
})

test('on a phone a finger scrolls over insights, and carries one to a theme by its grip', async () => {
  const host = await stage.enter({ viewport: { width: 360, height: 740 }, hasTouch: true })
  await setUp(stage, host)
  const event = await planEvent(host)
  await send(host, `${event}/live/opening`, {})
  await send(host, `${event}/live/settings`, { tables: '9' })
  for (const [i, words] of insights.entries())
    await send(host, `${event}/live/insights`, { table: String(i + 1), words, version: '0' })
  for (const title of ['Listening', 'Leading']) await send(host, `${event}/live/plenary/themes`, { title })
  await host.goto(`${event}/live/plenary`)
  const leading = host.getByRole('region', { name: 'Leading' })
  const card = (words: string) => host.locator('[data-card]', { hasText: words })
  const finger = await fingerOn(host)
  const scrolled = () => host.evaluate(() => scrollY)
  const isStill = async () => {
    const then = await scrolled()
    await new Promise(resolve => setTimeout(resolve, 300))
    return then === (await scrolled())
  }
  const bring = (what: Locator) => what.evaluate(one => one.scrollIntoView({ block: 'center' }))

  const carried = await heard(host, '[data-carried]')
  await bring(card('Put it on the agenda'))
  const before = await scrolled()
  await finger.touch(card('Put it on the agenda').getByText('Put it on the agenda'))
  await finger.slide(180, 200)
  await finger.lift()
  await eventually(async () => (await scrolled()) > before + 50 && (await isStill()))
  expect(await leading.textContent()).toContain('Nothing stands here')
  expect(await carried()).toEqual([])

  await carry(host, finger, card('Leaders have to say it').locator('[data-grip]'), leading)
  await shows(host, 'Over “Leading”')
  // What a host sorts meanwhile makes the board anew under the finger.
  await send(host, `${event}/live/plenary/themes`, { title: 'Nights' })
  await shows(host, 'Nights')
  await finger.lift()
  await shows(host, 'Moved to “Leading”')
  await eventually(async () => ((await leading.textContent()) ?? '').includes('Leaders have to say it'))
  expect(await host.getByRole('checkbox', { checked: true }).count()).toBe(0)

  // Several that are ticked go together; put back with Escape, nothing moves.
  for (const words of ['Ask before you act', 'Ask first what would help'])
    await host.getByRole('checkbox', { name: words }).check()
  const listening = host.getByRole('region', { name: 'Listening' })
  await carry(host, finger, card('Ask before you act').locator('[data-grip]'), listening)
  await host.keyboard.press('Escape')
  await finger.lift()
  expect(await listening.textContent()).toContain('Nothing stands here')
  await carry(host, finger, card('Ask before you act').locator('[data-grip]'), listening)
  await finger.lift()
  await eventually(async () => ((await listening.textContent()) ?? '').includes('Ask first what would help'))
  expect(await listening.textContent()).toContain('Ask before you act')

  const pen = await fingerOn(host, 'pen')
  const nights = host.getByRole('region', { name: 'Nights' })
  await carry(host, pen, card('On nights nobody').locator('[data-grip]'), nights)
  await pen.lift()
  await eventually(async () => ((await nights.textContent()) ?? '').includes('On nights nobody'))

  // A mouse that takes a card up by its words, and lets go where it stood, ticks nothing.
  await bring(card('Put it on the agenda'))
  const { x, y } = (await card('Put it on the agenda').getByText('Put it on the agenda').boundingBox())!
  await host.mouse.move(x + 5, y + 5)
  await host.mouse.down()
  await host.mouse.move(x + 25, y + 15, { steps: 5 })
  await host.mouse.up()
  expect(await host.getByRole('checkbox', { name: 'Put it on the agenda' }).isChecked()).toBe(false)
  await look(host, 'plenary-board-touch')
})
