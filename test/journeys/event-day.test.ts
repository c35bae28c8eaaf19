import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually, temporaryFolder } from '../process/program.ts'
import { planEvent, said, send, shows } from './event.ts'
import { follow, go, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

test('a host leads a room through the day, and every screen follows, with script and without', {
  timeout: 120_000,
}, async () => {
  const host = await stage.enter()
  await setUp(stage, host)
  const event = await planEvent(host)
  await send(host, `${event}/steps`, { kind: 'reactions', title: 'What stays with you', minutes: '5' })
  await host.goto(event)
  await look(host, 'event-on-its-day')
  await host.goto('/app')
  expect(await said(host)).toContain('Today: Allies at night. Run the day')
  await look(host, 'home-on-the-day')
  await host.goto(event)
  await press(host, 'Run the day')
  await look(host, 'day-before')
  await press(host, 'Let people in')
  await look(host, 'day-console')
  // On a phone what is needed in a hurry is on the first screen.
  await host.setViewportSize({ width: 360, height: 740 })
  for (const name of [/Show it on the projector/, 'Write a message to everyone', 'How people join'])
    expect((await host.getByRole('link', { name }).boundingBox())!.y).toBeLessThan(700)
  await host.getByRole('link', { name: 'Write a message to everyone' }).click()
  const field = host.getByLabel('A message to everyone')
  await eventually(async () => (await field.boundingBox())!.y < 700)
  await host.setViewportSize({ width: 1280, height: 900 })
  const code = (await said(host)).match(/[A-Z]{3,8} \d{3}/)?.[0] ?? ''
  const wall = await stage.enter()
  await wall.context().addCookies(await host.context().cookies())
  await wall.goto(`${new URL(host.url()).pathname}/projector`)
  await look(wall, 'projector')

  const [amina, plain] = [await stage.enter(), await stage.enter({ javaScriptEnabled: false })]
  for (const guest of [amina, plain]) {
    await guest.goto('/live')
    if (guest === amina) await look(guest, 'live-door')
    await guest.getByLabel('The code on the screen').fill(code.toLowerCase())
    await press(guest, 'Go on')
    if (guest === amina) await look(guest, 'live-joining')
    await press(guest, 'Join')
    expect(await said(guest)).toContain('We are about to begin')
  }

  await press(host, 'Next: Welcome')
  await shows(amina, 'Welcome')
  await shows(wall, 'Welcome, step 1 of 3')
  await look(amina, 'live-here')
  await plain.reload()
  expect(await said(plain)).toMatch(/Until \d\d:\d\d/)

  const left = async (page: Page) => {
    const [, minutes, seconds] = ((await page.locator('[data-ends]').textContent()) ?? '').match(/(\d+):(\d\d)/) ?? []
    return Number(minutes) * 60 + Number(seconds)
  }
  await eventually(async () => (await left(amina)) > 0 && (await left(wall)) > 0)
  const [phone, screen] = await Promise.all([left(amina), left(wall)])
  expect(Math.abs(phone - screen)).toBeLessThanOrEqual(1)
  await look(wall, 'projector-counting')
  const wrong = await stage.enter()
  await setClockWrong(wrong)
  await wrong.goto(`/live/join/${code.toLowerCase().replace(' ', '-')}`)
  await press(wrong, 'Join')
  await eventually(async () => Math.abs((await left(wrong)) - (await left(wall))) <= 1)
  // Looked at again where the machine was too busy to look: a clock that is wrong stays wrong.
  const apart = async (...pages: Page[]) => {
    const ends = await Promise.all(pages.map(endOn))
    return Math.max(...ends) - Math.min(...ends)
  }
  await eventually(async () => (await apart(amina, wall, wrong)) <= 250)
  await wrong.goto('/live/here/table')
  await eventually(async () => Math.abs((await left(wrong)) - (await left(wall))) <= 1)
  await eventually(async () => (await apart(wrong, wall)) <= 250)

  for (const page of ['questions', 'reactions']) {
    await wrong.goto(`/live/here/${page}`)
    await look(wrong, `live-${page}-page`)
  }
  await wrong.context().close()

  await amina.getByLabel('Your question').fill('What will change for nights?')
  await press(host, 'Two minutes more')
  await eventually(async () => (await left(amina)) > 11 * 60)
  expect(await amina.getByLabel('Your question').inputValue()).toBe('What will change for nights?')
  await amina.getByRole('button', { name: 'Ask it' }).click()
  await shows(amina, 'A host reads it before anybody else does')
  expect(await amina.getByLabel('Your question').inputValue()).toBe('')
  await look(amina, 'live-asked')
  await shows(host, 'What will change for nights?')
  await look(host, 'day-question-waits')
  await host.getByRole('button', { name: 'Show it' }).click()
  await shows(amina, 'What most people want answered stands first')
  const want = amina.getByRole('button', { name: 'I want this answered' })
  await want.click()
  await eventually(async () => (await want.getAttribute('aria-pressed')) === 'true')
  await follow(plain, 'Say what came to mind')
  await plain.getByLabel('What came to mind, in a few words').fill('I was the only one too')
  await press(plain, 'Say it')
  expect(await said(plain)).toContain('Thank you. Everyone can read it now.')
  await shows(amina, 'I was the only one too')
  await go(plain, plain.getByRole('button', { name: 'I want this answered' }))
  expect(await said(plain)).toContain('You want these answered')
  await look(amina, 'live-questions')
  await follow(host, 'Which questions are taken')
  await look(host, 'day-policy')
  await host.goBack()
  await follow(host, 'Write an answer or refuse')
  await look(host, 'day-question')
  await host.getByLabel('The answer').fill('A second person from June on.')
  await press(host, 'Mark it as answered')
  await look(host, 'day-questions')
  await shows(amina, 'A second person from June on.')
  await follow(host, 'Allies at night')

  await host.getByLabel('A message to everyone').fill('Soup is served at the back')
  await press(host, 'Show the message')
  await shows(amina, 'Soup is served at the back')
  await press(host, 'Next: Table talk')
  await shows(wall, 'step 2 of 3')
  await press(host, 'Next: What stays with you')
  await shows(wall, 'step 3 of 3')
  await amina.getByLabel('What came to mind, in a few words').fill('I will say it next time')
  await amina.getByRole('button', { name: 'Say it' }).click()
  await shows(wall, 'I will say it next time')
  await look(wall, 'projector-reactions')
  await press(host, 'End the event')
  await shows(amina, 'This event is over')
  await look(host, 'day-over')
  await amina.goto(event.replace('/app', ''))
  expect(await said(amina)).toContain('It is over.')
  expect(await amina.getByRole('button', { name: 'Register' }).count()).toBe(0)
  await look(amina, 'event-ended')
})

/** A phone that is more than half an hour ahead. */
async function setClockWrong(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const right = Date.now
    Date.now = () => right() + 37 * 60_000
  })
}

/** When the countdown of this screen ends, by the clock of the machine, ms: as seen at five of its turns, in the middle. */
function endOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const ends: number[] = []
    const shown = () => document.querySelector('[data-ends]')?.textContent ?? ''
    for (let before = shown(); ends.length < 5; await new Promise(resolve => setTimeout(resolve, 5))) {
      const [minutes = 0, seconds = 0] = shown().split(':').map(Number)
      if (shown() !== before) ends.push(performance.timeOrigin + performance.now() + (minutes * 60 + seconds) * 1000)
      before = shown()
    }
    return ends.sort((a, b) => a - b)[2] ?? 0
  })
}
