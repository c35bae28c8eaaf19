import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { OwnDay } from './calendar.ts'

/** The most days that an organisation can have of its own. */
export const mostOwnDays = 200

export async function listOwnDays(tx: Tx, { organisationId }: Viewer): Promise<OwnDay[]> {
  return tx
    .selectFrom('own_days')
    .select(['id', 'title', 'words', 'begins_on as begins', 'ends_on as ends', 'is_yearly as isYearly'])
    .where('organisation_id', '=', organisationId)
    .where('withdrawn_on', 'is', null)
    .orderBy('begins_on')
    .orderBy('id')
    .limit(mostOwnDays)
    .execute()
}

export async function addOwnDay(tx: Tx, { organisationId }: Viewer, day: Omit<OwnDay, 'id'>): Promise<void> {
  const { title, words, begins, ends, isYearly } = day
  await tx
    .insertInto('own_days')
    .values({ organisation_id: organisationId, title, words, begins_on: begins, ends_on: ends, is_yearly: isYearly })
    .execute()
}

/** Takes a day of one's own off the calendar. False when there is no such day, or no longer. */
export async function removeOwnDay(tx: Tx, { organisationId }: Viewer, id: string, today: Day): Promise<boolean> {
  const removed = await tx
    .updateTable('own_days')
    .set({ withdrawn_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}

/** The keys of the days that the organisation does not want to see. */
export async function listHidden(tx: Tx, { organisationId }: Viewer): Promise<string[]> {
  const rows = await tx.selectFrom('hidden_days').select('key').where('organisation_id', '=', organisationId).execute()
  return rows.map(({ key }) => key)
}

/** Hides a day of the calendar, or shows it again. Doing it twice does it once. */
export async function hideDay(
  tx: Tx,
  { organisationId }: Viewer,
  { key, hides }: Readonly<{ key: string; hides: boolean }>,
  today: Day,
): Promise<void> {
  if (!hides) {
    await tx.deleteFrom('hidden_days').where('organisation_id', '=', organisationId).where('key', '=', key).execute()
    return
  }
  await tx
    .insertInto('hidden_days')
    .values({ organisation_id: organisationId, key, hidden_on: today })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** A message that was planned for a day, by the mark of that day. */
export type Planned = Readonly<{ mark: string; id: string; number: number; title: string }>

/** The most messages that are looked at for one year. */
const mostPlanned = 500

/** Messages that were planned for one of these days. */
export async function listPlanned(tx: Tx, { organisationId }: Viewer, marks: readonly string[]): Promise<Planned[]> {
  if (marks.length === 0) return []
  const rows = await tx
    .selectFrom('messages as g')
    .innerJoin('stations as s', join =>
      join.onRef('s.organisation_id', '=', 'g.organisation_id').onRef('s.id', '=', 'g.station_id'),
    )
    .where('g.organisation_id', '=', organisationId)
    .where('s.withdrawn_on', 'is', null)
    .where('g.for_day', 'in', marks)
    .select(['g.for_day as mark', 's.id', 's.number', 's.title'])
    .orderBy('s.number')
    .limit(mostPlanned)
    .execute()
  return rows.map(({ mark, ...rest }) => ({ mark: mark ?? '', ...rest }))
}
