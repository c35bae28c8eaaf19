import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { eventually } from '../process/program.ts'
import { press } from './stage.ts'

/** What the page says. */
export const said = async (page: Page) => (await page.locator('main').textContent()) ?? ''
/** Waits until the page says something. */
export const shows = (page: Page, words: string) => eventually(async () => (await said(page)).includes(words))

/** What a form of this person's own page would send. Its address. */
export async function send(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const { origin } = new URL(page.url())
  const answer = await page.context().request.post(path, { form, headers: { origin } })
  expect(answer.status(), path).toBe(200)
  return answer.url()
}

/** An event of today that everyone is told of, with a welcome and a time at tables. Its address. */
export async function planEvent(page: Page): Promise<string> {
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
    .format(new Date())
    .split('-')
  const address = await send(page, '/app/events', {
    ...{ title: 'Allies at night', kind: 'masterclass', entry: 'open', form: 'in-person', place: 'Town hall, Leeds' },
    ...{ 'held-day': day, 'held-month': month, 'held-year': year, starts: '00:00', ends: '23:59', contact: 'Asha' },
  })
  const path = new URL(address).pathname
  await send(page, `${path}/steps`, { kind: 'welcome', title: 'Welcome', minutes: '10' })
  const about = 'When did someone stand beside you at work, and what did they do?'
  await send(page, `${path}/steps`, { kind: 'tables', title: 'Table talk', minutes: '20', about })
  await send(page, `${path}/telling`, {})
  return path
}

/** A host lets people into the room of an event. The address in the picture on the wall, where they join. */
export async function letPeopleIn(host: Page, event: string): Promise<string> {
  await host.goto(`${event}/live`)
  await press(host, 'Let people in')
  const code = (await said(host)).match(/[A-Z]{3,8} \d{3}/)?.[0] ?? ''
  return `/live/join/${code.toLowerCase().replace(' ', '-')}`
}

/** Everything that a screen reader is told by a line, in order: that of the time, or another one. */
export async function heard(page: Page, line = '[data-signal]'): Promise<() => Promise<string[]>> {
  await page.evaluate(at => {
    const line = document.querySelector(at)!
    const words: string[] = []
    Object.assign(window, { heard: words })
    new MutationObserver(() => words.push(line.textContent ?? '')).observe(line, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  }, line)
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
}
