import { expect } from 'vitest'
import { main } from '../../simulated/survey-days.ts'
import type { Person, World } from '../../world.ts'
import { said } from '../event.ts'
import { follow, press } from '../stage.ts'
import { fewAtOnce, type Phone } from './phones.ts'

const words = 'When somebody is talked over, I will say: let us hear the end.'

/** Of the 16 who write a pledge, so many do it, do part of it, and say nothing of it: the last two may not be told apart. */
const [done, part, silent] = [8, 5, 3]

/** Some write down what they will do, one with a page in front of them and one without script. Each one's own page. */
export async function takePledgesHome(phones: readonly Phone[]): Promise<string[]> {
  const [withScript, without] = [phones[0]!, phones[4]!]
  const pages = [await writeOnPage(withScript), await writeOnPage(without)]
  const others = phones.filter(phone => phone !== withScript && phone !== without)
  const sent = await fewAtOnce(others.slice(0, done + part + silent - pages.length), phone =>
    phone.send('/live/here/pledge', { words, channel: 'link' }),
  )
  return [...pages, ...sent]
}

async function writeOnPage(phone: Phone): Promise<string> {
  const page = await phone.open()
  await follow(page, 'Write down what you will do')
  await page.getByLabel('What you will do', { exact: true }).fill(words)
  await page.getByLabel('Not at all').check()
  await press(page, 'Keep it for me')
  expect(await said(page)).toContain(words)
  const own = new URL(page.url()).pathname
  await page.close()
  return own
}

/** A month later most say what came of it, each with one press. */
export async function sayWhatCameOfIt(phone: Phone, pages: readonly string[]): Promise<void> {
  await fewAtOnce(pages.slice(0, done + part), (page, i) =>
    phone.send(`${page}/outcome`, { outcome: i < done ? 'done' : 'part' }),
  )
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
