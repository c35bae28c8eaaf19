import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { whoMay } from '../../people/permission.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { OccasionForm } from '../occasion.ts'
import type { CodedNote, Coder, Coding, Put } from './coding.ts'

/** The most notes of one coding, so that two people can do it. */
export const mostNotes = 300

function codingsOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('codings as c')
    .leftJoin('members as f', join =>
      join.onRef('f.organisation_id', '=', 'c.organisation_id').onRef('f.id', '=', 'c.first_id'),
    )
    .leftJoin('members as s', join =>
      join.onRef('s.organisation_id', '=', 'c.organisation_id').onRef('s.id', '=', 'c.second_id'),
    )
    .where('c.organisation_id', '=', organisationId)
    .select(['c.id', 'c.title', 'c.first_done_on as firstDoneOn', 'c.second_done_on as secondDoneOn'])
    .select(['c.settled_on as settledOn', 'c.settled_by as settledBy'])
    .select(['f.id as firstId', 'f.name as firstName', 'f.left_on as firstLeftOn'])
    .select(['s.id as secondId', 's.name as secondName', 's.left_on as secondLeftOn'])
    .select(eb =>
      eb
        .exists(
          eb
            .selectFrom('listening_notes as n')
            .innerJoin('listening_occasions as o', join =>
              join.onRef('o.organisation_id', '=', 'n.organisation_id').onRef('o.id', '=', 'n.occasion_id'),
            )
            .whereRef('n.organisation_id', '=', 'c.organisation_id')
            .whereRef('n.coding_id', '=', 'c.id')
            .where('o.form', '=', 'survey')
            .select('n.id'),
        )
        .$castTo<boolean>()
        .as('isOfSurvey'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof codingsOf>['execute']>>[number]

function codingFrom({ id, title, firstDoneOn, secondDoneOn, settledOn, settledBy, isOfSurvey, ...row }: Row): Coding {
  return {
    ...{ id, title, firstDoneOn, secondDoneOn, settledOn, settledBy, isOfSurvey },
    first: namedFrom(row.firstId, row.firstName, row.firstLeftOn),
    second: namedFrom(row.secondId, row.secondName, row.secondLeftOn),
  }
}

/** A coding. Held, nobody else can finish or settle it until the transaction is over. */
export async function findCoding(tx: Tx, viewer: Viewer, id: string, held?: 'held'): Promise<Coding | null> {
  const query = codingsOf(tx, viewer).where('c.id', '=', id)
  const row = await (held ? query.forUpdate('c') : query).executeTakeFirst()
  return row ? codingFrom(row) : null
}

/** The most codings on the page of listening; older ones are settled long since. */
const codingsOnPage = 25

/** Codings, those that are not settled first, then the last. */
export async function listCodings(tx: Tx, viewer: Viewer): Promise<Coding[]> {
  const rows = await codingsOf(tx, viewer)
    .orderBy(eb => eb('c.settled_on', 'is not', null))
    .orderBy('c.made_on', 'desc')
    .orderBy('c.id')
    .limit(codingsOnPage)
    .execute()
  return rows.map(codingFrom)
}

/** An occasion with notes that wait for a coding. */
export type Waiting = Readonly<{ id: string; title: string; form: OccasionForm; heldOn: Day; notes: number }>

/** Occasions whose notes are in no coding yet, the last first. */
export function listWaiting(tx: Tx, { organisationId }: Viewer): Promise<Waiting[]> {
  return tx
    .selectFrom('listening_occasions as o')
    .innerJoin('listening_notes as n', join =>
      join.onRef('n.organisation_id', '=', 'o.organisation_id').onRef('n.occasion_id', '=', 'o.id'),
    )
    .where('o.organisation_id', '=', organisationId)
    .where('n.coding_id', 'is', null)
    .groupBy(['o.organisation_id', 'o.id'])
    .select(['o.id', 'o.title', 'o.form', 'o.held_on as heldOn', eb => eb.fn.countAll<number>().as('notes')])
    .orderBy('o.held_on', 'desc')
    .orderBy('o.id')
    .limit(100)
    .execute()
}

/** Those who may put notes under themes, by name. */
export function listCoders(tx: Tx, { organisationId }: Viewer) {
  const roles = whoMay('work on answers')
  return tx
    .selectFrom('members as m')
    .where('m.organisation_id', '=', organisationId)
    .where('m.left_on', 'is', null)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('member_roles as r')
          .whereRef('r.organisation_id', '=', 'm.organisation_id')
          .whereRef('r.member_id', '=', 'm.id')
          .where('r.role', 'in', roles === 'everyone' ? [] : roles.filter(role => role !== 'member'))
          .select('r.role'),
      ),
    )
    .select(['m.id', 'm.name'])
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(200)
    .execute()
}

