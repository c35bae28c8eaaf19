import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { choices } from '../../../src/live/safety/check/check.ts'
import { said } from '../event.ts'
import { follow, press } from '../stage.ts'
import { comeToSay } from './following.ts'
import { allInHand, fewAtOnce, inHand, type Phone } from './phones.ts'

/** How many choose each, from safe to unsafe: the last two are few enough that neither may be told from the other. */
const chosen = [11, 8, 4, 2]

/** As the day begins everyone is asked how safe they feel to speak, and the room sees what may be shown of it. */
export async function askHowSafeItIs(host: Page, wall: Page, phones: readonly Phone[]): Promise<void> {
  await press(host, 'Ask it now')
  const all = chosen.flatMap((many, i) => Array.from({ length: many }, () => choices[i]!))
  await fewAtOnce(phones, (phone, i) => answer(phone, all[i]!))
  expect(await said(host)).not.toContain('people said')
  await press(host, 'Close it')
  expect(await said(host)).toContain('Most people feel able to speak')
  await press(host, 'Show it to everyone')
  const screens = [host, wall, ...(await allInHand(phones))]
  await comeToSay(screens, '25 people said how safe they feel')
  for (const screen of screens) {
    expect((await said(screen)).match(/\d+%/g)).toEqual(['44%', '32%', '24%'])
    expect(await said(screen)).toContain('I hold a lot back, or would rather say nothing')
  }
  await press(host, 'Take it off the screens')
}

async function answer(phone: Phone, choice: string): Promise<void> {
  const page = await inHand(phone)
  await follow(page, 'Choose an answer')
  await page.getByLabel(choice, { exact: true }).check()
  await press(page, 'Send it')
  expect(await said(page)).toContain('Thank you')
  await press(page, 'Go on')
}
