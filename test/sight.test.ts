import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { axeObjections, sticksOut, widen } from './sight.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const showing = async (html: string, options = {}) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  await page.setContent(`<!doctype html><html lang="en"><title>Seen</title><main><h1>Seen</h1>${html}</main></html>`)
  return page
}

test.each([true, false])('what is too wide for a phone sticks out there, and nowhere else: script %s', async script => {
  const page = await showing('<div style="width: 600px">wide</div>', { javaScriptEnabled: script })
  for (let time = 0; time < 10; time += 1) {
    await widen(page, 360)
    expect(await sticksOut(page)).toBeGreaterThan(200)
    await widen(page, 1280)
    expect(await sticksOut(page)).toBe(0)
  }
  await page.close()
})

test('axe objects to what is wrong, also to what has gone wrong since it last looked, and to no more than it is asked about', async () => {
  const page = await showing('<p>well</p>')
  expect(await axeObjections(page)).toEqual([])
  await page.locator('p').evaluate(p => (p.outerHTML = '<input><p style="color: #ddd; background: #fff">pale</p>'))
  expect((await axeObjections(page)).map(said => said.split(':')[0])).toEqual(['color-contrast', 'label'])
  expect(await axeObjections(page, ['color-contrast'])).toEqual([expect.stringMatching(/^color-contrast: .+pale/)])
  await page.close()
})
