import { measureVisits } from '../test/load/visits.ts'

/** Server time of a page, a ballot or an answer at the 99th percentile, from request to whole answer, 32 people at once. */
export async function measure(): Promise<{ value: number; unit: string; limit: number; curve: string }> {
  const { times } = await measureVisits(32)
  const curve = `median ${times[Math.floor(times.length / 2)]!.toFixed(1)} ms`
  return { value: times[Math.ceil(times.length * 0.99) - 1]!, unit: 'ms', limit: 100, curve }
}
