import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { galleryFrame } from '../src/gallery/frame.ts'
import { GalleryContents, galleryPages } from '../src/gallery/gallery.ts'
import { launchBrowser } from './browser.ts'
import { serveWithAssets } from './served.ts'
import { axeObjections, sticksOut, widen } from './sight.ts'

let browser: Browser
let served: Awaited<ReturnType<typeof serveWithAssets>>

beforeAll(async () => {
  served = await serveWithAssets(({ url = '' }, manifest) => {
    const Shown = galleryPages[url.replace('/gallery/', '')] ?? GalleryContents
    return { html: String(<Shown frame={galleryFrame(manifest)} />) }
  })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const wide = { viewport: { width: 1280, height: 900 } }
const narrow = { viewport: { width: 360, height: 800 } }
const paper = { viewport: { width: 697, height: 986 } }
const names = Object.keys(galleryPages)

const addressOf = (name: string) => `${served.address}/gallery/${name}`

async function open(name: string, look: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(look)
  const page = await context.newPage()
  await page.goto(addressOf(name))
  return page
}

async function shoot(page: Page, name: string) {
  if (!process.env.SHOTS) return
  await mkdir('shots', { recursive: true })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: `shots/${name.replace(/[^\w-]+/g, '-')}.png`, fullPage: true })
}

/** Every script that this page fetches has come, and has begun. */
const settled = (page: Page) =>
  page.waitForFunction(() => {
    const rare = 'govuk-tabs govuk-character-count govuk-exit-this-page'.split(' ').map(name => `[data-module=${name}]`)
    const pieces = document.querySelectorAll<HTMLElement>([...rare, '.govuk-checkboxes:has([data-behaviour])'].join())
    const hasBegun = (piece: HTMLElement) => piece.hasAttribute(`data-${piece.dataset.module}-init`)
    return document.body.classList.contains('govuk-frontend-supported') && [...pieces].every(hasBegun)
  })

