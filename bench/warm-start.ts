import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApplication } from '../test/process/application.ts'

/** Installed, built, and started before: from the command to the first page that is answered. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'goldthread-warm-start-'))
  try {
    await timeStart(dataFolder)
    return { value: await timeStart(dataFolder), unit: 's', limit: 3 }
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function timeStart(dataFolder: string): Promise<number> {
  const began = performance.now()
  const application = await startApplication({ dataFolder })
  const seconds = (performance.now() - began) / 1000
  await application.stop()
  return seconds
}
