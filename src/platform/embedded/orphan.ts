import { execFile } from 'node:child_process'
import { readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { CannotStart } from '../cannot-start.ts'
import { whoOccupies } from './occupation.ts'
import type { Place } from './place.ts'
import { readStatus } from './status.ts'

/** How long a database may run without an application before it counts as left behind, ms. */
const grace = 1_500

/**
 * Makes sure that nothing runs on this cluster. Another living application is left in peace and we refuse to start;
 * a database whose application was killed is stopped in good order; a note left by a dead process is removed.
 */
export async function clearTheWay(place: Place): Promise<void> {
  const began = Date.now()
  const signals: NodeJS.Signals[] = ['SIGQUIT', 'SIGINT']
  for (;;) {
    const state = await whoOccupies(place)
    if (state === 'taken') throw alreadyRunning(place)
    const status = await readStatus(place)
    const living = status !== undefined && (await isPostmasterOf(status.pid, place))
    if (!living && state === 'silent') return removeNote(place, status?.pid)
    const waited = Date.now() - began
    if (waited > 30_000) throw cannotBeStopped(place, status?.pid)
    const due =
      (signals.length === 2 && state === 'free' && waited > grace) || (signals.length === 1 && waited > 15_000)
    if (living && due) process.kill(status.pid, signals.pop())
    await pause(50)
  }
}

function alreadyRunning(place: Place): CannotStart {
  return new CannotStart(
    `Another Goldthread is already running on the data in ${place.folder}. Stop it first, or set GOLDTHREAD_DATA to another folder.`,
  )
}

function cannotBeStopped(place: Place, pid: number | undefined): CannotStart {
  return new CannotStart(
    `A database left behind by an earlier start holds ${place.folder} (process ${pid ?? 'elsewhere'}) and does not stop. Stop it, then start again.`,
  )
}

/**
 * PostgreSQL removes the note of a dead process itself, but trusts it when the number has since gone to another
 * program, as it easily does in a container.
 */
async function removeNote(place: Place, pid: number | undefined): Promise<void> {
  if (pid === undefined || (await readStatus(place))?.pid !== pid) return
  await rm(join(place.cluster, 'postmaster.pid'), { force: true })
}

/** PostgreSQL works inside its data directory: that tells it from a stranger with a reused process number. */
async function isPostmasterOf(pid: number, place: Place): Promise<boolean> {
  try {
    if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`)) === place.cluster
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
    return stdout.includes(place.cluster)
  } catch {
    return false
  }
}
