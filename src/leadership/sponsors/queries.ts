import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { Days } from './forms.ts'
import { type Sponsorship, type Statement, standingOf, type Term, termsOf } from './sponsorship.ts'

type Of = Pick<Viewer, 'organisationId'>

function sponsorshipsOf(tx: Tx, { organisationId }: Of) {
  return tx
    .selectFrom('sponsorships as p')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'p.organisation_id').onRef('m.id', '=', 'p.member_id'),
    )
    .leftJoin('members as n', join =>
      join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.named_by'),
    )
    .where('p.organisation_id', '=', organisationId)
    .select(['p.id', 'p.from_on as fromOn', 'p.until_on as untilOn', 'p.ended_on as endedOn', 'p.why', 'p.version'])
    .select(['p.withdrawn_on as withdrawnOn', 'm.id as memberId', 'm.name', 'm.left_on as leftOn'])
    .select(['p.named_on as namedOn', 'n.id as namerId', 'n.name as namer', 'n.left_on as namerLeftOn'])
}

type Row = ReturnType<typeof sponsorshipsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer R> ? R : never

function sponsorshipFrom({ memberId, name, leftOn, namerId, namer, namerLeftOn, ...rest }: Row): Sponsorship {
  const { id, fromOn, untilOn, endedOn, why, version, withdrawnOn, namedOn } = rest
  const people = { who: namedFrom(memberId, name, leftOn), namedBy: namedFrom(namerId, namer, namerLeftOn) }
  return { id, fromOn, untilOn, endedOn, why, version, withdrawnOn, namedOn, ...people }
}

/** Every term there ever was; an organisation has few. */
export async function listTerms(tx: Tx, of: Of): Promise<Term[]> {
  return termsOf((await sponsorshipsOf(tx, of).where('p.withdrawn_on', 'is', null).execute()).map(sponsorshipFrom))
}

/** The same, and nobody else names or ends one until this transaction ends. */
export async function holdTerms(tx: Tx, of: Of): Promise<Term[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sponsorships ${of.organisationId}`}, 0))`.execute(tx)
  return listTerms(tx, of)
}

type Naming = Days & Readonly<{ memberId: string; today: Day }>

export async function addSponsorship(tx: Tx, viewer: Viewer, { memberId, fromOn, untilOn, today }: Naming) {
  const { id } = await tx
    .insertInto('sponsorships')
    .values({
      ...{ organisation_id: viewer.organisationId, member_id: memberId, named_on: today, named_by: viewer.memberId },
      ...{ from_on: fromOn, until_on: untilOn },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Seen = Readonly<{ id: string; version: number }>
type Change = Days | Readonly<{ endedOn: Day; why: string }> | Readonly<{ withdrawnOn: Day; why: string }>

/** Gives a term other days, which takes its early end back; ends it; or takes it back. False when somebody else has changed it since `version`. */
export async function changeTerm(tx: Tx, { organisationId }: Of, { id, version }: Seen, to: Change): Promise<boolean> {
  const set =
    'fromOn' in to
      ? { from_on: to.fromOn, until_on: to.untilOn, ended_on: null, why: null }
      : 'endedOn' in to
        ? { ended_on: to.endedOn, why: to.why }
        : { withdrawn_on: to.withdrawnOn, why: to.why }
  const changed = await tx
    .updateTable('sponsorships')
    .set({ ...set, version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Every statement of a term, the newest first. */
export async function listStatements(tx: Tx, { organisationId }: Of, sponsorshipId: string): Promise<Statement[]> {
  const rows = await tx
    .selectFrom('sponsor_statements as s')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 's.organisation_id').onRef('m.id', '=', 's.written_by'),
    )
    .where('s.organisation_id', '=', organisationId)
    .where('s.sponsorship_id', '=', sponsorshipId)
    .select(['s.number', 's.words', 's.written_on as writtenOn', 'm.id', 'm.name', 'm.left_on as leftOn'])
    .orderBy('s.number', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ number, words, writtenOn, id, name, leftOn }) => ({
    ...{ number, words, writtenOn },
    by: namedFrom(id, name, leftOn),
  }))
}

type NewStatement = Readonly<{ words: string; after: number; today: Day }>

/** A new statement, if the newest is still number `after`; 0 where there was none. False when somebody else wrote one. */
export async function addStatement(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  sponsorshipId: string,
  { words, after, today }: NewStatement,
): Promise<boolean> {
  const [newest] = await listStatements(tx, { organisationId }, sponsorshipId)
  if ((newest?.number ?? 0) !== after) return false
  const said = { number: after + 1, words, written_on: today, written_by: memberId }
  const added = await tx
    .insertInto('sponsor_statements')
    .values({ organisation_id: organisationId, sponsorship_id: sponsorshipId, ...said })
    .onConflict(conflict => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  return added !== undefined
}

/** Who stands for the strategy today, and what they say. For whatever shows it. */
export async function findSponsor(tx: Tx, of: Of, today: Day) {
  const standing = standingOf(await listTerms(tx, of), today)
  const [statement = null] = standing.kind === 'in-office' ? await listStatements(tx, of, standing.term.id) : []
  return { standing, statement }
}
