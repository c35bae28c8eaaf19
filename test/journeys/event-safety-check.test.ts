import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually, temporaryFolder } from '../process/program.ts'
import { letPeopleIn, planEvent, said, shows } from './event.ts'
import { type Guest, gatherIn } from './guests.ts'
import { follow, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const ask = 'Choose an answer'
const choices = [
  'I can say what I think, even when it is hard',
  'I can say most things',
  'I hold a lot back',
  'I would rather say nothing',
] as const

/** Each guest chooses, from safe to unsafe; `chosen` says how many choose each. */
async function chooseAll(guests: readonly Guest[], chosen: readonly number[]): Promise<void> {
  const all = chosen.flatMap((many, i) => Array.from({ length: many }, () => String(i + 1)))
  expect(all.length).toBe(guests.length)
  await Promise.all(
    guests.map(async (guest, i) => {
      const check = (await guest.read('/live/here/check')).match(/name="check" value="([0-9a-f-]{36})"/)?.[1] ?? ''
      expect(await guest.send('/live/here/check', { check, choice: all[i] ?? '' })).toContain('Thank you')
    }),
  )
}

/** Somebody with a page in front of them says how safe they feel. */
async function choose(page: Page, choice: string): Promise<void> {
  await page.getByLabel(choice, { exact: true }).check()
  await press(page, 'Send it')
  expect(await said(page)).toContain('Thank you')
}

/** What the console, the wall and a phone say of numbers. */
const numbersOn = async (pages: readonly Page[]) =>
  (await Promise.all(pages.map(said))).join(' ').match(/\d+( people said|%)/g) ?? []

test('a room says how safe it feels to speak, and nobody learns who said what', { timeout: 120_000 }, async () => {
  const host = await stage.enter()
  await setUp(stage, host)
  const event = await planEvent(host)
  const joining = await letPeopleIn(host, event)
  await press(host, 'Next: Welcome')
  await look(host, 'check-not-asked')
  const [wall, amina, plain] = [
    await stage.enter(),
    await stage.enter({ viewport: { width: 360, height: 740 } }),
    await stage.enter({ javaScriptEnabled: false }),
  ]
  await wall.context().addCookies(await host.context().cookies())
  await wall.goto(`${event}/live/projector`)
  for (const guest of [amina, plain]) {
    await guest.goto(joining)
    await press(guest, 'Join')
  }
  const guests = await gatherIn(stage, joining, 21)

  // A few answer, with script and without; too few to show anything.
  await press(host, 'Ask it now')
  await shows(amina, 'It is anonymous: nobody sees what you choose')
  await look(amina, 'check-on-phone')
  await look(host, 'check-under-way')
  await follow(amina, ask)
  expect(await said(amina)).toContain('This is anonymous')
  await look(amina, 'check')
  await press(amina, 'Send it')
  expect(await said(amina)).toContain('Choose one, or go back without answering')
  await look(amina, 'check-refused')
  await choose(amina, choices[0])
  await look(amina, 'check-answered')
  await plain.reload()
  await follow(plain, ask)
  await press(plain, 'Send it')
  expect(await said(plain)).toContain('Choose one, or go back without answering')
  await choose(plain, choices[1])
  await plain.reload()
  expect(await said(plain)).toContain('Thank you')
  await chooseAll(guests.slice(0, 7), [3, 2, 1, 1])
  expect(await numbersOn([host, wall, amina])).toEqual([])
  await press(host, 'Close it')
  expect(await said(host)).toContain('Too few answered to show it')
  expect(await numbersOn([host, wall, amina])).toEqual([])
  await look(host, 'check-too-few')

  // Asked again. One page stays as it is while a host closes it: what was chosen comes too late, and is not counted.
  await press(host, 'Ask it again')
  await press(amina, 'Go on')
  await shows(amina, ask)
  await follow(amina, ask)
  await amina.getByLabel(choices[3], { exact: true }).check()
  await plain.goto('/live/here/check')
  await choose(plain, choices[0])
  await chooseAll(guests, [15, 5, 0, 1])
  await press(host, 'Close it')
  await press(amina, 'Send it')
  expect(await said(amina)).toContain('Yours came too late')
  await look(amina, 'check-too-late')
  await plain.reload()
  expect(await said(plain)).toContain('This is closed, so no answer is taken')
  expect(await said(host)).toContain('22 people said how safe they feel to speak here')
  expect(await said(host)).toMatch(
    /even when it is hard 73%.*(Not shown, to protect people.*){3}Some numbers are hidden/,
  )
  await look(host, 'check-hidden')
  await press(amina, 'Go on')
  expect(await numbersOn([wall, amina])).toEqual([])

  // And a third time, the last one. A host shows it to everyone.
  await press(host, 'Ask it again')
  for (const [page, choice] of [
    [amina, choices[2]],
    [plain, choices[0]],
  ] as const) {
    await page.goto('/live/here/check')
    await choose(page, choice)
  }
  await chooseAll(guests, [9, 8, 4, 0])
  await press(host, 'Close it')
  expect(await numbersOn([host])).toEqual(['23 people said', '43%', '35%', '22%'])
  expect(await said(host)).toContain('I hold a lot back, or would rather say nothing 22%')
  expect(await host.getByRole('button', { name: 'Ask it again' }).count()).toBe(0)
  await look(host, 'check-shown-to-host')
  await amina.goto('/live/here')
  await wall.reload()
  expect(await numbersOn([wall, amina])).toEqual([])
  await press(host, 'Show it to everyone')
  await shows(wall, '23 people said how safe they feel')
  await shows(amina, '23 people said how safe they feel')
  await plain.goto('/live/here')
  expect(await numbersOn([plain])).toEqual(['23 people said', '43%', '35%', '22%'])
  await look(wall, 'check-on-wall')
  await look(amina, 'check-shown-on-phone')
  await press(host, 'Take it off the screens')
  await shows(host, 'Show it to everyone')
  for (const page of [wall, amina]) await eventually(async () => !(await said(page)).includes('23 people'))
})
