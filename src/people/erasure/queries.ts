import { sql } from 'kysely'
import { asViewer, enterOrganisation } from '../../platform/db.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import type { Db } from '../../platform/schema.ts'
import { recordAct } from '../acts/queries.ts'
import type { Viewer } from '../viewer.ts'
import { freeText } from './free-text.ts'

/** `last-owner`: somebody else has to become an owner first. */
export type Erasure = 'erased' | 'not-found' | 'last-owner'

type Eraser = Readonly<{ organisationId: string; memberId: string | null; because?: 'a restore' }>

/**
 * Erases a member of the viewer's organisation, at once and altogether: themselves, or somebody they may erase; whether
 * they may is for the caller to have asked. Opens a transaction of its own, since a refusal ends one.
 */
export async function eraseMember(
  db: Db,
  viewer: Pick<Viewer, 'memberId' | 'organisationId'>,
  memberId: string,
  now: Date,
): Promise<Erasure> {
  try {
    return await asViewer(db, viewer, tx => erase(tx, viewer, memberId, now))
  } catch (error) {
    if (isLastOwner(error)) return 'last-owner'
    throw error
  }
}

/**
 * Erases those who have left, whose day has come. Doing it twice at once erases them once, and one that fails does not
 * keep the others here: the first failure is thrown at the end.
 */
export async function eraseLeavers(keeper: Db, today: string, now: Date): Promise<void> {
  const due = await keeper
    .selectFrom('members')
    .select(['id', 'organisation_id'])
    .where('erase_on', '<=', today)
    .execute()
  await eachInTurn(due, ({ id, organisation_id: organisationId }) => {
    const clock = { organisationId, memberId: null }
    return asViewer(keeper, clock, tx => erase(tx, clock, id, now, today))
  })
}

/**
 * Erases again those whose data was erased after a backup was made, within the transaction that restores it. Ids that
 * are not there are passed over: whoever joined and was erased later is in no backup.
 */
export async function eraseAgain(keeper: Db, ids: readonly string[], now: Date): Promise<void> {
  for (const id of ids) {
    const member = await keeper.selectFrom('members').select('organisation_id').where('id', '=', id).executeTakeFirst()
    if (!member) continue
    await enterOrganisation(keeper, member.organisation_id)
    await erase(keeper, { organisationId: member.organisation_id, memberId: null, because: 'a restore' }, id, now)
  }
}

/**
 * Takes away again what was removed after a backup was made: passkeys, so that what they opened stays shut, pledges that were
 * deleted, and readers who left the mailing list.
 */
export async function removeAgain(
  keeper: Db,
  table: 'passkeys' | 'pledges' | 'mailing_list',
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await keeper.deleteFrom(table).where('id', 'in', ids).execute()
}

/** Acts whose day of deletion has come, gone for every organisation. */
export async function forgetOldActs(keeper: Db, today: string): Promise<void> {
  await keeper.deleteFrom('acts').where('erase_on', '<=', today).execute()
}

/**
 * The member, and everything that hangs on them, names them, or was about to reach them. With `dueOn`, only if their day
 * has come: whoever came back in the meantime stays. The transaction has entered the organisation.
 */
async function erase(tx: Db, by: Eraser, memberId: string, now: Date, dueOn?: string): Promise<Erasure> {
  const { organisationId } = by
  let wanted = tx
    .selectFrom('members')
    .select(['staff_number', sql<string | null>`naming(id)`.as('pattern')])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', memberId)
  if (dueOn !== undefined) wanted = wanted.where('erase_on', '<=', dueOn)
  const member = await wanted.forUpdate().executeTakeFirst()
  if (!member) return 'not-found'
  await recordAct(tx, by, { act: 'person-erased', details: { by: byWhom(by, memberId) }, now })
  await takeOutOfText(tx, organisationId, member.pattern)
  await sql`
    delete from member_lists where organisation_id = ${organisationId}
      and mentions(jsonb_build_array(file_name, lines), ${member.pattern}, ${member.staff_number})`.execute(tx)
  await sql`
    delete from framework_files where organisation_id = ${organisationId}
      and mentions(jsonb_build_array(file_name, content), ${member.pattern}, ${member.staff_number})`.execute(tx)
  await sql`
    delete from plan_proposals where organisation_id = ${organisationId}
      and mentions(jsonb_build_array(file_name, lines), ${member.pattern}, ${member.staff_number})`.execute(tx)
  await sql`delete from mailing_list l using members m where l.organisation_id = ${organisationId}
    and m.organisation_id = ${organisationId} and m.id = ${memberId} and lower(l.email) = lower(m.email)`.execute(tx)
  await sql`select forget_letters_about(${memberId})`.execute(tx)
  await tx.deleteFrom('members').where('organisation_id', '=', organisationId).where('id', '=', memberId).execute()
  return 'erased'
}

function byWhom(by: Eraser, memberId: string): string {
  if (by.memberId === null) return by.because ?? 'the clock'
  return by.memberId === memberId ? 'themselves' : 'an owner'
}

/** What stands instead of a name: never the same twice, since two teams may not have one name. */
const instead = () => `[erased ${crypto.randomUUID().slice(0, 6)}]`

async function takeOutOfText(tx: Db, organisationId: string, pattern: string | null): Promise<void> {
  if (pattern === null) return
  // A locked promise gives way to nothing else.
  await sql`select set_config('goldthread.erasing', 'yes', true)`.execute(tx)
  for (const place of freeText) {
    const text = sql.ref(place.column)
    const without =
      'json' in place
        ? sql`without_name(${text}, ${pattern}, ${instead()})`
        : sql`left(regexp_replace(${text}, ${pattern}, ${instead()}, 'gi'), greatest(length(${text}), 200))`
    await sql`
      update ${sql.table(place.table)} set ${text} = ${without}
      where organisation_id = ${organisationId} and ${text}::text ~* ${pattern}`.execute(tx)
  }
  for (const contact of ['privacy_contact', 'barrier_contact'] as const) {
    await sql`
      update organisations set ${sql.ref(contact)} = null
      where id = ${organisationId} and ${sql.ref(contact)} ~* ${pattern}`.execute(tx)
  }
  await sql`
    update organisations set support_places = without_name(support_places, ${pattern}, ${instead()})
    where id = ${organisationId} and support_places::text ~* ${pattern}`.execute(tx)
}

function isLastOwner(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'GT001'
}
