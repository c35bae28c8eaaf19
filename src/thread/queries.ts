import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import type { Named, Station, StationKind } from './station.ts'

export type NewStation = Readonly<{
  kind: StationKind
  title: string
  words?: string
  elementId?: string | null
  cycleId?: string | null
  standsOn: Day
  ownerId?: string | null
  today: Day
}>

/** Adds a station under the next number of its kind, as part of the transaction that adds what is particular to it. */
export async function addStation(tx: Tx, viewer: Viewer, station: NewStation): Promise<string> {
  const { organisationId, memberId } = viewer
  const { kind, title, words = '', elementId = null, cycleId = null, standsOn, ownerId = null, today } = station
  await sql`select pg_advisory_xact_lock(hashtextextended(${`stations ${organisationId} ${kind}`}, 0))`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    insert into stations (organisation_id, kind, number, element_id, cycle_id, title, words, stands_on, made_on, made_by,
      owner_id)
    select ${organisationId}, ${kind}, coalesce(max(number), 0) + 1, ${elementId}, ${cycleId}, ${title}, ${words},
      ${standsOn}, ${today}, ${memberId}, ${ownerId}
    from stations where organisation_id = ${organisationId} and kind = ${kind}
    returning id`.execute(tx)
  const [added] = rows
  if (!added) throw new Error('A station was not added.')
  return added.id
}

export type StationChange = Readonly<{ title: string; words: string; standsOn: Day; ownerId: string | null }>

/** Writes a station anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeStation(
  tx: Tx,
  viewer: Viewer,
  { id, version }: Readonly<{ id: string; version: number }>,
  { title, words, standsOn, ownerId }: StationChange,
): Promise<boolean> {
  const changed = await tx
    .updateTable('stations')
    .set({ title, words, stands_on: standsOn, owner_id: ownerId, version: version + 1 })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Takes a station back. It stays in the record, and on no page but its own. */
export async function withdrawStation(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<void> {
  await tx
    .updateTable('stations')
    .set(eb => ({ withdrawn_on: today, version: eb('version', '+', 1) }))
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}

const columns = [
  's.id',
  's.kind',
  's.number',
  's.element_id as elementId',
  's.cycle_id as cycleId',
  's.title',
  's.words',
  's.stands_on as standsOn',
  's.made_on as madeOn',
  's.version',
  's.withdrawn_on as withdrawnOn',
] as const

/** Stations of the viewer's organisation, each with whoever looks after it; to be narrowed down and joined. */
export function stationsOf(tx: Tx, viewer: Pick<Viewer, 'organisationId'>) {
  return tx
    .selectFrom('stations as s')
    .leftJoin('members as o', join =>
      join.onRef('o.organisation_id', '=', 's.organisation_id').onRef('o.id', '=', 's.owner_id'),
    )
    .where('s.organisation_id', '=', viewer.organisationId)
    .select(columns)
    .select(['o.id as ownerId', 'o.name as ownerName', 'o.left_on as ownerLeftOn'])
}

type StationRow =
  ReturnType<typeof stationsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

/** A row of `stationsOf` as a station. */
export function stationFrom({ ownerId, ownerName, ownerLeftOn, ...rest }: StationRow): Station {
  const { id, kind, number, elementId, cycleId, title, words, standsOn, madeOn, version, withdrawnOn } = rest
  const owner = namedFrom(ownerId, ownerName, ownerLeftOn)
  return { id, kind, number, elementId, cycleId, title, words, standsOn, madeOn, version, withdrawnOn, owner }
}

export function namedFrom(id: string | null, name: string | null, leftOn: Day | null): Named {
  return id === null || name === null ? null : { id, name, hasLeft: leftOn !== null }
}

/** Keeps everybody else from changing a station until this transaction ends. */
export async function holdStation(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx
    .selectFrom('stations')
    .select('id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** One station of the viewer's organisation, of this kind if one is named. */
export async function findStation(tx: Tx, viewer: Viewer, id: string, kind?: StationKind): Promise<Station | null> {
  let wanted = stationsOf(tx, viewer).where('s.id', '=', id)
  if (kind) wanted = wanted.where('s.kind', '=', kind)
  const row = await wanted.executeTakeFirst()
  return row ? stationFrom(row) : null
}

/** The station of a kind that has this number: Gap 14. */
export async function findNumbered(
  tx: Tx,
  viewer: Viewer,
  { kind, number }: Pick<Station, 'kind' | 'number'>,
): Promise<Station | null> {
  const row = await stationsOf(tx, viewer).where('s.kind', '=', kind).where('s.number', '=', number).executeTakeFirst()
  return row ? stationFrom(row) : null
}

/** Leads a thread from one station to another; see `wayBetween`. False when it was there: doing it twice does it once. */
export async function leadThread(
  tx: Tx,
  { organisationId }: Viewer,
  from: Pick<Station, 'id' | 'kind'>,
  to: Pick<Station, 'id' | 'kind'>,
  today: Day,
): Promise<boolean> {
  const led = await tx
    .insertInto('threads')
    .values({
      organisation_id: organisationId,
      from_id: from.id,
      from_kind: from.kind,
      to_id: to.id,
      to_kind: to.kind,
      made_on: today,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('to_id')
    .executeTakeFirst()
  return led !== undefined
}

/** Takes the thread from one station to another off. False when there was none. */
export async function partThread(
  tx: Tx,
  { organisationId }: Viewer,
  from: Pick<Station, 'id'>,
  to: Pick<Station, 'id'>,
): Promise<boolean> {
  const parted = await tx
    .deleteFrom('threads')
    .where('organisation_id', '=', organisationId)
    .where('from_id', '=', from.id)
    .where('to_id', '=', to.id)
    .returning('to_id')
    .executeTakeFirst()
  return parted !== undefined
}

/** A station beside another one: `before` leads to it, `after` comes of it. */
export type Beside = Readonly<{ side: 'before' | 'after'; station: Station }>

/** What leads to a station, and what comes of it, in the order of the thread. */
export async function listBeside(tx: Tx, viewer: Viewer, id: string): Promise<Beside[]> {
  const rows = await stationsOf(tx, viewer)
    .innerJoin('threads as t', join =>
      join
        .onRef('t.organisation_id', '=', 's.organisation_id')
        .on(eb =>
          eb.or([
            eb.and([eb('t.to_id', '=', id), eb('t.from_id', '=', eb.ref('s.id'))]),
            eb.and([eb('t.from_id', '=', id), eb('t.to_id', '=', eb.ref('s.id'))]),
          ]),
        ),
    )
    .where('s.withdrawn_on', 'is', null)
    .select('t.to_id as towards')
    .orderBy(sql`station_rank(s.kind)`)
    .orderBy('s.number')
    .execute()
  return rows.map(row => ({ side: row.towards === id ? 'before' : 'after', station: stationFrom(row) }))
}

/** What something happened to: a station, or a part of the framework. */
type Changed = Readonly<{ stationId: string } | { cycleId: string } | { elementId: string } | { frameworkId: string }>

/** What happened to it. */
export type NewChange = Readonly<{ what: string; words?: string | null; now: Date }> & Changed

/** Writes down what happened, as part of the transaction in which it does. */
export async function recordChange(tx: Tx, viewer: Viewer, change: NewChange): Promise<void> {
  const { what, words = null, now } = change
  const [column, id] = changedIn(change)
  const said = { at: now, by_id: viewer.memberId, what, words }
  const of = { station_id: null, cycle_id: null, element_id: null, framework_id: null, [column]: id }
  await tx
    .insertInto('changes')
    .values({ organisation_id: viewer.organisationId, ...of, ...said })
    .execute()
}

export type Change = Readonly<{ at: Date; by: Named; what: string; words: string | null }>

function changedIn(of: Changed) {
  if ('stationId' in of) return ['station_id', of.stationId] as const
  if ('cycleId' in of) return ['cycle_id', of.cycleId] as const
  return 'elementId' in of ? (['element_id', of.elementId] as const) : (['framework_id', of.frameworkId] as const)
}

/** What happened to a station or a part of the framework, the newest first. */
export async function listChanges(tx: Tx, viewer: Viewer, of: Changed): Promise<Change[]> {
  const [column, id] = changedIn(of)
  const rows = await tx
    .selectFrom('changes as c')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'c.organisation_id').onRef('m.id', '=', 'c.by_id'),
    )
    .where('c.organisation_id', '=', viewer.organisationId)
    .where(`c.${column}`, '=', id)
    .select(['c.at', 'c.what', 'c.words', 'm.id', 'm.name', 'm.left_on as leftOn'])
    .orderBy('c.at', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ at, what, words, id, name, leftOn }) => ({ at, what, words, by: namedFrom(id, name, leftOn) }))
}

/** Whom somebody meant by a name or an e-mail address: who works here now, and only if it is one person. */
export async function findColleague(
  tx: Tx,
  viewer: Viewer,
  typed: string,
): Promise<Readonly<{ outcome: 'found'; id: string }> | Readonly<{ outcome: 'nobody' | 'several' }>> {
  const found = await tx
    .selectFrom('members')
    .select('id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('left_on', 'is', null)
    .where(eb =>
      eb.or([
        eb(eb.fn('lower', ['name']), '=', typed.toLowerCase()),
        eb(eb.fn('lower', ['email']), '=', typed.toLowerCase()),
      ]),
    )
    .limit(2)
    .execute()
  const [first] = found
  if (!first) return { outcome: 'nobody' }
  return found.length === 1 ? { outcome: 'found', id: first.id } : { outcome: 'several' }
}
