import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killAndLook } from '../test/process/killing.ts'

/** Acknowledged writes that are not there after application or database was killed outright, a hundred times. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-kill-'))
  await chmod(folder, 0o755)
  try {
    const { acknowledged, lost, half } = await killAndLook(folder, 100, 42)
    for (const each of [...lost, ...half].slice(0, 20)) console.error(each)
    console.error(`${acknowledged} writes were acknowledged.`)
    return { value: lost.length + half.length, unit: 'writes', limit: 0 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
