import { mkdir } from 'node:fs/promises'
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
