import { measureVisits } from '../test/load/visits.ts'

/** How many people a second can open the page, take their ballot and put their answer in, on this machine. */
export async function measure(): Promise<{ value: number; unit: string; limit: null }> {
  return { value: (await measureVisits(32)).perSecond, unit: '/s', limit: null }
}
