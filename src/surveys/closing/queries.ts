import { sql } from 'kysely'
import { addDays, type Day } from '../../calendar/day.ts'
import { dropBoxes, dropKey, hasNoBoxes, restored } from '../../issuing/boxes/queries.ts'
import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { asViewer } from '../../platform/db.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import { enqueue } from '../../platform/jobs.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { daysSpentKept } from '../wave.ts'

/** What is due: a wave of some organisation. */
type Due = Readonly<{ id: string; organisationId: string }>

/**
 * Everything that the clock brings to waves, of every organisation: each wave in a transaction of its own, and none twice.
 * One that fails does not keep the others waiting: the first failure is thrown at the end.
 */
export async function closeWaves(keeper: Db, today: Day): Promise<void> {
  await eachInTurn(await listLost(keeper), wave => asViewer(keeper, wave, tx => giveUp(tx, wave, today)))
  await eachInTurn(await listOver(keeper, today), wave => asViewer(keeper, wave, tx => closeWave(tx, wave, today)))
  await eachInTurn(await listSpent(keeper, today), wave => asViewer(keeper, wave, tx => dropSpent(tx, wave)))
  await eachInTurn(await listUncounted(keeper, today), wave => asViewer(keeper, wave, tx => count(tx, wave, today)))
  await dropCalledOff(keeper, today)
  await eachInTurn(await listToDelete(keeper, today), wave => asViewer(keeper, wave, tx => dropAll(tx, wave, today)))
}

function fixedWaves(keeper: Db) {
  return keeper
    .selectFrom('waves as w')
    .where('w.fixed_on', 'is not', null)
    .select(['w.id', 'w.organisation_id as organisationId'])
}

const listOver = (keeper: Db, today: Day): Promise<Due[]> =>
  fixedWaves(keeper)
    .where('w.closed_on', 'is', null)
    .where('w.called_off_on', 'is', null)
    .where('w.closes_on', '<', today)
    .execute()

/** Closes one wave, unless it was closed or called off since: another process may have come first, and waits for none. */
async function closeWave(tx: Tx, { id, organisationId }: Due, today: Day): Promise<void> {
  const held = await tx
    .selectFrom('waves')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .where('called_off_on', 'is', null)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  if (!held) return
  await sql`select close_boxes(${id})`.execute(tx)
  await tx
    .updateTable('waves')
    .set({ closed_on: today, participation: participationOf(id), participation_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

/** How many have answered, in whole tens; null while too few to say. No role but the keeper's can ask. */
const participationOf = (id: string) => sql<number | null>`participation_of(${id})`

/** Open waves of which nobody has counted today how many answered. On its first day a wave is not counted. */
const listUncounted = (keeper: Db, today: Day): Promise<Due[]> =>
  fixedWaves(keeper)
    .where('w.closed_on', 'is', null)
    .where('w.called_off_on', 'is', null)
    .where('w.opens_on', '<', today)
    .where(eb => eb.or([eb('w.participation_on', 'is', null), eb('w.participation_on', '<', today)]))
    .execute()

/** Once a day and never again on it: a number that went up with each answer would show when it came. */
async function count(tx: Tx, { id, organisationId }: Due, today: Day): Promise<void> {
  await tx
    .updateTable('waves')
    .set({ participation: participationOf(id), participation_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .where('called_off_on', 'is', null)
    .where(eb => eb.or([eb('participation_on', 'is', null), eb('participation_on', '<', today)]))
    .execute()
}

/** Open waves whose boxes are not there: the database came from a backup, which holds none. */
const listLost = (keeper: Db): Promise<Due[]> =>
  fixedWaves(keeper)
    .where('w.closed_on', 'is', null)
    .where('w.called_off_on', 'is', null)
    .where(hasNoBoxes(sql.ref('w.id')))
    .execute()

async function giveUp(tx: Tx, { id, organisationId }: Due, today: Day): Promise<void> {
  await tx
    .updateTable('waves')
    .set({ called_off_on: today, called_off_why: restored })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('called_off_on', 'is', null)
    .execute()
}

const listSpent = (keeper: Db, today: Day): Promise<Due[]> =>
  fixedWaves(keeper)
    .innerJoin('ballot_keys as k', join =>
      join.onRef('k.organisation_id', '=', 'w.organisation_id').onRef('k.wave_id', '=', 'w.id'),
    )
    .where('w.closed_on', '<=', addDays(today, -daysSpentKept))
    .where('k.private_key', 'is not', null)
    .execute()

async function dropSpent(tx: Tx, { id, organisationId }: Due): Promise<void> {
  await sql`select drop_spent_ballots(${id})`.execute(tx)
  await dropKey(tx, { id, organisationId })
}

/** On their day, or when their answers are not there: the database came from a backup, which holds none. */
const listToDelete = (keeper: Db, today: Day): Promise<Due[]> =>
  fixedWaves(keeper)
    .where('w.closed_on', 'is not', null)
    .where('w.deleted_on', 'is', null)
    .where(eb => eb.or([eb('w.delete_on', '<=', today), hasNoBoxes(sql.ref('w.id'))]))
    .execute()

/** Throws away all that was answered, and what it was put in with. */
async function dropAll(tx: Tx, { id, organisationId }: Due, today: Day): Promise<void> {
  await dropBoxes(tx, { id, organisationId })
  await tx
    .updateTable('waves')
    .set({ deleted_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('deleted_on', 'is', null)
    .execute()
}

/** Throws away what was answered in waves that were called off. */
export async function dropCalledOff(keeper: Db, today: Day): Promise<void> {
  const due: Due[] = await fixedWaves(keeper)
    .where('w.called_off_on', 'is not', null)
    .where('w.deleted_on', 'is', null)
    .execute()
  await eachInTurn(due, wave => asViewer(keeper, wave, tx => dropAll(tx, wave, today)))
}

/** Calls a wave off. False when it is closed or called off already; its answers are gone a moment after. */
export async function callOff(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { why, today, now }: Readonly<{ why: string; today: Day; now: Date }>,
): Promise<boolean> {
  const off = await tx
    .updateTable('waves')
    .set({ called_off_on: today, called_off_why: why })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('fixed_on', 'is not', null)
    .where('closed_on', 'is', null)
    .where('called_off_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!off) return false
  await recordAct(tx, viewer, { act: 'round-called-off', now })
  await enqueue(tx, 'drop-called-off', {}, now)
  return true
}
