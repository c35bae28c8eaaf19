import { addDays, type Day } from '../../calendar/day.ts'
import { may } from '../../people/permission.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { Occasion, OccasionForm } from '../occasion.ts'
import { sayNotesGone } from '../themes/queries.ts'

function occasionsOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('listening_occasions as o')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'o.organisation_id').onRef('m.id', '=', 'o.run_by'),
    )
    .where('o.organisation_id', '=', organisationId)
    .select(['o.id', 'o.form', 'o.title', 'o.held_on as heldOn', 'o.facilitator', 'o.present', 'o.consent'])
    .select(['o.version', 'o.told_on as toldOn', 'o.told_how as toldHow', 'o.wave_id as waveId'])
    .select(['m.id as runById', 'm.name as runByName', 'm.left_on as runByLeftOn'])
}

type Row = Awaited<ReturnType<ReturnType<typeof occasionsOf>['execute']>>[number]

function occasionFrom<T extends Row>({ runById, runByName, runByLeftOn, ...row }: T) {
  return { ...row, runBy: namedFrom(runById, runByName, runByLeftOn) }
}

/** An occasion. Held, nobody else can change it until the transaction is over. */
export async function findOccasion(tx: Tx, viewer: Viewer, id: string, held?: 'held'): Promise<Occasion | null> {
  const query = occasionsOf(tx, viewer).where('o.id', '=', id)
  const row = await (held ? query.forUpdate('o') : query).executeTakeFirst()
  return row ? occasionFrom(row) : null
}

/** The occasions that somebody runs, the last on top. */
export async function listRun(tx: Tx, viewer: Viewer): Promise<Occasion[]> {
  const rows = await occasionsOf(tx, viewer)
    .where('o.run_by', '=', viewer.memberId)
    .orderBy('o.held_on', 'desc')
    .orderBy('o.id')
    .limit(occasionsOnPage)
    .execute()
  return rows.map(occasionFrom)
}

/** Those who can run an occasion, by name. */
export function listFacilitators(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('members as m')
    .innerJoin('member_roles as r', join =>
      join.onRef('r.organisation_id', '=', 'm.organisation_id').onRef('r.member_id', '=', 'm.id'),
    )
    .where('m.organisation_id', '=', organisationId)
    .where('m.left_on', 'is', null)
    .where('r.role', '=', 'facilitator')
    .select(['m.id', 'm.name'])
    .distinct()
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(200)
    .execute()
}

/** The most occasions on one page. */
export const occasionsOnPage = 50

type ListedOccasion = Occasion & Readonly<{ isSettled: boolean }>

/**
 * A page of occasions, the last on top, and one more when there are more. `settled`: only those of which it is settled
 * what was said. Pages count from 1.
 */
export async function listOccasions(
  tx: Tx,
  viewer: Viewer,
  { page, settled }: Readonly<{ page: number; settled: boolean }>,
): Promise<ListedOccasion[]> {
  const query = occasionsOf(tx, viewer)
    // What was written in a survey leads back to that survey, and stands among its results.
    .where('o.form', '!=', 'survey')
    .select(eb =>
      eb
        .exists(
          eb
            .selectFrom('listening_notes as n')
            .innerJoin('codings as c', join =>
              join.onRef('c.organisation_id', '=', 'n.organisation_id').onRef('c.id', '=', 'n.coding_id'),
            )
            .whereRef('n.organisation_id', '=', 'o.organisation_id')
            .whereRef('n.occasion_id', '=', 'o.id')
            .where('c.settled_on', 'is not', null)
            .select('n.id'),
        )
        .$castTo<boolean>()
        .as('isSettled'),
    )
  const wanted = tx.selectFrom(query.as('w')).selectAll()
  const rows = await (settled ? wanted.where('w.isSettled', '=', true) : wanted)
    .orderBy('w.heldOn', 'desc')
    .orderBy('w.id')
    .limit(occasionsOnPage + 1)
    .offset((page - 1) * occasionsOnPage)
    .execute()
  return rows.map(occasionFrom)
}

export type OccasionWords = Readonly<{
  form: OccasionForm
  title: string
  heldOn: Day
  facilitator: string
  present: number | null
  consent: string
  /** Who may write notes of it, by id. */
  runBy: string | null
}>