describe.each(names)('%s', name => {
  test('wide, light: nothing that axe objects to, and at no width does anything stick out', async () => {
    const page = await open(name, wide)
    await settled(page)
    await shoot(page, `${name}-wide-light`)
    expect(await axeObjections(page)).toEqual([])
    for (const width of [320, 480, 640, 768, 1000, 1280]) {
      await widen(page, width)
      expect({ width, out: await sticksOut(page) }).toEqual({ width, out: 0 })
    }
    await page.context().close()
  })

  test('narrow, dark: no colour that axe objects to, nothing sticks out', async () => {
    const page = await open(name, { ...narrow, colorScheme: 'dark' })
    await shoot(page, `${name}-narrow-dark`)
    expect(await axeObjections(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
    expect(await sticksOut(page)).toBe(0)
    await page.context().close()
  })

  test('narrow, forced colours: nothing sticks out', async () => {
    const page = await open(name, { ...narrow, colorScheme: 'dark', forcedColors: 'active' })
    await shoot(page, `${name}-narrow-forced-colours`)
    expect(await sticksOut(page)).toBe(0)
    await page.context().close()
  })

  test('without script and on paper: nothing sticks out, and on paper nothing is there to be pressed', async () => {
    const page = await open(name, { ...narrow, javaScriptEnabled: false })
    await shoot(page, `${name}-narrow-without-script`)
    expect(await sticksOut(page)).toBe(0)
    await widen(page, paper.viewport.width, paper.viewport.height)
    await page.emulateMedia({ media: 'print' })
    await shoot(page, `${name}-print`)
    expect(await sticksOut(page)).toBe(0)
    const pressed = page.locator(':is(button, [role=button], .gt-nav, .gt-places, .govuk-pagination):visible')
    expect(await pressed.count()).toBe(0)
    await page.context().close()
  })

  test('nothing is inline, nothing comes from elsewhere, and all of it is lighter than 60 KB', async () => {
    const page = await browser.newPage()
    const complaints: string[] = []
    const loaded = new Set<string>()
    page.on('console', message => complaints.push(message.text()))
    page.on('request', request => loaded.add(request.url()))
    page.on('requestfailed', request => complaints.push(request.url()))
    await page.goto(addressOf(name))
    await settled(page)
    expect(complaints).toEqual([])
    expect([...loaded].filter(url => !url.startsWith(served.address))).toEqual([])
    expect(await page.locator('[style]').count()).toBe(0)
    const files = [...loaded].flatMap(url => url.split('/assets/')[1] ?? [])
    const html = await (await fetch(page.url())).text()
    const weights = await Promise.all(files.map(weightOf))
    expect(weights.reduce((sum, weight) => sum + weight, gzipSync(html).length)).toBeLessThan(60 * 1024)
    await page.close()
  })
})

async function weightOf(file: string) {
  const content = await readFile(join(served.folder, file))
  return file.endsWith('.woff2') ? content.length : gzipSync(content).length
}

test('styles are at most 16 KB, and the script of a page without rare pieces 5 KB', async () => {
  expect(await weightOf(served.manifest['goldthread.css'] ?? '')).toBeLessThan(16 * 1024)
  expect(await weightOf(served.manifest['goldthread.js'] ?? '')).toBeLessThan(5 * 1024)
})

test('a script of a rare piece is fetched only where there is one', async () => {
  const scriptsOn = async (name: string) => {
    const page = await browser.newPage()
    const scripts: string[] = []
    page.on('request', request =>
      scripts.push(
        ...(request
          .url()
          .match(/\/assets\/([\w-]+)-\w+\.js$/)
          ?.slice(1) ?? []),
      ),
    )
    await page.goto(addressOf(name))
    await settled(page)
    await page.close()
    return scripts.sort()
  }
  expect(await scriptsOn('pieces')).toEqual(['goldthread'])
  expect(await scriptsOn('fields')).toEqual(['character-count', 'goldthread'])
  expect(await scriptsOn('choices')).toEqual(['checkboxes', 'goldthread'])
  expect(await scriptsOn('parts')).toEqual(['goldthread', 'tabs'])
  expect(await scriptsOn('news')).toEqual(['exit-this-page', 'goldthread'])
})

test.each([true, false])('what hangs on a choice is asked of whoever chose it: script %s', async javaScriptEnabled => {
  const page = await open('choices', { javaScriptEnabled })
  const [mail, team] = [page.getByLabel('E-mail address'), page.getByLabel('Which team?')]
  expect([await mail.isVisible(), await team.isVisible()]).toEqual([true, true])
  await page.getByLabel('Not now').check()
  await page.getByLabel('Leads a team').uncheck()
  expect([await mail.isVisible(), await team.isVisible()]).toEqual([false, false])
  await page.getByLabel('By e-mail').check()
  expect(await mail.isVisible()).toBe(true)
  await page.context().close()
})

test('“None of these” takes the others back', async () => {
  const page = await open('choices', {})
  await settled(page)
  await page.getByLabel('None of these').check()
  expect(await page.getByLabel('Leads a team').isChecked()).toBe(false)
  await page.context().close()
})

test('without script, every tab is read, and sections open', async () => {
  const page = await open('parts', { javaScriptEnabled: false })
  expect(await page.getByText('12 people were invited').isVisible()).toBe(true)
  expect(await page.getByText('Nobody.').isVisible()).toBe(false)
  await page.getByText('Who can see my answers?').click()
  expect(await page.getByText('Nobody.').isVisible()).toBe(true)
  await page.context().close()
})

test('with script, a tab shows one panel, on paper all of them', async () => {
  const page = await open('parts', wide)
  await settled(page)
  expect(await page.getByText('12 people were invited').isVisible()).toBe(false)
  await page.getByRole('tab', { name: 'Invited' }).click()
  expect(await page.getByText('12 people were invited').isVisible()).toBe(true)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('58 people have signed in').isVisible()).toBe(true)
  await page.context().close()
})

test('with script, whoever writes sees how much room is left', async () => {
  const page = await open('fields', {})
  await settled(page)
  await page.getByLabel('Your story').fill('It began and')
  await page.getByText('You have 297 words remaining').first().waitFor()
  await page.context().close()
})

test('sixteen strips and nothing else are two sides of A4', async () => {
  const page = await open('strips', {})
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
  await page.context().close()
})
