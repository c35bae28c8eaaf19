import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { clockOf } from '../../../src/platform/clock.ts'
import { loadAssets } from '../../../src/platform/http/asset-files.ts'
import { listen } from '../../../src/platform/listen.ts'
import { readMailSettings, type SmtpSettings } from '../../../src/platform/mail/settings.ts'
import { smtpCarrier } from '../../../src/platform/mail/smtp.ts'
import { root } from '../../../src/platform/root.ts'
import { writeDigests } from '../../../src/rhythm/jobs.ts'
import { launchBrowser } from '../../browser.ts'
import { type Caught, openMailCatcher } from '../../mail-catcher.ts'
import { freePort } from '../../process/application.ts'
import { openVisitor, type Visitor } from '../../visitor.ts'
import { openWorld, type World } from '../../world.ts'
import { press, withoutScripts } from './walk.ts'

type Looks = Readonly<{ javaScriptEnabled?: boolean; viewport?: { width: number; height: number } }>

/** A working Goldthread behind a real port, with real browsers and a mail server, on a calendar that the test turns. */
export type YearStage = Readonly<{
  world: World
  /** A browser of someone's own, at nobody's door yet. */
  enter(looks?: Looks): Promise<Page>
  /** Signs in as people do: asks for a link, and opens it. A session does not outlast the day. */
  signIn(page: Page, email: string): Promise<void>
  /** The same without a browser, for all of these people at once. */
  comeIn(emails: readonly string[]): Promise<Visitor[]>
  /** Turns the calendar to this day, nine in the morning, does what is due, and returns the letters that went out. */
  turnTo(day: string): Promise<Caught[]>
  /** Sends what waits to be sent, and returns every letter that ever went out. */
  fetchLetters(): Promise<readonly Caught[]>
  close(): Promise<void>
}>

/** On a phone in somebody's pocket, with scripts off. */
export const plainPhone: Looks = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }

export const said = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')
export const heading = (page: Page) => page.locator('h1').textContent()

/** The page says each of these. */
export async function says(page: Page, ...words: string[]): Promise<void> {
  const text = await said(page)
  for (const each of words) expect(text).toContain(each)
}

/** Fills in the day of a question. */
export async function fillDay(page: Page, legend: string, on: string): Promise<void> {
  const [year = '', month = '', day = ''] = on.split('-')
  const group = page.getByRole('group', { name: legend, exact: true })
  await group.getByLabel('Day').fill(day)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill(year)
}

export async function openYear(): Promise<YearStage> {
  const mail = await openMailCatcher()
  const settings = readMailSettings({ SMTP_URL: mail.url, MAIL_FROM: 'Goldthread <goldthread@aldermoor.example>' })
  const carrier = smtpCarrier(settings as SmtpSettings)
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  const [assets, browser] = await Promise.all([loadAssets(join(root, 'dist', 'assets')), launchBrowser()])
  const world = await openWorld({ publicUrl, carrier, assets })
  const door = await listen(world.app.fetch, { host: '127.0.0.1', port }, () => {})

  /** The newest links to sign in, one for each of these. */
  async function linksTo(emails: readonly string[]): Promise<string[]> {
    await world.runJobs()
    return emails.map(email => {
      const letter = mail.caught.findLast(({ to }) => to[0] === email)
      return letter?.mail.text?.match(/http\S+\/sign-in\/link\/\S+/)?.[0] ?? ''
    })
  }

  return {
    world,
    async enter(looks) {
      const context = await browser.newContext({
        baseURL: publicUrl,
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...looks,
      })
      const page = await context.newPage()
      if (looks?.javaScriptEnabled === false) withoutScripts.add(page)
      return page
    },
    async signIn(page, email) {
      await page.goto('/sign-in')
      await page.getByLabel('E-mail address').fill(email)
      await press(page, 'Send me the link')
      const [link = ''] = await linksTo([email])
      await page.goto(link)
      await press(page, 'Sign in')
    },
    async comeIn(emails) {
      const visitors = emails.map((_, i) => openVisitor(world.app, { remoteAddress: `192.0.2.${i + 10}` }))
      for (const [i, email] of emails.entries()) await visitors[i]?.post('/sign-in', { email })
      for (const [i, link] of (await linksTo(emails)).entries()) await visitors[i]?.post(new URL(link).pathname)
      return visitors
    },
    async turnTo(day) {
      const before = mail.caught.length
      await world.wait(clockFor(day) - world.house.clock.now().getTime())
      await writeDigests(world.house)
      await world.runJobs()
      return mail.caught.slice(before)
    },
    async fetchLetters() {
      await world.runJobs()
      return mail.caught
    },
    async close() {
      await browser.close()
      await door.close()
      await world.close()
      carrier.close()
      await mail.close()
    },
  }
}

/** Nine in the morning of a day, in the United Kingdom. */
function clockFor(day: string): number {
  const nine = new Date(`${day}T09:00:00Z`)
  const isSummer = clockOf(() => new Date(`${day}T23:30:00Z`)).today() !== day
  return nine.getTime() - (isSummer ? 3_600_000 : 0)
}
