import { execFileSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './program.ts'

/** A disk that can be filled up and emptied again. */
export type SmallDisk = Readonly<{ folder: string; fill(): Promise<void>; makeRoom(): Promise<void> }>

/** A disk of 200 MB for this test alone, in memory. Null where this account may not mount one. */
export async function mountSmallDisk(): Promise<SmallDisk | null> {
  const folder = await temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=755', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  const ballast = join(folder, 'ballast')
  return { folder, fill: () => writeToTheBrim(folder, ballast), makeRoom: () => rm(ballast) }
}

async function writeToTheBrim(folder: string, path: string): Promise<void> {
  const file = await open(path, 'a')
  try {
    for (let piece = 1024 * 1024; piece >= 4096; ) {
      const { bavail, bsize } = statfsSync(folder)
      if (bavail * bsize < piece) piece /= 2
      else await file.write(Buffer.alloc(piece))
    }
  } catch (error) {
    // Somebody else was quicker, and so it is full.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    await file.close()
  }
}
