import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { Named } from '../../thread/station.ts'

/** How an organisation wants to be seen, in the words of one day. */
export type SeenAs = Readonly<{ number: number; words: string; writtenOn: Day; by: Named }>

/** The wordings, the newest first; at most so many. */
export async function listSeenAs(tx: Tx, { organisationId }: Viewer, most: number): Promise<SeenAs[]> {
  const rows = await tx
    .selectFrom('seen_as as s')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 's.organisation_id').onRef('m.id', '=', 's.written_by'),
    )
    .where('s.organisation_id', '=', organisationId)
    .select(['s.number', 's.words', 's.written_on as writtenOn', 'm.id as memberId', 'm.name', 'm.left_on as leftOn'])
    .orderBy('s.number', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ memberId, name, leftOn, ...row }) => ({ ...row, by: namedFrom(memberId, name, leftOn) }))
}

/** Writes the next wording. False when somebody else has written one since `seen`: then nothing is changed. */
export async function writeSeenAs(
  tx: Tx,
  viewer: Viewer,
  { words, seen, today }: Readonly<{ words: string; seen: number; today: Day }>,
): Promise<boolean> {
  const [newest] = await listSeenAs(tx, viewer, 1)
  if ((newest?.number ?? 0) !== seen) return false
  if (newest?.words === words) return true
  const written = await tx
    .insertInto('seen_as')
    .values({
      ...{ organisation_id: viewer.organisationId, number: seen + 1, words },
      ...{ written_on: today, written_by: viewer.memberId },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  return written !== undefined
}
