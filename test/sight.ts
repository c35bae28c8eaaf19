import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { eventually } from './process/program.ts'

/**
 * What axe objects to on a page as it stands: by all of its rules, or by these. Axe is read into a page once, and runs
 * there alone: `@axe-core/playwright` would read it again and open a second page each time, which takes several times as long.
 */
export async function axeObjections(page: Page, rules?: readonly string[]): Promise<string[]> {
  expect(page.frames(), 'axe would not look into a frame').toHaveLength(1)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async values => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(values && { runOnly: { type: 'rule', values: [...values] } }),
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
  }, rules)
}

/** Gives the page this width, and waits until it stands in it. */
export async function widen(page: Page, width: number, height = 900): Promise<void> {
  await page.setViewportSize({ width, height })
  await eventually(() => page.evaluate(wanted => innerWidth === wanted, width))
}

/** By how many pixels something sticks out at the side, once every typeface is there. */
export async function sticksOut(page: Page): Promise<number> {
  await eventually(() => page.evaluate(() => document.fonts.status === 'loaded'))
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
