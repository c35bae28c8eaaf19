import type { Page } from 'playwright-core'
import { press } from '../stage.ts'
import type { YearStage } from '../year/stage.ts'

/** The phone of somebody in the room. Its page stays open while the room runs. */
export type Phone = Readonly<{ page: Page; hasScript: boolean }>

/** Joins with the address in the picture on the wall. */
export async function joinAs(stage: YearStage, code: string, hasScript: boolean): Promise<Phone> {
  const page = await stage.enter({ javaScriptEnabled: hasScript, viewport: { width: 360, height: 740 } })
  await page.goto(`/live/join/${code}`)
  await press(page, 'Join')
  return { page, hasScript }
}

/** Does it for each, a few at a time: two cores are not a hall. */
export async function fewAtOnce<T, R>(all: readonly T[], work: (each: T, i: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let i = 0; i < all.length; i += 5)
    done.push(...(await Promise.all(all.slice(i, i + 5).map((each, j) => work(each, i + j)))))
  return done
}

/** The page of the room for somebody who is about to press. Without script it looks again first, and not meanwhile. */
export async function inHand({ page, hasScript }: Phone): Promise<Page> {
  if (!hasScript) await page.goto('/live/here')
  return page
}

/** Everyone has the page of the room in hand. */
export const allInHand = (phones: readonly Phone[]): Promise<Page[]> => Promise.all(phones.map(inHand))
