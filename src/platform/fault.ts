/** What keeps the database from doing what it is asked, though nothing is wrong with what it was asked. */
export type Fault = 'no room' | 'no answer'

/**
 * PostgreSQL's own words for it: out of memory, connections or locks, shutting down or starting, too slow, two writers
 * in each other's way, or the connection broke.
 */
const noAnswer = /^(53200|53300|53400|55P03|57P0[1-5]|57014|40001|40P01|08\w{3})$/

const noAnswerFromSystem = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']

/** What the driver says without a code, when a connection is lost, or none becomes free in time. */
const noAnswerFromDriver =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Query read timeout|driver has already been destroyed)/

/** Where PostgreSQL makes a file larger. A quota or a limit on sizes shows here without the code of a full disk. */
const growing = ['mdextend', 'mdzeroextend', 'FileFallocate', 'FileZero']

/** Is this an error of the machine rather than a bug? Then which; null for everything else. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error)) return null
  const { code, routine, syscall } = error as { code?: unknown; routine?: unknown; syscall?: unknown }
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT') return 'no room'
  if ((code === 'XX000' || code === '58030') && growing.includes(String(routine))) return 'no room'
  if (typeof code === 'string' && (noAnswer.test(code) || noAnswerFromSystem.includes(code))) return 'no answer'
  // The socket of a database that is not running is not there.
  if (code === 'ENOENT' && syscall === 'connect') return 'no answer'
  return noAnswerFromDriver.test(error.message) ? 'no answer' : null
}
