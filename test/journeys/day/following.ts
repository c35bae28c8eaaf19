import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { eventually } from '../../process/program.ts'
import { said } from '../event.ts'
import { press } from '../stage.ts'
import type { Phone } from './phones.ts'
import { agenda } from './planning.ts'

const message = 'Find a seat: we begin'
const lastMinute = 'The last minute has begun'

/** All of these screens come to say this, and nobody touches them: by the stream, or as pages without script look again. */
export async function comeToSay(pages: readonly Page[], words: string): Promise<void> {
  await Promise.all(pages.map(page => page.locator('main *', { hasText: words }).first().waitFor()))
}

/** On all of these phones the step is on, and not merely the next one. */
export async function comeToStep(pages: readonly Page[], title: string): Promise<void> {
  await Promise.all(pages.map(page => page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor()))
}

/** A step begins, its time runs down to the last minute and a host says something: all 25 follow without being touched. */
export async function everyScreenFollows(host: Page, wall: Page, phones: readonly Phone[]): Promise<void> {
  const { title, minutes } = agenda.context
  const scripted = phones.filter(({ hasScript }) => hasScript).map(({ page }) => page)
  await press(host, `Next: ${title}`)
  await comeToStep(scripted, title)
  await comeToSay([wall], `${title}, step 1 of`)
  await countTogether([host, wall, ...scripted])
  for (let left = Number(minutes); left > 1; left -= 2) {
    await press(host, 'Two minutes less')
    await eventually(async () => (await endOn(host)) < Date.now() + (left - 1) * 60_000)
  }
  await comeToSay([host, wall, ...scripted], lastMinute)
  await say(host, message)
  await comeToSay([wall, ...scripted], message)
  // Without script a page looks again each 15 seconds.
  const plain = phones.filter(({ hasScript }) => !hasScript).map(({ page }) => page)
  await comeToStep(plain, title)
  for (const words of [message, lastMinute]) await comeToSay(plain, words)
  for (const page of plain) expect(await said(page)).toMatch(/Until \d\d:\d\d/)
  await say(host, '')
}

/** A message to everyone; an empty one takes it back. */
export async function say(host: Page, words: string): Promise<void> {
  await host.getByLabel('A message to everyone').fill(words)
  await press(host, 'Show the message')
}

/** The countdown ends on all of these screens at the same moment, as far as whole seconds can say. */
async function countTogether(screens: readonly Page[]): Promise<void> {
  await eventually(async () => {
    const ends = await Promise.all(screens.map(endOn))
    return Math.max(...ends) - Math.min(...ends) <= 1_200
  })
}

/** When the countdown of this screen ends, ms by the clock of the machine; not a number while none is seen. */
function endOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [, minutes, seconds] = document.querySelector('[data-ends]')?.textContent?.match(/^(\d+):(\d\d)$/) ?? []
    return Date.now() + (Number(minutes) * 60 + Number(seconds)) * 1000
  })
}
