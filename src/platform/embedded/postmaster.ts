import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { plainEnvironment } from './cluster.ts'
import { openLog } from './log.ts'
import type { Place } from './place.ts'

/** PostgreSQL as a child process of ours. */
export type Postmaster = { pid: number; exited: Promise<void>; hasExited(): boolean; stop(): Promise<void> }

/** Nothing a person wrote may reach the log: no statements, no values, no row contents in error details. */
const quiet = {
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_checkpoints: 'off',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

const alone = { listen_addresses: '', unix_socket_permissions: '0700', port: '5432', timezone: 'UTC' }

const modest = { max_connections: '100', shared_buffers: '128MB', wal_level: 'minimal', max_wal_senders: '0' }

/** What was written before the last checkpoint is thrown away, and not kept as paper for what comes: it says who did what when. */
const noPast = { wal_recycle: 'off', wal_keep_size: '0' }

const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

export async function launchPostmaster(place: Place): Promise<Postmaster> {
  const settings = { ...quiet, ...alone, ...modest, ...noPast, unix_socket_directories: place.socket }
  const flags = Object.entries(place.durable ? settings : { ...settings, ...forgetful }).map(([k, v]) => `--${k}=${v}`)
  const log = await openLog(place)
  try {
    const postgres = spawn(join(place.binaries, 'bin', 'postgres'), ['-D', place.cluster, ...flags], {
      ...place.account,
      cwd: '/',
      env: plainEnvironment,
      // A group of its own: Ctrl-C in the terminal is for the application, which stops the database last.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    await once(postgres, 'spawn')
    return supervise(postgres, startSentry(postgres.pid as number, place))
  } finally {
    await log.close()
  }
}

function supervise(postgres: ChildProcess, sentry: ChildProcess): Postmaster {
  const hasExited = () => postgres.exitCode !== null || postgres.signalCode !== null
  const exited = once(postgres, 'exit').then(() => {
    sentry.kill('SIGKILL')
  })
  return { pid: postgres.pid as number, exited, hasExited, stop: () => stopInTurn(postgres, exited, hasExited) }
}

/** In good order first; then without finishing, which recovery at the next start makes whole again. */
async function stopInTurn(postgres: ChildProcess, exited: Promise<void>, hasExited: () => boolean): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (hasExited()) return
    postgres.kill(signal)
    await Promise.race([exited, pause(patience, undefined, { ref: false })])
  }
}

/**
 * A shell that waits for us to die. When the application is killed outright its end of the pipe closes, and the shell
 * asks PostgreSQL to stop in good order.
 */
function startSentry(pid: number, place: Place): ChildProcess {
  const sentry = spawn('/bin/sh', ['-c', `read -r _; kill -INT ${pid}`], {
    ...place.account,
    cwd: '/',
    env: plainEnvironment,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  sentry.on('error', () => {}) // Without a shell an orphan is stopped at the next start instead.
  sentry.unref()
  return sentry
}
