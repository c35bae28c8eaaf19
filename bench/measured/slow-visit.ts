import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../test/browser.ts'
import { withAsked } from '../../test/load/respondents.ts'
import { onSlowLine } from '../../test/slow-line.ts'

/** Seconds since the link was opened. */
export type SlowVisit = Readonly<{
  /** Until the first question was read and pressed. */
  pressed: number
  /** Until the script is there too, and all the form does works. */
  whole: number
  /** Until the same question was pressed on a page of the same words that has neither style nor script. */
  bare: number
}>

const rounds = 5

/** People who come to a survey of twenty questions with a phone that was never there, over a slow line; the middle visit. */
export async function visitSlowly(): Promise<SlowVisit> {
  return withAsked(1, async ({ url, wave }) => {
    const [browser, plain] = [await launchBrowser(), await serveBare(`${url}/answer/${wave}`)]
    try {
      const visits: SlowVisit[] = []
      for (let round = 0; round < rounds; round += 1) {
        const { pressed: bare } = await visit(browser, plain.address)
        visits.push({ ...(await visit(browser, `${url}/answer/${wave}`)), bare })
      }
      return visits.sort((a, b) => a.pressed / a.bare - b.pressed / b.bare)[Math.floor(rounds / 2)]!
    } finally {
      await browser.close()
      plain.close()
    }
  })
}

/** The same page, of which only the words and the controls are left. */
async function serveBare(address: string) {
  const page = await (await fetch(address)).text()
  const words = gzipSync(page.replace(/<(link|script)\b[^>]*>(<\/script>)?/g, ''))
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }
  const server = createServer((_, response) => response.writeHead(200, headers).end(words))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  }
}

async function visit(browser: Browser, address: string): Promise<Omit<SlowVisit, 'bare'>> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  try {
    const page = await context.newPage()
    await onSlowLine(page)
    await page.addInitScript(() => addEventListener('change', () => performance.mark('pressed'), { once: true }))
    await page.goto(address, { waitUntil: 'commit' })
    await page.getByRole('radio').first().check()
    await page.waitForLoadState('load')
    return await page.evaluate(() => {
      const secondsTo = (entry: PerformanceEntry | undefined) => (entry ? entry.startTime / 1000 : Number.NaN)
      const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return {
        pressed: secondsTo(performance.getEntriesByName('pressed')[0]),
        whole: (page?.domContentLoadedEventEnd ?? Number.NaN) / 1000,
      }
    })
  } finally {
    await context.close()
  }
}
