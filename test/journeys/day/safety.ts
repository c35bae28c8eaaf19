import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { said, shows } from '../event.ts'
import { follow, press } from '../stage.ts'
import { fewAtOnce, type Phone } from './phones.ts'

const choices = ['I can say what I think, even when it is hard', 'I can say most things', 'I hold a lot back'] as const

/** How many choose each, from safe to unsafe: the last two are few enough that neither may be told from the other. */
const chosen = [11, 8, 4, 2]

/** As the day begins everyone is asked how safe they feel to speak, and the room sees what may be shown of it. */
export async function askHowSafeItIs(host: Page, wall: Page, phones: readonly Phone[]): Promise<void> {
  await press(host, 'Ask it now')
  const all = chosen.flatMap((many, i) => Array.from({ length: many }, () => i))
  const check = await answerOnPage(phones[0]!, all[0]!)
  // The fifth has no JavaScript.
  await answerOnPage(phones[4]!, all[4]!)
  await fewAtOnce(phones, async (phone, i) => {
    if (i !== 0 && i !== 4) await phone.send('/live/here/check', { check, choice: String((all[i] ?? 0) + 1) })
  })
  expect(await said(host)).not.toContain('people said')
  await press(host, 'Close it')
  expect(await said(host)).toContain('Most people feel able to speak')
  await press(host, 'Show it to everyone')
  await shows(wall, '25 people said how safe they feel')
  const plain = await phones[4]!.open()
  for (const page of [host, wall, plain]) {
    expect((await said(page)).match(/\d+%/g)).toEqual(['44%', '32%', '24%'])
    expect(await said(page)).toContain('I hold a lot back, or would rather say nothing')
  }
  await plain.close()
  await press(host, 'Take it off the screens')
}

/** Which check it is, as its form says. */
async function answerOnPage(phone: Phone, choice: number): Promise<string> {
  const page = await phone.open()
  await follow(page, 'Choose an answer')
  const check = await page.locator('input[name=check]').inputValue()
  await page.getByLabel(choices[choice] ?? '', { exact: true }).check()
  await press(page, 'Send it')
  expect(await said(page)).toContain('Thank you')
  await page.close()
  return check
}
