import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { take } from '../../framework/actions/deed.ts'
import { actionFrom, actionsInFullOf, addAction, changeAction, writeDays } from '../../framework/actions/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { after, day } from '../../platform/clock.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom, recordChange } from '../../thread/queries.ts'
import type { Named } from '../../thread/station.ts'
import type { PlannedInFull } from '../cells.ts'
import type { ActionChange, Comparison, Found, OpenElement, Standing } from './comparison.ts'
import { type ProposalLine, storedLines } from './line.ts'
import { twinKey } from './new-line.ts'

export type NewProposal = Readonly<{ fileName: string | null; lines: readonly ProposalLine[]; now: Date }>

/** Keeps a proposal until somebody says yes to it or a day has passed. Returns its id. */
export async function storeProposal(tx: Tx, viewer: Viewer, { fileName, lines, now }: NewProposal): Promise<string> {
  const { id } = await tx
    .insertInto('plan_proposals')
    .values({
      organisation_id: viewer.organisationId,
      file_name: fileName,
      lines: jsonb(lines),
      expires_at: after(now, day),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type Proposal = Readonly<{ id: string; fileName: string | null; lines: readonly ProposalLine[] }>

export async function findProposal(tx: Tx, viewer: Viewer, id: string, now: Date): Promise<Proposal | null> {
  const row = await tx
    .selectFrom('plan_proposals')
    .select(['id', 'file_name as fileName', 'lines'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ? { id: row.id, fileName: row.fileName, lines: storedLines.parse(row.lines) } : null
}

export async function removeProposal(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx
    .deleteFrom('plan_proposals')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}

/** What a proposal is held against. Five queries, however long it is. */
export async function findStanding(
  tx: Tx,
  viewer: Viewer,
  lines: readonly ProposalLine[],
  today: Day,
): Promise<Standing> {
  const numbers = lines.map(({ number }) => number).filter(number => number !== null)
  const isNew = ({ number }: ProposalLine) => number === null
  return {
    actions: await findActions(tx, viewer, numbers),
    elements: await listOpenElements(tx, viewer),
    keepers: await findKeepers(
      tx,
      viewer,
      lines.map(({ wants }) => wants.owner ?? ''),
    ),
    twins: await findTwins(
      tx,
      viewer,
      lines.filter(isNew).map(({ wants }) => wants.title ?? ''),
    ),
    total: await countActions(tx, viewer),
    today,
  }
}

/** The actions with these numbers that are on the plan. */
export async function findActions(
  tx: Tx,
  viewer: Viewer,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, PlannedInFull>> {
  if (numbers.length === 0) return new Map()
  const rows = await actionsInFullOf(tx, viewer)
    .leftJoin('elements as e', join =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.element_id'),
    )
    .select('e.title as element')
    .where('s.withdrawn_on', 'is', null)
    .where('s.number', '=', sql<number>`any(${[...new Set(numbers)]}::integer[])`)
    .execute()
  return new Map(rows.map(row => [row.number, { ...actionFrom(row), keeps: row.keeps, element: row.element }] as const))
}

/** Every element in its order, with the cycle that is under way in it. */
export async function listOpenElements(tx: Tx, { organisationId }: Viewer): Promise<OpenElement[]> {
  return tx
    .selectFrom('elements as e')
    .leftJoin('cycles as c', join =>
      join
        .onRef('c.organisation_id', '=', 'e.organisation_id')
        .onRef('c.element_id', '=', 'e.id')
        .on('c.reviewed_on', 'is', null),
    )
    .where('e.organisation_id', '=', organisationId)
    .where('e.retired_on', 'is', null)
    .select(['e.id', 'e.mark', 'e.title', 'c.id as cycleId'])
    .orderBy('e.place')
    .execute()
}

async function findKeepers(
  tx: Tx,
  { organisationId }: Viewer,
  written: readonly string[],
): Promise<ReadonlyMap<string, Found>> {
  const wanted = [...new Set(written.map(text => text.replace(/\s+/g, ' ').trim().toLowerCase()).filter(Boolean))]
  const { rows } = await sql<{ wanted: string; id: string; name: string; several: boolean }>`
    select w.wanted, min(m.id::text) as id, min(m.name) as name, count(*) > 1 as several
    from unnest(${wanted}::text[]) as w(wanted)
    join members m on m.organisation_id = ${organisationId} and m.left_on is null
      and (lower(m.name) = w.wanted or lower(m.email) = w.wanted)
    group by w.wanted`.execute(tx)
  return new Map(
    rows.map(({ wanted: text, id, name, several }) => [
      text,
      several ? { outcome: 'several' as const } : { outcome: 'found' as const, id, name },
    ]),
  )
}

/** Open actions that say what a new one is to say, by their element and words. */
async function findTwins(
  tx: Tx,
  { organisationId }: Viewer,
  titles: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Set(titles.map(title => title.replace(/\s+/g, ' ').trim().toLowerCase()).filter(Boolean))]
  const { rows } = await sql<{ elementId: string | null; title: string; number: number }>`
    select s.element_id as "elementId", s.title, s.number
    from stations s join actions a on a.organisation_id = s.organisation_id and a.station_id = s.id
    where s.organisation_id = ${organisationId} and s.kind = 'action' and s.withdrawn_on is null
      and a.done_on is null and a.dropped_on is null and lower(s.title) = any(${wanted}::text[])`.execute(tx)
  return new Map(rows.map(({ elementId, title, number }) => [twinKey(elementId, title), number]))
}

async function countActions(tx: Tx, { organisationId }: Viewer): Promise<number> {
  const { count } = await tx
    .selectFrom('stations')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'action')
    .where('withdrawn_on', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Who changed an action last, and when. */
export type LastChange = Readonly<{ by: Named; at: Date }>

/** Who changed each of these last; by the id of the action. */
export async function listLastChanges(
  tx: Tx,
  { organisationId }: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastChange>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{
    stationId: string
    at: Date
    id: string | null
    name: string | null
    leftOn: Day | null
  }>`
    select distinct on (c.station_id) c.station_id as "stationId", c.at, m.id, m.name, m.left_on as "leftOn"
    from changes c left join members m on m.organisation_id = c.organisation_id and m.id = c.by_id
    where c.organisation_id = ${organisationId} and c.station_id = any(${ids}::uuid[]) and c.what = 'changed'
    order by c.station_id, c.at desc`.execute(tx)
  return new Map(
    rows.map(({ stationId, at, id, name, leftOn }) => [stationId, { at, by: namedFrom(id, name, leftOn) }]),
  )
}

/** One proposal at a time, and nobody else writes to its actions: what was compared is what is changed. */
export async function holdPlan(tx: Tx, { organisationId }: Viewer, lines: readonly ProposalLine[]): Promise<void> {
  const numbers = lines.map(({ number }) => number).filter(number => number !== null)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`action plan ${organisationId}`}, 0))`.execute(tx)
  await sql`
    select from actions a join stations s on s.organisation_id = a.organisation_id and s.id = a.station_id
    where a.organisation_id = ${organisationId} and s.number = any(${numbers}::integer[])
    order by s.id for update`.execute(tx)
}

type Then = Readonly<{ today: Day; now: Date }>

/** Does all that a comparison says; with `over`, also where somebody has changed an action since it was seen. */
export async function applyProposal(
  tx: Tx,
  viewer: Viewer,
  { added, changed }: Comparison,
  { over, today, now }: Then & Readonly<{ over: boolean }>,
): Promise<void> {
  for (const change of changed) if (over || !change.isStale) await applyChange(tx, viewer, change, { today, now })
  for (const { action } of added) {
    const id = await addAction(tx, viewer, action, today)
    await recordChange(tx, viewer, { stationId: id, what: 'written', now })
  }
}

/** The actions are held, so whatever does not come out as it was compared is a mistake of ours, and undoes everything. */
async function applyChange(
  tx: Tx,
  viewer: Viewer,
  { action, does }: ActionChange,
  { today, now }: Then,
): Promise<void> {
  const { id, version } = action.station
  if ('write' in does) {
    const { outcome } = await changeAction(tx, viewer, { id, version }, does.write, { today, now })
    if (outcome !== 'changed') throw new Error(`An action that was held could not be changed: ${outcome}.`)
    return
  }
  const days = take('give-up', action, today, does.giveUp)
  if (!days || !(await writeDays(tx, viewer, action, days)))
    throw new Error('An action that was held was not given up.')
  await recordChange(tx, viewer, { stationId: id, what: 'dropped', words: does.giveUp, now })
}
