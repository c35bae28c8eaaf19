import { addDays, type Day, isByDay } from '../calendar/day.ts'
import { findNextEvent } from '../events/own/queries.ts'
import { frameworkPaths } from '../framework/paths.ts'
import { type Clock, day } from '../platform/clock.ts'
import { eachInTurn } from '../platform/each-in-turn.ts'
import { post } from '../platform/mail/post.ts'
import type { Db, Tx } from '../platform/schema.ts'
import type { Keyed } from '../platform/secrets.ts'
import { digestLetter, weekOf } from './digest.ts'
import { rhythmPaths } from './paths.ts'
import { type Escalation, listEscalations, listPressing, listRecipients, type Recipient } from './queries.ts'
import { stopTokenFor } from './stop-token.ts'

type House = Readonly<{ keeper: Db; clock: Clock; keyed: Keyed; publicUrl: string }>
type Organisation = Readonly<{ id: string; name: string }>

/** By then the next one is there. */
const lifetime = 6 * day
/** How long it is known who had a letter in which week, in days. */
const kept = 92

/**
 * Writes this week's letters of every organisation that has none yet: on Monday by day, or later when nothing ran then.
 * What fails in one organisation holds up no other; the first failure is thrown at the end.
 */
export async function writeDigests(house: House): Promise<void> {
  const { keeper, clock } = house
  if (!isByDay(clock.now())) return
  const week = weekOf(clock.today())
  await eachInTurn(await listWithoutLetters(keeper, week), organisation =>
    keeper.transaction().execute(tx => writeLetters(tx, house, organisation, week)),
  )
}

function listWithoutLetters(keeper: Db, week: Day): Promise<Organisation[]> {
  return keeper
    .selectFrom('organisations as o')
    .leftJoin('digest_weeks as w', join => join.onRef('w.organisation_id', '=', 'o.id').on('w.week', '=', week))
    .select(['o.id', 'o.name'])
    .where('w.week', 'is', null)
    .orderBy('o.id')
    .execute()
}

/** Whoever writes the week down writes its letters: another process waits here, and then finds it done. */
async function writeLetters(tx: Tx, house: House, { id, name }: Organisation, week: Day): Promise<void> {
  const [now, today] = [house.clock.now(), house.clock.today()]
  const ours = await tx
    .insertInto('digest_weeks')
    .values({ organisation_id: id, week, written_at: now })
    .onConflict(conflict => conflict.doNothing())
    .returning('week')
    .executeTakeFirst()
  if (!ours) return
  const whose = { organisationId: id }
  const recipients = await listRecipients(tx, whose)
  const [own, escalated] = [await listPressing(tx, whose, today), await listEscalations(tx, whose, today)]
  const event = await findNextEvent(tx, whose, now)
  const [ownBy, escalatedBy] = [byReader(own), byReader(escalated)]
  const written: string[] = []
  for (const { id: memberId, name: reader, email } of recipients) {
    const digest = { own: ownBy.get(memberId) ?? [], escalated: escalatedBy.get(memberId) ?? [], event }
    const letter = digestLetter({ name: reader, organisation: name, ...digest }, linksFor(house, id, memberId), today)
    if (!letter) continue
    await post(tx, { ...whose, to: email, ...letter, now, lifetime })
    written.push(memberId)
  }
  await writeDown(tx, id, { written, escalated, week, today })
}

function byReader<T extends Readonly<{ who: string }>>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const theirs = found.get(one.who)
    if (theirs) theirs.push(one)
    else found.set(one.who, [one])
  }
  return found
}

function linksFor({ keyed, publicUrl }: House, organisationId: string, memberId: Recipient['id']) {
  const token = stopTokenFor(keyed, { organisationId, memberId })
  return { work: publicUrl + frameworkPaths.mine, stop: publicUrl + rhythmPaths.stop(token) }
}

type Written = Readonly<{ written: readonly string[]; escalated: readonly Escalation[]; week: Day; today: Day }>

/** Who had a letter, and who was told of what; and what was over long ago is thrown away. */
async function writeDown(tx: Tx, organisationId: string, { written, escalated, week, today }: Written): Promise<void> {
  const own = { organisation_id: organisationId }
  if (written.length > 0) {
    const rows = written.map(memberId => ({ ...own, member_id: memberId, week }))
    await tx.insertInto('digests').values(rows).execute()
  }
  if (escalated.length > 0) {
    const told = escalated.map(({ who, cycleId, promiseId, day: due }) => ({
      ...{ ...own, member_id: who, cycle_id: cycleId, promise_id: promiseId },
      ...{ due_on: due, told_on: today },
    }))
    await tx.insertInto('escalations').values(told).execute()
  }
  const over = addDays(today, -kept)
  await tx.deleteFrom('digests').where('organisation_id', '=', organisationId).where('week', '<', over).execute()
  await tx.deleteFrom('digest_weeks').where('organisation_id', '=', organisationId).where('week', '<', over).execute()
}
