import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { Gallery } from './gallery/gallery.tsx'
import { serveWithAssets } from './served.ts'

let browser: Browser
let served: Awaited<ReturnType<typeof serveWithAssets>>

beforeAll(async () => {
  served = await serveWithAssets((_, manifest) => ({ html: String(<Gallery manifest={manifest} />) }))
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

async function open(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
  const page = await context.newPage()
  await page.goto(served.address)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page
}

const looks = [1280, 360].flatMap(width => (['light', 'dark'] as const).map(scheme => ({ width, scheme })))

describe.each(looks)('every piece at $width, $scheme', ({ width, scheme }) => {
  test('has nothing that axe objects to', async () => {
    const page = await open(width, scheme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
    if (process.env.SHOTS) await shoot(page, `gallery-${width}-${scheme}`)
    await page.context().close()
  })
})
async function shoot(page: Page, name: string) {
  await mkdir('shots', { recursive: true })
  await page.screenshot({ path: `shots/${name}.png`, fullPage: true })
}

test.each([320, 360, 480, 768, 1000, 1280])('nothing sticks out of a page %i wide', async width => {
  const page = await open(width)
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(scrolls).toBe(0)
  await page.context().close()
})

test('nothing is inline and nothing comes from elsewhere', async () => {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('requestfailed', request => complaints.push(request.url()))
  await page.goto(served.address, { waitUntil: 'networkidle' })
  expect(complaints).toEqual([])
  expect(await page.locator('[style]').count()).toBe(0)
  await page.close()
})

test('a page with every piece of ours, its face and its script, is lighter than 60 KB', async () => {
  const weightOf = async (name: string) => {
    const content = await readFile(join(served.folder, served.manifest[name] ?? ''))
    return name.endsWith('.woff2') ? content.length : gzipSync(content).length
  }
  const html = gzipSync(String(<Gallery manifest={served.manifest} />)).length
  const [css = 0, js = 0, face = 0, icon = 0] = await Promise.all(
    ['goldthread.css', 'goldthread.js', 'latin.woff2', 'icon.svg'].map(weightOf),
  )
  expect(css).toBeLessThan(16 * 1024)
  expect(js).toBeLessThan(5 * 1024)
  expect(html + css + js + face + icon).toBeLessThan(60 * 1024)
})
