import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { CannotStart } from '../cannot-start.ts'
import { whoOccupies } from './occupation.ts'
import type { Place } from './place.ts'
import { readPid } from './status.ts'

/** How long a database may run without an application before it counts as left behind, ms. */
const grace = 3_000

/** How long it may take to stop, or to recover first when its computer crashed, ms. */
const patience = 60_000

/**
 * Makes sure that nothing runs on this cluster. Another living application is left in peace and we refuse to start;
 * a database whose application was killed is stopped; the notes of a dead process are removed.
 */
export async function clearTheWay(place: Place): Promise<void> {
  const began = Date.now()
  let asked = false
  for (;;) {
    const state = await whoOccupies(place)
    if (state === 'taken') throw alreadyRunning(place)
    const pid = await readPid(join(place.cluster, 'postmaster.pid'))
    const lives = pid !== undefined && (await isPostmasterOf(pid, place))
    if (!lives && state === 'silent') return removeNotes(place)
    const waited = Date.now() - began
    if (waited > patience) throw cannotBeStopped(place, pid)
    if (lives && state === 'free' && waited > grace && !asked) asked = process.kill(pid, 'SIGINT')
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
 * PostgreSQL removes the notes of a dead process itself, but trusts them when the number has since gone to another
 * program, as it easily does in a container.
 */
async function removeNotes(place: Place): Promise<void> {
  for (const note of [join(place.cluster, 'postmaster.pid'), join(place.socket, '.s.PGSQL.5432.lock')]) {
    const pid = await readPid(note)
    if (pid !== undefined && !(await isPostmasterOf(pid, place))) await rm(note, { force: true })
  }
}

/** The command it was started with tells the database of this cluster from a stranger with a reused number. */
async function isPostmasterOf(pid: number, place: Place): Promise<boolean> {
  return (await commandOf(pid)).includes(place.cluster)
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const listed = promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
  return listed.then(
    ({ stdout }) => stdout,
    () => '',
  )
}
