import { type FileHandle, open, readFile, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './place.ts'

/** A fresh page at every start: what PostgreSQL says of itself, kept for whoever has to find a fault. */
export async function openLog(place: Place): Promise<FileHandle> {
  const path = logPath(place)
  const size = await stat(path).then(
    found => found.size,
    () => 0,
  )
  if (size > 1_000_000) await truncate(path)
  const log = await open(path, 'a', 0o600)
  await log.write(`${startMark}\n`)
  return log
}

/** Why the last start came to nothing, in PostgreSQL's words. */
export async function reasonInLog(place: Place): Promise<string> {
  const text = await readFile(logPath(place), 'utf8').catch(() => '')
  const lines = text.slice(text.lastIndexOf(startMark)).split('\n')
  const reason = lines.findLast(line => /FATAL|PANIC|error/.test(line) && !turnedAway.test(line))
  return reason?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? `it gave no reason in ${logPath(place)}`
}

/** What it tells us while we try to connect: no reason of its own. */
const turnedAway = /the database system is (starting up|not yet accepting connections|shutting down|in recovery mode)/

const startMark = '--- start ---'

function logPath(place: Place): string {
  return join(place.folder, 'postgresql.log')
}
