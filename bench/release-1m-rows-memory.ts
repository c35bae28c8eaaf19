import { releaseMillionRows } from './measured/million-rows.ts'

/** The most memory the same release takes at any moment. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return { value: (await releaseMillionRows()).megabytes, unit: 'MB', limit: 1000 }
}
