import { addMonths, type Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Release } from '../../statistics/release.ts'
import { restoreRelease } from '../../statistics/restore.ts'
import { namedFrom } from '../../thread/queries.ts'
import { addPolicy } from '../queries.ts'
import type { Code, Count } from './code.ts'
import type { RawCount } from './count.ts'
import type { DraftTyped } from './forms.ts'

/** The most versions that are listed; a code that is looked at every year gets there in a century. */
const mostVersions = 100

/** Every version of the code, the newest first. */
export async function listCodes(tx: Tx, { organisationId }: Viewer): Promise<Code[]> {
  const rows = await tx
    .selectFrom('codes as k')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'k.organisation_id').onRef('m.id', '=', 'k.decided_by'),
    )
    .where('k.organisation_id', '=', organisationId)
    .select(['k.id', 'k.policy_id as policyId', 'k.number', 'k.words', 'k.news', 'k.version'])
    .select(['k.drafted_on as draftedOn', 'k.in_force_on as inForceOn'])
    .select(['m.id as byId', 'm.name as byName', 'm.left_on as byLeftOn'])
    .orderBy('k.number', 'desc')
    .limit(mostVersions)
    .execute()
  return rows.map(({ byId, byName, byLeftOn, ...code }) => ({
    ...code,
    decidedBy: namedFrom(byId, byName, byLeftOn),
  }))
}

/** The policy under which the code stands in the register: the first draft brings it there. */
export async function policyOfCode(tx: Tx, viewer: Viewer, today: Day): Promise<string> {
  const { organisationId, memberId } = viewer
  const there = await tx
    .selectFrom('policies')
    .select('station_id as id')
    .where('organisation_id', '=', organisationId)
    .where('form', '=', 'code')
    .executeTakeFirst()
  if (there) return there.id
  const words = 'What everyone who works here holds to, and acknowledges.'
  const policy = { title: 'Code of conduct', words, form: 'code' as const, href: null, ownerId: memberId }
  return addPolicy(tx, viewer, { ...policy, agreedOn: today, reviewOn: addMonths(today, 12) }, today)
}

/** Adds a draft. Null when somebody else has begun one meanwhile. */
export async function addDraft(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  { policyId, number, today, ...said }: DraftTyped & Readonly<{ policyId: string; number: number; today: Day }>,
): Promise<string | null> {
  const of = { organisation_id: organisationId, policy_id: policyId, number, drafted_on: today, drafted_by: memberId }
  const added = await tx
    .insertInto('codes')
    .values({ ...of, ...said })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id ?? null
}

type Seen = Readonly<{ id: string; version: number }>

/** Writes a draft anew. False when it was changed since `version`, or is no longer a draft. */
export async function changeDraft(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  { id, version }: Seen,
  { words, news, today }: DraftTyped & Readonly<{ today: Day }>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('codes')
    .set({ words, news, version: version + 1, drafted_on: today, drafted_by: memberId })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('in_force_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Fixes the day from which a draft is in force, and with it its words. False when it is not what was seen. */
export async function putInForce(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  { id, version }: Seen,
  { inForceOn, today }: Readonly<{ inForceOn: Day; today: Day }>,
): Promise<boolean> {
  const put = await tx
    .updateTable('codes')
    .set({ in_force_on: inForceOn, decided_on: today, decided_by: memberId })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('in_force_on', 'is', null)
    .returning('policy_id as policyId')
    .executeTakeFirst()
  if (!put) return false
  await tx
    .updateTable('stations')
    .set(eb => ({ stands_on: today, version: eb('version', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', put.policyId)
    .execute()
  await tx
    .updateTable('policies')
    .set({ review_on: addMonths(inForceOn, 12) })
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', put.policyId)
    .execute()
  return true
}

/** Which versions the viewer has acknowledged, and when. Nobody is ever told about anybody else. */
export async function listOwnAcknowledgements(tx: Tx, { organisationId, memberId }: Viewer) {
  return tx
    .selectFrom('code_acknowledgements')
    .select(['code_id as codeId', 'acknowledged_on as on'])
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .execute()
}

export async function acknowledge(tx: Tx, viewer: Viewer, codeId: string, today: Day): Promise<void> {
  await tx
    .insertInto('code_acknowledgements')
    .values({
      organisation_id: viewer.organisationId,
      code_id: codeId,
      member_id: viewer.memberId,
      acknowledged_on: today,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** How many work here, and how many of them have acknowledged a version: raw, for `protectCount` alone. */
export async function countRaw(tx: Tx, { organisationId }: Viewer, codeId: string): Promise<RawCount> {
  const { here, acknowledged } = await tx
    .selectFrom('members as m')
    .leftJoin('code_acknowledgements as a', join =>
      join
        .onRef('a.organisation_id', '=', 'm.organisation_id')
        .onRef('a.member_id', '=', 'm.id')
        .on('a.code_id', '=', codeId),
    )
    .where('m.organisation_id', '=', organisationId)
    .where('m.left_on', 'is', null)
    .select(({ fn }) => [fn.count<number>('m.id').as('here'), fn.count<number>('a.member_id').as('acknowledged')])
    .executeTakeFirstOrThrow()
  return { here, acknowledged }
}

/** Keeps the count of a version. The first one stays: two would tell who came between them. */
export async function keepCount(
  tx: Tx,
  { organisationId }: Viewer,
  { codeId, release, today }: Readonly<{ codeId: string; release: Release; today: Day }>,
): Promise<void> {
  await tx
    .insertInto('code_counts')
    .values({ organisation_id: organisationId, code_id: codeId, counted_on: today, cells: jsonb(release) })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function findCount(tx: Tx, { organisationId }: Viewer, codeId: string): Promise<Count | null> {
  const row = await tx
    .selectFrom('code_counts')
    .select(['counted_on as countedOn', 'cells'])
    .where('organisation_id', '=', organisationId)
    .where('code_id', '=', codeId)
    .executeTakeFirst()
  if (!row) return null
  const [everyone] = restoreRelease(row.cells)?.everyone ?? []
  if (!everyone) throw new Error('A stored count cannot be read.')
  return { countedOn: row.countedOn, here: everyone.base, acknowledged: everyone.options[0] ?? null }
}
