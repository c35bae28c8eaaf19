import { expect } from 'vitest'
import { outcomeNames } from '../../../src/pledges/pledge.ts'
import { main } from '../../simulated/survey-days.ts'
import type { Person, World } from '../../world.ts'
import { said } from '../event.ts'
import { follow, press } from '../stage.ts'
import { fewAtOnce, inHand, type Phone } from './phones.ts'

const words = 'When somebody is talked over, I will say: let us hear the end.'

/** Of the 16 who write a pledge, so many do it, do part of it, and say nothing of it: the last two may not be told apart. */
const [done, part, silent] = [8, 5, 3]

/** As they leave, some write down what they will do. Each one's own page. */
export function takePledgesHome(phones: readonly Phone[]): Promise<string[]> {
  return fewAtOnce(phones.slice(0, done + part + silent), async phone => {
    const page = await inHand(phone)
    await follow(page, 'Write down what you will do')
    await page.getByLabel('What you will do', { exact: true }).fill(words)
    await page.getByLabel('Not at all').check()
    await press(page, 'Keep it for me')
    expect(await said(page)).toContain(words)
    return new URL(page.url()).pathname
  })
}

/** A month later most say what came of it, each with one press on their own page. */
export async function sayWhatCameOfIt(phones: readonly Phone[], own: readonly string[]): Promise<void> {
  await fewAtOnce(own.slice(0, done + part), async (address, i) => {
    const { page } = phones[i]!
    await page.goto(address)
    const outcome = outcomeNames[i < done ? 'done' : 'part']
    await press(page, outcome)
    expect(await said(page)).toContain(`You said: ${outcome}`)
  })
}

/** What everyone may know of it: how many wrote one, and nothing of those who are few; and nobody's words. */
export async function readPledges(world: World, host: Person, path: string): Promise<void> {
  for (const page of [await main(host, path), await main(world.visitor(), path.replace('/app', ''))]) {
    expect(page).toContain(
      'After 30 days: 16 people wrote down what they want to do. 8 did it. The rest is not shown, to protect people.',
    )
    expect(page).toContain('After 90 days: shown from')
    expect(page).not.toMatch(/talked over|Invented Delegate/)
  }
}
