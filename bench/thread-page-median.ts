import { tenYears } from './measured/strategy.ts'
import { timesOf, withOrganisation } from './measured/strategy-pages.ts'

/** The golden thread at the median: where it is broken, and a search over all of it, after ten years. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withOrganisation(300, async strategy => {
    await strategy.fill(tenYears)
    const all = await timesOf(strategy, ['/app/thread', '/app/thread/search?q=night+shift'], 40)
    return { value: all[Math.floor(all.length / 2)] ?? Number.NaN, unit: 'ms', limit: 100 }
  })
}