const columnsOf = ({ form, title, heldOn, facilitator, present, consent, runBy }: OccasionWords) => ({
  ...{ form, title, held_on: heldOn, facilitator, present, consent, run_by: runBy },
})

export async function addOccasion(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  words: OccasionWords,
  today: Day,
): Promise<string> {
  const made = { made_on: today, made_by: memberId }
  const { id } = await tx
    .insertInto('listening_occasions')
    .values({ organisation_id: organisationId, ...made, ...columnsOf(words) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes an occasion anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeOccasion(
  tx: Tx,
  { organisationId }: Viewer,
  { id, version }: Pick<Occasion, 'id' | 'version'>,
  words: OccasionWords,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('listening_occasions')
    .set({ ...columnsOf(words), version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Writes down that those who spoke were told, and how. False when they were before. */
export async function tellSpeakers(
  tx: Tx,
  { organisationId }: Viewer,
  id: string,
  { how, on }: Readonly<{ how: string; on: Day }>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('listening_occasions')
    .set({ told_on: on, told_how: how })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('told_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** One thing that was said. */
export type Note = Readonly<{ id: string; words: string; mayQuote: boolean; codingId: string | null }>

/** The most notes of one occasion that are shown. */
const notesOnPage = 500

/** What was said at an occasion, in the order of numbers drawn by chance. */
export function listNotes(tx: Tx, { organisationId }: Viewer, occasionId: string): Promise<Note[]> {
  return tx
    .selectFrom('listening_notes')
    .where('organisation_id', '=', organisationId)
    .where('occasion_id', '=', occasionId)
    .select(['id', 'words', 'may_quote as mayQuote', 'coding_id as codingId'])
    .orderBy('id')
    .limit(notesOnPage)
    .execute()
}

export async function addNotes(
  tx: Tx,
  { organisationId }: Viewer,
  occasionId: string,
  notes: readonly Readonly<{ words: string; mayQuote: boolean }>[],
): Promise<void> {
  if (notes.length === 0) return
  const rows = notes.map(({ words, mayQuote }) => ({ words, may_quote: mayQuote }))
  await tx
    .insertInto('listening_notes')
    .values(rows.map(row => ({ organisation_id: organisationId, occasion_id: occasionId, ...row })))
    .execute()
}

/** The occasions whose notes somebody may write: all, or those they run. What was written in a survey stays as it is. */
function ownOccasions(tx: Tx, viewer: Viewer) {
  const all = tx
    .selectFrom('listening_occasions')
    .where('organisation_id', '=', viewer.organisationId)
    .where('form', '!=', 'survey')
    .select('id')
  return may(viewer, 'work on answers') ? all : all.where('run_by', '=', viewer.memberId)
}

/** Nobody may quote a note any more. Which occasion it is of; null when there is no such note. */
export function endQuoting(tx: Tx, viewer: Viewer, id: string): Promise<string | null> {
  return tx
    .updateTable('listening_notes')
    .set({ may_quote: false })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('occasion_id', 'in', ownOccasions(tx, viewer))
    .returning('occasion_id as occasionId')
    .executeTakeFirst()
    .then(row => row?.occasionId ?? null)
}

/** Takes a note out for good. Which occasion it was of; null when there is no such note. */
export async function removeNote(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<string | null> {
  const gone = await tx
    .deleteFrom('listening_notes')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('occasion_id', 'in', ownOccasions(tx, viewer))
    .returning(['occasion_id as occasionId', 'theme_id as themeId'])
    .executeTakeFirst()
  if (!gone) return null
  await sayNotesGone(tx, [gone], today)
  return gone.occasionId
}

/** How long a note is kept after the day on which it was said, in days. */
const daysNotesKept = 730

/** Notes whose time is over, gone for every organisation. */
export async function forgetOldNotes(keeper: Db, today: Day): Promise<void> {
  const gone = await keeper
    .deleteFrom('listening_notes as n')
    .using('listening_occasions as o')
    .whereRef('o.organisation_id', '=', 'n.organisation_id')
    .whereRef('o.id', '=', 'n.occasion_id')
    .where('o.held_on', '<=', addDays(today, -daysNotesKept))
    .returning('n.theme_id as themeId')
    .execute()
  await sayNotesGone(keeper, gone, today)
}
