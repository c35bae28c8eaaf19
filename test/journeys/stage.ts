import { mkdir } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { makeServerDatabase } from '../database.ts'
import { type Application, startApplication } from '../process/application.ts'
import { eventually } from '../process/program.ts'
import { axeObjections, sticksOut, widen } from '../sight.ts'

/** The built application on a fresh data folder and database, and a real browser in front of it. */
export type Stage = Readonly<{
  application: Application
  /** A browser of someone's own. */
  enter(options?: Entering): Promise<Page>
  /** The set-up link it printed. */
  setUpLink(): string
  /** The newest sign-in link it printed to this address; waits until it has. */
  signInLink(email: string): Promise<string>
  close(): Promise<void>
}>

type Entering = Pick<BrowserContextOptions, 'javaScriptEnabled' | 'viewport' | 'locale' | 'hasTouch' | 'storageState'>

type Settings = Readonly<{ builtIn?: boolean; environment?: NodeJS.ProcessEnv }>

/**
 * On a database of the server that this run of tests has; with `builtIn`, on the built-in one as somebody who tries
 * Goldthread has it, which takes some seconds longer to start. With settings of its own where a journey needs them.
 */
export async function openStage(dataFolder: string, settings: Settings = {}): Promise<Stage> {
  const database = settings.builtIn ? null : await makeServerDatabase()
  const environment = { ...(database && { DATABASE_URL: database.address }), ...settings.environment }
  const [application, browser] = await Promise.all([startApplication({ dataFolder, environment }), launchBrowser()])
  const linksTo = (email: string) => {
    const letters = application.printed().split(`To: ${email}`).slice(1)
    return letters.flatMap(letter => letter.match(/http\S+\/sign-in\/link\/\S+/)?.[0] ?? [])
  }
  let read = 0
  return {
    application,
    enter: options => enter(browser, application.url, options),
    setUpLink: () => application.printed().match(/http\S+\/set-up\/\S+/)?.[0] ?? '',
    async signInLink(email) {
      await eventually(() => linksTo(email).length > read)
      read = linksTo(email).length
      return linksTo(email).at(-1) ?? ''
    },
    async close() {
      await browser.close()
      await application.stop()
      await database?.drop()
    },
  }
}

async function enter(browser: Browser, baseURL: string, options = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  return context.newPage()
}

/** Presses a button, and waits for the page that comes of it. */
export const press = (page: Page, name: string) => go(page, page.getByRole('button', { name, exact: true }))

/** Follows a link, the first of that name, and waits for the page that comes of it. */
export const follow = (page: Page, name: string | RegExp) => go(page, page.getByRole('link', { name }).first())

/** Clicks, and waits for the page that comes of it. */
export async function go(page: Page, target: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), target.click()])
}

/** The first owner sets the organisation up, and is signed in. */
export async function setUp(stage: Stage, page: Page): Promise<void> {
  await page.goto(stage.setUpLink())
  await page.getByLabel('Name of your organisation').fill('Aldermoor Care and Support')
  await page.getByLabel('Your name').fill('Asha Rahman')
  await page.getByLabel('Your e-mail address').fill('asha@aldermoor.example')
  await page.getByLabel('5 people').check()
  await press(page, 'Start')
}

/** Other colours and other widths can break these rules of axe; the rest hold for a page once. */
const dependent = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

const looks = [
  { width: 360, colorScheme: 'dark', rules: dependent },
  { width: 1280, colorScheme: 'light', rules: undefined },
] as const

/** Looks at the page as it stands: nothing that axe objects to, and nothing that sticks out, dark on a phone or wide in the light. */
export async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState()
  for (const { width, colorScheme, rules } of looks) {
    await page.emulateMedia({ colorScheme })
    await widen(page, width)
    expect(await sticksOut(page), `${name} at ${width}`).toBe(0)
    if (process.env.SHOTS) await shoot(page, `${name}-${width}`)
    expect(await axeObjections(page, rules), `${name} at ${width}, ${colorScheme}`).toEqual([])
  }
}

/** The same of a page on which no script runs, and so no axe: nothing sticks out. */
export async function glance(page: Page, name: string): Promise<void> {
  for (const { width, colorScheme } of looks) {
    await page.emulateMedia({ colorScheme })
    await widen(page, width)
    expect(await sticksOut(page), `${name} at ${width}`).toBe(0)
    if (process.env.SHOTS) await shoot(page, `${name}-${width}`)
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  await mkdir('shots', { recursive: true })
  await page.screenshot({ path: `shots/${name}.png`, fullPage: true })
}
