import { type SelectQueryBuilder, sql } from 'kysely'
import type { OpenDays } from '../../ballot-box/days.ts'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import { restoreRelease } from '../../statistics/restore.ts'
import { itemsIn } from './items.ts'
import type { Items, Round } from './round.ts'
import { everyone } from './spread.ts'

function roundsOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('rating_rounds')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'workbook', 'number', 'items', 'set_on as setOn', 'opens_on as opensOn', 'closes_on as closesOn'])
    .select(['called_off_on as calledOffOn', 'called_off_why as calledOffWhy', 'counted_on as countedOn', 'figures'])
}

type RoundRow = ReturnType<typeof roundsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function roundFrom(row: RoundRow): Round {
  return { ...row, items: itemsIn(row.items), figures: restoreRelease(row.figures) }
}

/** Nobody counts the round until this transaction ends; others may rate at the same time. */
type Hold = 'keep it from being counted'

export async function findRound(tx: Tx, viewer: Viewer, id: string, hold?: Hold): Promise<Round | null> {
  const found = roundsOf(tx, viewer).where('id', '=', id)
  const row = await (hold ? found.forShare() : found).executeTakeFirst()
  return row ? roundFrom(row) : null
}

/** Keeps everybody else from taking up a step of a round until this transaction ends. */
export async function holdRound(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx
    .selectFrom('rating_rounds')
    .select('id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** The most rounds on the page of a workbook: one a month for two years. */
const roundsOnPage = 24

/** The rounds of a workbook, the newest first. */
export async function listRounds(tx: Tx, viewer: Viewer, workbook: string): Promise<Round[]> {
  const rows = await roundsOf(tx, viewer)
    .where('workbook', '=', workbook)
    .orderBy('number', 'desc')
    .limit(roundsOnPage)
    .execute()
  return rows.map(roundFrom)
}

/** The newest round of every workbook that was not called off. */
export async function listNewest(tx: Tx, viewer: Viewer): Promise<Round[]> {
  const rows = await roundsOf(tx, viewer)
    .where('called_off_on', 'is', null)
    .distinctOn('workbook')
    .orderBy('workbook')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(roundFrom)
}

/** Rounds that are open today. */
export async function listOpen(tx: Tx, viewer: Viewer, today: Day): Promise<Round[]> {
  const rows = await roundsOf(tx, viewer)
    .where('opens_on', '<=', today)
    .where('closes_on', '>=', today)
    .where('called_off_on', 'is', null)
    .where('counted_on', 'is', null)
    .orderBy('closes_on')
    .execute()
  return rows.map(roundFrom)
}

/** The round before this one that was not called off. */
export async function findBefore(tx: Tx, viewer: Viewer, { workbook, number }: Round): Promise<Round | null> {
  const row = await roundsOf(tx, viewer)
    .where('workbook', '=', workbook)
    .where('number', '<', number)
    .where('called_off_on', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? roundFrom(row) : null
}

export type NewRound = Readonly<{
  workbook: string
  items: Items
  /** Null: talked through together. */
  days: OpenDays | null
}>

/** Sets a round; its days and parts stay from now on. Null while another round of the workbook is under way. */
export async function setRound(tx: Tx, viewer: Viewer, round: NewRound, today: Day): Promise<string | null> {
  const { workbook, days } = round
  const own = { organisation_id: viewer.organisationId, workbook }
  const newest = await tx
    .selectFrom('rating_rounds')
    .where('organisation_id', '=', viewer.organisationId)
    .where('workbook', '=', workbook)
    .select(({ fn }) => [
      fn.coalesce(fn.max('number'), sql<number>`0`).as('number'),
      sql<boolean>`coalesce(bool_or(opens_on is not null and called_off_on is null and counted_on is null), false)`.as(
        'isUnderWay',
      ),
    ])
    .executeTakeFirstOrThrow()
  if (newest.isUnderWay) return null
  const set = await tx
    .insertInto('rating_rounds')
    .values({
      ...{ ...own, number: newest.number + 1, items: jsonb(round.items), set_on: today, set_by: viewer.memberId },
      ...{ opens_on: days?.opensOn ?? null, closes_on: days?.closesOn ?? null },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return set?.id ?? null
}

/** Calls a round off before it opens. */
export async function callOff(
  tx: Tx,
  viewer: Viewer,
  id: string,
  no: Readonly<{ why: string; on: Day }>,
): Promise<boolean> {
  const written = await tx
    .updateTable('rating_rounds')
    .set({ called_off_on: no.on, called_off_why: no.why })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('opens_on', '>', no.on)
    .where('called_off_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** What somebody chose: parts with their place on the scale, from 1. */
export type Ratings = readonly Readonly<{ part: string; place: number }>[]

/** The keys in the box under which ratings are counted. */
export function keysOf(ratings: Ratings): string[] {
  return [everyone, ...ratings.map(({ part, place }) => `${part}.${place}`)]
}
