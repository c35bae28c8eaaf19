import { visitSlowly } from './measured/slow-visit.ts'

/**
 * Seconds on Chrome's *Slow 3G*, with nothing kept, from opening the link until the first question is read and pressed.
 * Each request costs two seconds there, its connection included, and 50 KB one more. The limit is that of two requests,
 * the page and its style, with a second for what they weigh and one for the machine: a third before the question breaks it.
 */
export async function measure(): Promise<{ value: number; unit: string; limit: number; curve: string }> {
  const { pressed, whole } = await visitSlowly()
  return { value: pressed, unit: 's', limit: 6, curve: `all the form does works after ${whole.toFixed(1)} s` }
}
