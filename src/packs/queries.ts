import type { Day } from '../calendar/day.ts'
import { findTold } from '../change/queries.ts'
import { listSteps } from '../events/agenda/queries.ts'
import { listAsking } from '../events/asking/queries.ts'
import { findEvent, type Of } from '../events/details/queries.ts'
import { readPlenary } from '../live/plenary/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import { asViewer } from '../platform/db.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { couldBeWritten } from '../pledges/pledge.ts'
import { listPledgeTotals } from '../pledges/totals/queries.ts'
import { pledgesAfter } from '../pledges/totals/totals.ts'
import { listCasesOf } from './cases/queries.ts'
import { findWritten } from './draft/queries.ts'
import type { Listed } from './editions/edition.ts'
import { listEditions } from './editions/queries.ts'
import type { Facts, Survey, Wave } from './facts.ts'
import { listQuotable } from './quotes/queries.ts'
import { listReflections } from './reflections/queries.ts'

export type Draft = Readonly<{ facts: Facts; editions: readonly Listed[] }>

/**
 * Everything that the pack of an event is made of, as it stands now, and the editions there are. As many statements however
 * much there is. Null when there is no such event.
 */
export function findDraft(db: Db, viewer: Viewer, eventId: string, today: Day): Promise<Draft | null> {
  return asViewer(db, viewer, tx => readDraft(tx, viewer, eventId, today))
}

/** The same within a transaction. */
export async function readDraft(tx: Tx, viewer: Viewer, eventId: string, today: Day): Promise<Draft | null> {
  const event = await findEvent(tx, viewer, eventId)
  if (!event) return null
  const facts = {
    ...{ organisation: viewer.organisationName, event },
    plenary: await readPlenary(tx, { organisationId: viewer.organisationId, eventId }),
    steps: await listSteps(tx, viewer, eventId),
    waves: await findWaves(tx, viewer, eventId),
    quotable: await listQuotable(tx, viewer, eventId, { only: 'printed' }),
    pledges: couldBeWritten(event)
      ? pledgesAfter(event.heldOn, await listPledgeTotals(tx, viewer, eventId), today)
      : null,
    cases: await listCasesOf(tx, viewer, eventId),
    reflections: await listReflections(tx, viewer, eventId),
    ...(await findWritten(tx, viewer, eventId)),
  }
  return { facts, editions: await listEditions(tx, viewer, eventId) }
}

/** The surveys before and after an event, with what was released of them. */
async function findWaves(tx: Tx, viewer: Viewer, eventId: string): Promise<Wave[]> {
  const asking = await listAsking(tx, viewer, eventId)
  const ids = asking.flatMap(({ wave }) => wave?.id ?? [])
  const rows = ids.length > 0 ? await findReleased(tx, viewer, ids) : []
  const told = await findTold(
    tx,
    viewer,
    rows.flatMap(({ releaseId }) => releaseId ?? []),
  )
  return asking.map(({ part, completion, wave }) => {
    const row = rows.find(({ id }) => id === wave?.id)
    if (!wave || !row || wave.calledOffOn) return { part, completion, survey: null }
    const found = row.releaseId ? told.get(row.releaseId) : undefined
    const survey: Survey = {
      ...{ title: wave.title, whoSees: row.whoSees, isForEveryone: row.isForEveryone },
      ...{ closesOn: wave.closesOn, isClosed: wave.closedOn !== null },
      released: found && row.releasedOn ? { ...found, on: row.releasedOn } : null,
    }
    return { part, completion, survey }
  })
}

function findReleased(tx: Tx, { organisationId }: Viewer, waveIds: readonly string[]) {
  return tx
    .selectFrom('waves as w')
    .leftJoin('releases as r', join =>
      join.onRef('r.organisation_id', '=', 'w.organisation_id').onRef('r.id', '=', 'w.release_id'),
    )
    .where('w.organisation_id', '=', organisationId)
    .where('w.id', 'in', waveIds)
    .select(['w.id', 'w.who_sees as whoSees', 'w.is_for_everyone as isForEveryone', 'w.release_id as releaseId'])
    .select('r.released_on as releasedOn')
    .execute()
}

/** Where the pack of an event stands on the thread; null as long as nothing came of it. */
export async function findEvidenceOf(tx: Tx, { organisationId }: Of, eventId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('packs')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .select('evidence_id')
    .executeTakeFirst()
  return row?.evidence_id ?? null
}

export async function nameEvidence(tx: Tx, { organisationId }: Of, eventId: string, evidenceId: string): Promise<void> {
  await tx
    .insertInto('packs')
    .values({ organisation_id: organisationId, event_id: eventId, evidence_id: evidenceId })
    .onConflict(conflict => conflict.columns(['organisation_id', 'event_id']).doUpdateSet({ evidence_id: evidenceId }))
    .execute()
}
