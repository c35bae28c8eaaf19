import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { press } from '../stage.ts'
import type { YearStage } from '../year/stage.ts'

/** The browser of somebody in the room. Its page is closed while nobody looks at it: who they are stays in the browser. */
export type Phone = Readonly<{
  hasScript: boolean
  /** Looks at a page. */
  open(path?: string): Promise<Page>
  /** Sends what a form of the page would, without the page. The path it leads to. */
  send(path: string, form: Record<string, string>): Promise<string>
}>

/** Joins with the address in the picture on the wall. */
export async function joinAs(stage: YearStage, code: string, hasScript: boolean): Promise<Phone> {
  const page = await stage.enter({ javaScriptEnabled: hasScript, viewport: { width: 360, height: 740 } })
  await page.goto(`/live/join/${code}`)
  await press(page, 'Join')
  const { origin } = new URL(page.url())
  const context = page.context()
  await page.close()
  return { hasScript, open: path => openIn(context, path), send: (path, form) => sendFrom(context, origin, path, form) }
}

async function openIn(context: BrowserContext, path = '/live/here'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(path)
  return page
}

async function sendFrom(context: BrowserContext, origin: string, path: string, form: Record<string, string>) {
  const answer = await context.request.post(path, { form, headers: { origin } })
  expect(answer.status(), path).toBe(200)
  return new URL(answer.url()).pathname
}

/** Does it for each, a few at a time: two cores are not a hall. */
export async function fewAtOnce<T, R>(all: readonly T[], work: (each: T, i: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let i = 0; i < all.length; i += 5)
    done.push(...(await Promise.all(all.slice(i, i + 5).map((each, j) => work(each, i + j)))))
  return done
}
