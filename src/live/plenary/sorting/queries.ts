import type { Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'
import { findDay } from '../../queries.ts'
import type { Sorted } from '../plenary.ts'
import { listSorted, listThemes } from '../queries.ts'
import type { Read, Seen, Sorting, SortingOutcome } from './sorting.ts'

/** Does what a host wants, all of it or nothing. The day is held: hosts sort one after another. */
export async function sort(tx: Tx, room: Room, wanted: Sorting): Promise<SortingOutcome> {
  if ('read' in wanted) return (await stand(tx, room, wanted)) ? 'sorted' : 'rewritten'
  await findDay(tx, room, 'held')
  const all = await listSorted(tx, room)
  const these = wanted.seen.flatMap(seen => all.find(one => isAsSeen(one, seen)) ?? [])
  if (these.length < wanted.seen.length) return 'meanwhile'
  if (wanted.kind === 'part') return (await part(tx, room, all, these[0] as Sorted)) ? 'sorted' : 'meanwhile'
  if (these.some(({ mergedInto }) => mergedInto !== null)) return 'meanwhile'
  if (wanted.kind === 'join') return join(tx, room, all, these)
  const { themeId } = wanted
  if (themeId && !(await listThemes(tx, room)).some(({ id }) => id === themeId)) return 'no theme'
  await put(tx, room, these, { theme_id: themeId })
  return 'sorted'
}

/** Shows words to everyone, or takes them off. False when the table has written others since. */
async function stand(
  tx: Tx,
  { organisationId, eventId }: Room,
  { kind, read }: Readonly<{ kind: 'show' | 'off'; read: Read }>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('live_insights')
    .set({ standing: kind === 'show' ? 'shown' : 'off' })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('id', '=', read.id)
    .where('version', '=', read.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const isAsSeen = (one: Sorted, seen: Seen) => one.id === seen.id && one.sorting === seen.sorting

/** The first keeps its place; the others, and what was put together with them, come to it with all their words. */
async function join(tx: Tx, room: Room, all: readonly Sorted[], these: readonly Sorted[]): Promise<SortingOutcome> {
  const [head, ...others] = [...these].sort((a, b) => a.tableNo - b.tableNo)
  if (!head || others.length === 0) return 'meanwhile'
  if (these.some(({ standsAlone }) => standsAlone)) return 'stands alone'
  const come = all.filter(({ id, mergedInto }) => others.some(one => one.id === id || one.id === mergedInto))
  const themeId = these.find(one => one.themeId !== null)?.themeId ?? null
  await put(tx, room, come, { theme_id: null, merged_into: head.id })
  await put(tx, room, [head], { theme_id: themeId })
  return 'sorted'
}

/** One goes from those it was put together with. False when it stood by itself already. */
async function part(tx: Tx, room: Room, all: readonly Sorted[], one: Sorted): Promise<boolean> {
  const head = all.find(({ id }) => id === one.mergedInto)
  const [next, ...rest] = all.filter(({ mergedInto }) => mergedInto === one.id)
  if (!head && !next) return false
  const themeId = (head ?? one).themeId
  await put(tx, room, [one], { theme_id: themeId, merged_into: null })
  if (!next) return true
  await put(tx, room, [next], { theme_id: themeId, merged_into: null })
  await put(tx, room, rest, { theme_id: null, merged_into: next.id })
  return true
}

type Place = Partial<{ theme_id: string | null; merged_into: string | null }>

async function put(tx: Tx, { organisationId, eventId }: Room, these: readonly Sorted[], place: Place): Promise<void> {
  if (these.length === 0) return
  await tx
    .updateTable('live_insights')
    .set(eb => ({ ...place, sorting: eb('sorting', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where(
      'id',
      'in',
      these.map(({ id }) => id),
    )
    .execute()
}

/** A table says whether its insight may be put together with others. One that was is by itself again. */
export async function standAlone(tx: Tx, room: Room, tableNo: number, isWanted: boolean): Promise<void> {
  await findDay(tx, room, 'held')
  const all = await listSorted(tx, room)
  const own = all.find(one => one.tableNo === tableNo)
  if (!own) return
  if (isWanted) await part(tx, room, all, own)
  await tx
    .updateTable('live_insights')
    .set(eb => ({ stands_alone: isWanted, sorting: eb('sorting', '+', 1) }))
    .where('organisation_id', '=', room.organisationId)
    .where('id', '=', own.id)
    .execute()
}