export type NewCoding = Readonly<{ title: string; firstId: string; secondId: string; occasionIds: readonly string[] }>

/**
 * Begins a coding of all notes of these occasions that are in none yet. `none` when somebody else took them first. Of one
 * occasion with more than two people can do, it takes as many as they can, drawn by chance; the rest waits for the next.
 */
export async function addCoding(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  { title, firstId, secondId, occasionIds }: NewCoding,
  today: Day,
): Promise<Readonly<{ outcome: 'added'; id: string }> | Readonly<{ outcome: 'none' | 'too-many' }>> {
  const notes = await tx
    .selectFrom('listening_notes')
    .where('organisation_id', '=', organisationId)
    .where('occasion_id', 'in', occasionIds)
    .where('coding_id', 'is', null)
    .select('id')
    .orderBy('id')
    .forUpdate()
    .limit(mostNotes + (occasionIds.length > 1 ? 1 : 0))
    .execute()
  if (notes.length === 0) return { outcome: 'none' }
  if (notes.length > mostNotes) return { outcome: 'too-many' }
  const made = { made_on: today, made_by: memberId }
  const { id } = await tx
    .insertInto('codings')
    .values({ organisation_id: organisationId, title, first_id: firstId, second_id: secondId, ...made })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('listening_notes')
    .set({ coding_id: id })
    .where('organisation_id', '=', organisationId)
    .where(
      'id',
      'in',
      notes.map(note => note.id),
    )
    .execute()
  return { outcome: 'added', id }
}

/**
 * The notes of a coding with where each person put them. For `whose`: what that one put, and nothing of the other; for
 * 'both' everything, which is for after both are done.
 */
export async function listCoded(
  tx: Tx,
  { organisationId }: Viewer,
  codingId: string,
  whose: Coder | 'both',
): Promise<CodedNote[]> {
  const { rows } = await sql<CodedNote>`
    select n.id, n.words, ${place('first', whose)} as first, ${place('second', whose)} as second
    from listening_notes n
    where n.organisation_id = ${organisationId} and n.coding_id = ${codingId}
    order by n.id limit ${mostNotes}`.execute(tx)
  return rows
}

function place(coder: Coder, whose: Coder | 'both') {
  if (whose !== 'both' && whose !== coder) return sql<null>`null::jsonb`
  return sql<Put | null>`(select jsonb_build_object('themeId', k.theme_id) from note_codes k
    where k.organisation_id = n.organisation_id and k.note_id = n.id and k.coder = ${coder})`
}

type Puts = ReadonlyMap<string, string | null>

/** Writes down where one person puts notes. Their coding is held, and not done. */
export async function putUnder(tx: Tx, { organisationId }: Viewer, coder: Coder, puts: Puts): Promise<void> {
  if (puts.size === 0) return
  // A note can be taken out at any moment: those that are held stay until this is written.
  const held = await tx
    .selectFrom('listening_notes')
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', [...puts.keys()])
    .select('id')
    .orderBy('id')
    .forKeyShare()
    .execute()
  const rows = held.map(({ id }) => ({
    ...{ organisation_id: organisationId, note_id: id, coder, theme_id: puts.get(id) ?? null },
  }))
  if (rows.length === 0) return
  await tx
    .insertInto('note_codes')
    .values(rows)
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'note_id', 'coder'])
        .doUpdateSet(eb => ({ theme_id: eb.ref('excluded.theme_id') })),
    )
    .execute()
}

/** Puts somebody in the place of one of the two who has left: they take over what was put where. The coding is held. */
export async function replaceCoder(
  tx: Tx,
  { organisationId }: Viewer,
  id: string,
  { coder, memberId }: Readonly<{ coder: Coder; memberId: string }>,
): Promise<void> {
  await tx
    .updateTable('codings')
    .set(coder === 'first' ? { first_id: memberId } : { second_id: memberId })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

export async function finishCoding(tx: Tx, { organisationId }: Viewer, id: string, coder: Coder, today: Day) {
  await tx
    .updateTable('codings')
    .set(coder === 'first' ? { first_done_on: today } : { second_done_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

/** Writes down what was settled, note by note, and by whom. The coding is held. */
export async function settleCoding(
  tx: Tx,
  { organisationId }: Viewer,
  id: string,
  { puts, by, on }: Readonly<{ puts: Puts; by: string; on: Day }>,
): Promise<void> {
  for (const [noteId, themeId] of puts) {
    if (themeId === null) continue
    await tx
      .updateTable('listening_notes')
      .set({ theme_id: themeId })
      .where('organisation_id', '=', organisationId)
      .where('coding_id', '=', id)
      .where('id', '=', noteId)
      .execute()
  }
  await tx
    .updateTable('codings')
    .set({ settled_on: on, settled_by: by })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}
