import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { Named } from '../../thread/station.ts'
import type { AgreedRead, Sureness } from './forms.ts'

/** What a group agreed on about one part of a round. */
export type Agreed = Readonly<{
  roundId: string
  part: string
  number: number
  rating: number
  sureness: Sureness
  why: string
  shownBy: string
  agreedOn: Day
  by: Named
}>

function agreedOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('agreed_ratings as a')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.agreed_by'),
    )
    .where('a.organisation_id', '=', organisationId)
    .select(['a.round_id as roundId', 'a.part', 'a.number', 'a.rating', 'a.sureness', 'a.why', 'a.shown_by as shownBy'])
    .select(['a.agreed_on as agreedOn', 'm.id as memberId', 'm.name', 'm.left_on as leftOn'])
}

type Row = Omit<Agreed, 'by'> & Readonly<{ memberId: string | null; name: string | null; leftOn: Day | null }>

function agreedFrom({ memberId, name, leftOn, ...row }: Row): Agreed {
  return { ...row, by: namedFrom(memberId, name, leftOn) }
}

/** What stands agreed in these rounds, each part once. */
export async function listAgreed(tx: Tx, viewer: Viewer, roundIds: readonly string[]): Promise<Agreed[]> {
  const rows = await agreedOf(tx, viewer)
    .where('a.round_id', 'in', roundIds)
    .distinctOn(['a.round_id', 'a.part'])
    .orderBy('a.round_id')
    .orderBy('a.part')
    .orderBy('a.number', 'desc')
    .execute()
  return rows.map(agreedFrom)
}

/** More versions of one agreed rating than these nobody reads. */
const mostVersions = 50

/** What was agreed about one part, the newest first. */
export async function listVersions(tx: Tx, viewer: Viewer, roundId: string, part: string): Promise<Agreed[]> {
  const rows = await agreedOf(tx, viewer)
    .where('a.round_id', '=', roundId)
    .where('a.part', '=', part)
    .orderBy('a.number', 'desc')
    .limit(mostVersions)
    .execute()
  return rows.map(agreedFrom)
}

type At = Readonly<{ roundId: string; part: string; seen: number; today: Day }>

/** Writes what was agreed anew. False when somebody else has since `seen`: then nothing is changed. */
export async function agree(tx: Tx, viewer: Viewer, at: At, { shownBy, ...agreed }: AgreedRead): Promise<boolean> {
  const [newest] = await listVersions(tx, viewer, at.roundId, at.part)
  if ((newest?.number ?? 0) !== at.seen) return false
  const written = await tx
    .insertInto('agreed_ratings')
    .values({
      ...{ organisation_id: viewer.organisationId, round_id: at.roundId, part: at.part, number: at.seen + 1 },
      ...{ ...agreed, shown_by: shownBy, agreed_on: at.today, agreed_by: viewer.memberId },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  return written !== undefined
}

/** An element to which work on a part belongs, with its cycle that is under way, if there is one. */
export type Home = Readonly<{ id: string; mark: string; title: string; cycleId: string | null }>

/** The elements of the viewer's organisation behind addresses such as `strategic-allyship/define`, in that order. */
export async function listHomes(tx: Tx, { organisationId }: Viewer, leadsTo: readonly string[]): Promise<Home[]> {
  const rows = await tx
    .selectFrom('elements as e')
    .innerJoin('frameworks as f', join =>
      join.onRef('f.organisation_id', '=', 'e.organisation_id').onRef('f.id', '=', 'e.framework_id'),
    )
    .leftJoin('cycles as c', join =>
      join
        .onRef('c.organisation_id', '=', 'e.organisation_id')
        .onRef('c.element_id', '=', 'e.id')
        .on('c.reviewed_on', 'is', null),
    )
    .where('e.organisation_id', '=', organisationId)
    .where('e.retired_on', 'is', null)
    .select(['e.id', 'e.key', 'e.mark', 'e.title', 'f.key as frameworkKey', 'c.id as cycleId'])
    .execute()
  return leadsTo.flatMap(to => {
    const row = rows.find(({ key, frameworkKey }) => `${frameworkKey}/${key}` === to)
    return row ? [{ id: row.id, mark: row.mark, title: row.title, cycleId: row.cycleId }] : []
  })
}

/** A first step that became a gap or an action. */
export type Taken = Readonly<{ suggestion: string; stationId: string; kind: string; number: number; takenOn: Day }>

export async function listTaken(tx: Tx, { organisationId }: Viewer, roundId: string, part: string): Promise<Taken[]> {
  return tx
    .selectFrom('first_steps as t')
    .innerJoin('stations as s', join =>
      join.onRef('s.organisation_id', '=', 't.organisation_id').onRef('s.id', '=', 't.station_id'),
    )
    .where('t.organisation_id', '=', organisationId)
    .where('t.round_id', '=', roundId)
    .where('t.part', '=', part)
    .select(['t.suggestion', 't.station_id as stationId', 's.kind', 's.number', 't.taken_on as takenOn'])
    .execute()
}

type Step = Readonly<{ roundId: string; part: string; suggestion: string; stationId: string; today: Day }>

/** Notes what a first step became. */
export async function noteTaken(tx: Tx, { organisationId }: Viewer, step: Step): Promise<void> {
  const { roundId, part, suggestion, stationId, today } = step
  await tx
    .insertInto('first_steps')
    .values({
      organisation_id: organisationId,
      round_id: roundId,
      part,
      suggestion,
      station_id: stationId,
      taken_on: today,
    })
    .execute()
}
