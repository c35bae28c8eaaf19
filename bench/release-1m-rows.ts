import { releaseMillionRows } from './measured/million-rows.ts'

/** From a file of a million rows and twenty columns to a release on disk, attacked by the auditor. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return { value: (await releaseMillionRows()).seconds, unit: 's', limit: 10 }
}
