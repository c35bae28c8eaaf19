import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './place.ts'

/** Waits until our own PostgreSQL takes connections; false when it stopped instead. */
export async function becomesReady(postmaster: { pid: number; hasExited(): boolean }, place: Place): Promise<boolean> {
  while (!postmaster.hasExited()) {
    const status = await readStatus(place)
    if (status?.pid === postmaster.pid && status.state === 'ready') return true
    await pause(10)
  }
  return false
}

/** What PostgreSQL writes about itself: its process id in the first line of this file, its state in the eighth. */
export async function readStatus(place: Place): Promise<{ pid: number; state: string } | undefined> {
  const text = await readFile(join(place.cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  return pid > 0 ? { pid, state: (lines[7] ?? '').trim() } : undefined
}
