import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { GroupMember } from './member.ts'

/** The most rows of the group on its page; those who are in it now come first. */
const mostShown = 200

function groupOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('plan_group as g')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'g.organisation_id').onRef('m.id', '=', 'g.member_id'),
    )
    .leftJoin('members as a', join =>
      join.onRef('a.organisation_id', '=', 'g.organisation_id').onRef('a.id', '=', 'g.added_by'),
    )
    .leftJoin('members as e', join =>
      join.onRef('e.organisation_id', '=', 'g.organisation_id').onRef('e.id', '=', 'g.ended_by'),
    )
    .where('g.organisation_id', '=', organisationId)
    .select(['g.id', 'g.part', 'g.since_on as sinceOn', 'g.until_on as untilOn'])
    .select(['m.id as memberId', 'm.name', 'm.left_on as leftOn'])
    .select(['a.id as adderId', 'a.name as adder', 'a.left_on as adderLeftOn'])
    .select(['e.id as enderId', 'e.name as ender', 'e.left_on as enderLeftOn'])
    .orderBy(sql`g.until_on desc nulls first`)
    .orderBy('g.since_on')
    .orderBy('g.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof groupOf>['execute']>>[number]

function memberFrom({ id, part, sinceOn, untilOn, ...row }: Row): GroupMember {
  const who = namedFrom(row.memberId, row.name, row.leftOn)
  const addedBy = namedFrom(row.adderId, row.adder, row.adderLeftOn)
  return { id, who, part, sinceOn, untilOn, addedBy, endedBy: namedFrom(row.enderId, row.ender, row.enderLeftOn) }
}

/** Who is in the group now, the longest first; then who was, the last to go first. */
export async function listGroup(tx: Tx, viewer: Viewer): Promise<GroupMember[]> {
  return (await groupOf(tx, viewer).limit(mostShown).execute()).map(memberFrom)
}

export async function findGroupMember(tx: Tx, viewer: Viewer, id: string): Promise<GroupMember | null> {
  const row = await groupOf(tx, viewer).where('g.id', '=', id).executeTakeFirst()
  return row ? memberFrom(row) : null
}

type Joining = Readonly<{ memberId: string; part: string; sinceOn: Day }>

/** Adds somebody to the group. False when they are in it already: then nothing is changed. */
export async function joinGroup(tx: Tx, viewer: Viewer, { memberId, part, sinceOn }: Joining): Promise<boolean> {
  const { organisationId } = viewer
  const added = await tx
    .insertInto('plan_group')
    .values({
      ...{ organisation_id: organisationId, member_id: memberId, part, since_on: sinceOn },
      ...{ until_on: null, added_by: viewer.memberId, ended_by: null },
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'member_id']).where('until_on', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Says when somebody was no longer in the group. False when somebody else has said so already. */
export async function leaveGroup(tx: Tx, viewer: Viewer, id: string, untilOn: Day): Promise<boolean> {
  const ended = await tx
    .updateTable('plan_group')
    .set({ until_on: untilOn, ended_by: viewer.memberId })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('until_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
