import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { leadThread, partThread, recordChange } from './queries.ts'
import { kindNames, type Station, stationKinds } from './station.ts'

type End = Pick<Station, 'id' | 'kind' | 'number' | 'title'>

/** Which way a thread between two stations has to go: onwards in the order of the kinds. Null between two of one kind. */
export function wayBetween<S extends Pick<Station, 'kind'>>(one: S, other: S): Readonly<{ from: S; to: S }> | null {
  const [a, b] = [one, other].map(({ kind }) => stationKinds.indexOf(kind))
  if (a === undefined || b === undefined || a === b) return null
  return a < b ? { from: one, to: other } : { from: other, to: one }
}

/** A station by its kind and number: Gap 14. */
export const nameOf = ({ kind, number }: Pick<Station, 'kind' | 'number'>) => `${kindNames[kind]} ${number}`

const inFull = (station: End) => `${nameOf(station)}: ${station.title}`

/** Leads a thread, and writes it into the histories of both ends. False when it was there already. */
export async function leadBetween(
  tx: Tx,
  viewer: Viewer,
  { from, to }: Readonly<{ from: End; to: End }>,
  { today, now }: Readonly<{ today: Day; now: Date }>,
): Promise<boolean> {
  if (!(await leadThread(tx, viewer, from, to, today))) return false
  await recordChange(tx, viewer, { stationId: from.id, what: 'led-to', words: inFull(to), now })
  await recordChange(tx, viewer, { stationId: to.id, what: 'led-from', words: inFull(from), now })
  return true
}

/** Takes a thread off, and writes it into the histories of both ends. False when there was none. */
export async function partBetween(
  tx: Tx,
  viewer: Viewer,
  { from, to }: Readonly<{ from: End; to: End }>,
  now: Date,
): Promise<boolean> {
  if (!(await partThread(tx, viewer, from, to))) return false
  await recordChange(tx, viewer, { stationId: from.id, what: 'parted-from-next', words: inFull(to), now })
  await recordChange(tx, viewer, { stationId: to.id, what: 'parted-from-last', words: inFull(from), now })
  return true
}
