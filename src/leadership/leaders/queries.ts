import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Leader } from './leader.ts'

/** The most leaders on the list. */
const mostLeaders = 200

/** Who is on the list and has not left, by name. */
export async function listLeaders(tx: Tx, { organisationId }: Pick<Viewer, 'organisationId'>): Promise<Leader[]> {
  return tx
    .selectFrom('leaders as l')
    .innerJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'l.organisation_id').onRef('m.id', '=', 'l.member_id'),
    )
    .where('l.organisation_id', '=', organisationId)
    .where('l.until_on', 'is', null)
    .where('m.left_on', 'is', null)
    .select(['l.id', 'm.id as memberId', 'm.name', 'l.since_on as sinceOn'])
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(mostLeaders)
    .execute()
}

/** Is this person on the list? */
export async function isLeader(tx: Tx, { organisationId, memberId }: Viewer): Promise<boolean> {
  const row = await tx
    .selectFrom('leaders')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .where('until_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Puts somebody on the list. False when they are on it already. */
export async function listLeader(tx: Tx, viewer: Viewer, memberId: string, today: Day): Promise<boolean> {
  const listed = await tx
    .insertInto('leaders')
    .values({
      ...{ organisation_id: viewer.organisationId, member_id: memberId },
      ...{ since_on: today, until_on: null, listed_by: viewer.memberId },
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'member_id']).where('until_on', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return listed !== undefined
}

/** Whose place on the list this is; null where there is no such place. */
export async function findListed(tx: Tx, { organisationId }: Viewer, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('leaders')
    .select('member_id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.member_id ?? null
}

/** Takes somebody off the list. False when somebody else has done so. Their goals stay theirs. */
export async function unlistLeader(tx: Tx, { organisationId }: Viewer, id: string, today: Day): Promise<boolean> {
  const row = await tx
    .updateTable('leaders')
    .set({ until_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('until_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
