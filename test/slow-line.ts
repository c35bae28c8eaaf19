import type { Page, Route } from 'playwright-core'

/** A line as Chrome's developer tools have it under *Slow 3G*: two seconds for each request, 400 kbit/s both ways. */
const slow3g = { latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 }

/** The line of one page. */
export type Line = Readonly<{
  /** From now on nothing leaves the device, and its browser knows it. */
  drop(): Promise<void>
  mend(): Promise<void>
  /** The next request arrives; then the line breaks, and the answer to it never comes. */
  breakAfterNext(): Promise<void>
}>

/** Puts a page on a slow line. */
export async function onSlowLine(page: Page): Promise<Line> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  const set = async (offline: boolean) =>
    void (await devtools.send('Network.emulateNetworkConditions', { offline, ...slow3g }))
  await set(false)
  return {
    drop: () => set(true),
    mend: () => set(false),
    breakAfterNext: async () => void (await page.route('**', losingTheAnswer, { times: 1 })),
  }
}

async function losingTheAnswer(route: Route): Promise<void> {
  await route.fetch()
  await route.abort('connectionreset')
}

/** Holds back what matches until it is let through, so that what comes before it can be looked at for as long as it takes. */
export async function holdBack(page: Page, what: RegExp): Promise<() => Promise<void>> {
  const held: Route[] = []
  let isThrough = false
  await page.route(what, route => (isThrough ? route.continue() : held.push(route)))
  return async () => {
    isThrough = true
    await Promise.all(held.splice(0).map(route => route.continue()))
  }
}

type Shift = PerformanceEntry & { value: number; sources: readonly { previousRect: DOMRectReadOnly }[] }

/**
 * How far what people see has moved by itself since the page was opened: 0 where nothing did (Layout Instability API). What
 * was out of sight and comes into view, as the foot of a page that becomes shorter, has not moved for anyone.
 */
export async function watchMoves(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const own = window as unknown as { moved: number }
    own.moved = 0
    new PerformanceObserver(list => {
      for (const { value, sources } of list.getEntries() as Shift[])
        if (sources.some(({ previousRect: { width, height } }) => width * height > 0)) own.moved += value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () =>
    page.evaluate(async () => {
      // Two frames on, what has moved is known.
      for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame)
      return (window as unknown as { moved: number }).moved
    })
}
