import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { letPeopleIn, planEvent, said, send } from './event.ts'
import { gatherIn } from './guests.ts'
import { openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const screens = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const
const tables = Array.from({ length: 40 }, (_, i) => i + 1)
const longer =
  'because nobody is there to ask at night, the first bus is not there yet, and whoever begins at ten and goes home at six hears of everything a day later than all others do, when it is done. '
/** From a few words to as many as a table can write. */
const wordsOf = (no: number) =>
  `Table no. ${no} found: ${longer.repeat(3)}`.slice(0, [60, 25, 140, 90, 500, 45][no % 6])

test('whatever forty tables found, nothing on the wall is beyond the edge of a screen, beside anything else that stands there', {
  timeout: 180_000,
}, async () => {
  const host = await stage.enter()
  await setUp(stage, host)
  const event = await planEvent(host)
  const joining = await letPeopleIn(host, event)
  await send(host, `${event}/live/settings`, { tables: '40', seen: '0' })
  for (const no of tables)
    await send(host, `${event}/live/insights`, { table: String(no), words: wordsOf(no), version: '0' })
  const wall = await stage.enter({ javaScriptEnabled: false })
  await wall.context().addCookies(await host.context().cookies())
  const put = (what: Record<string, string>) => send(host, `${event}/live/wall`, what)

  await put({ wall: 'insights' })
  await put({ turn: 'hold', seen: 'turning' })
  expect(await everyPage(wall, event, put, 'wall-insights')).toEqual(tables)

  for (const title of ['Listening', 'Leading', 'Nights, and who is there to ask'])
    await send(host, `${event}/live/plenary/themes`, { title })
  await host.goto(`${event}/live/plenary`)
  const valuesOf = (at: string) =>
    host.locator(at).evaluateAll(all => all.map(one => (one as HTMLInputElement | HTMLOptionElement).value))
  const themes = (await valuesOf('select[name=to] option')).filter(value => value.length > 10)
  for (const [i, insight] of (await valuesOf('input[name=insight]')).entries())
    await send(host, `${event}/live/plenary/sorting`, { insight, to: themes[i % 5] ?? themes[0]!, press: 'move' })
  await put({ wall: 'themes' })
  await put({ turn: 'hold', seen: 'turning' })
  expect((await everyPage(wall, event, put, 'wall-themes')).toSorted((a, b) => a - b)).toEqual(tables)

  // What people say stands below the clock.
  const guests = await gatherIn(stage, joining, 21)
  await put({ wall: 'clock' })
  await send(host, `${event}/steps`, { kind: 'reactions', title: 'What came to mind', minutes: '10' })
  await host.goto(`${event}/live`)
  for (const step of ['Welcome', 'Table talk', 'What came to mind']) await press(host, `Next: ${step}`)
  for (const [i, guest] of guests.entries())
    await guest.send('/live/here/reactions', { id: crypto.randomUUID(), reaction: longer.slice(i, i + 170).trim() })
  await fits(wall, event, 'wall-reactions')
  expect(await wall.locator('main li').filter({ hasText: 'at night' }).count()).toBeGreaterThan(0)

  // Hands, a message, and how safe people feel.
  for (const [i, guest] of guests.slice(0, 5).entries()) {
    await guest.send('/live/here/table', { table: String(i * 7 + 1) })
    await guest.send('/live/here/table/hand', { hand: 'up' })
  }
  const check = (what: string) => send(host, `${event}/live/check`, { check: what })
  await check('begin')
  for (const [i, guest] of guests.entries()) {
    const id = (await guest.read('/live/here/check')).match(/name="check" value="([0-9a-f-]{36})"/)?.[1] ?? ''
    await guest.send('/live/here/check', { check: id, choice: String((i % 4) + 1) })
  }
  for (const what of ['close', 'show']) await check(what)
  await put({ wall: 'insights' })
  await put({ turn: 'hold', seen: 'turning' })
  expect(await everyPage(wall, event, put, 'wall-beside-check')).toEqual(tables)
  expect(await said(wall)).toMatch(/21 people said how safe they feel.*Tables 1, 8, 15, 22 and 29 have a hand up/s)
  await send(host, `${event}/live/moves`, { move: 'say', notice: 'Soup is served at the back of the hall' })
  expect(await everyPage(wall, event, put, 'wall-beside-all')).toEqual(tables)
})

/** Turns every page, which a host holds, on every screen. The tables whose words stand there, in order. */
async function everyPage(
  wall: Page,
  event: string,
  put: (what: Record<string, string>) => Promise<string>,
  name: string,
): Promise<number[]> {
  const read: number[] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    await fits(wall, event, `${name}-${page}`)
    const words = await said(wall)
    const [, at = '', of = ''] = words.match(/, (\d+) of (\d+)/) ?? []
    expect(at).toBe(String(page))
    pages = Number(of)
    read.push(...[...words.matchAll(/Table no\. (\d+) found/g)].map(([, no]) => Number(no)))
    await put({ turn: 'on', seen: at })
  }
  return read
}

/** Nothing of the wall is beyond the edge of any screen. */
async function fits(wall: Page, event: string, name: string): Promise<void> {
  for (const { width, height } of screens) {
    await wall.setViewportSize({ width, height })
    await wall.goto(`${event}/live/projector`)
    const beyond = await wall.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement
      return [Math.max(0, scrollHeight - innerHeight), Math.max(0, scrollWidth - innerWidth)]
    })
    if (process.env.SHOTS) await wall.screenshot({ path: `shots/${name}-${width}.png` })
    expect(beyond, `${name} at ${width}`).toEqual([0, 0])
  }
}
