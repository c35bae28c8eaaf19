import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './place.ts'

/** Waits until our own PostgreSQL takes connections; false when it stopped instead. */
export async function becomesReady(postmaster: { pid: number; hasExited(): boolean }, place: Place): Promise<boolean> {
  const note = join(place.cluster, 'postmaster.pid')
  while (!postmaster.hasExited()) {
    const lines = await readLines(note)
    if (Number(lines[0]) === postmaster.pid && lines[7]?.trim() === 'ready') return true
    await pause(10)
  }
  return false
}

/** PostgreSQL's notes about itself have its process id in the first line. */
export async function readPid(note: string): Promise<number | undefined> {
  const pid = Number.parseInt((await readLines(note))[0] ?? '', 10)
  return pid > 0 ? pid : undefined
}

async function readLines(note: string): Promise<string[]> {
  return (await readFile(note, 'utf8').catch(() => '')).split('\n')
}
