import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeObjections, sticksOut } from '../../sight.ts'
import { go as goOn } from '../stage.ts'

/** Browsers without scripts: axe needs one of its own in the page. */
export const withoutScripts = new WeakSet<Page>()

/** The kinds of pages that were looked at, each by its address without ids. */
const seen = new Set<string>()

/** As `go` of every journey, and looks at the page that comes of it, where it is the first of its kind. */
export async function go(page: Page, target: Locator): Promise<void> {
  await goOn(page, target)
  const kind = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, ':id')
  if (withoutScripts.has(page) || seen.has(kind)) return
  seen.add(kind)
  expect(await sticksOut(page), kind).toBe(0)
  expect(await axeObjections(page), kind).toEqual([])
}

export const press = (page: Page, name: string) => go(page, page.getByRole('button', { name, exact: true }))

export const follow = (page: Page, name: string | RegExp) => go(page, page.getByRole('link', { name }).first())
