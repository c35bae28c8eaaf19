import { asViewer } from '../../platform/db.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Room } from '../hub.ts'
import { arrange, type Formula, type KeyQuestion, type Plenary, type Sorted, type Theme, type Told } from './plenary.ts'
import { usual } from './usual.ts'

/**
 * What an event leaves to work with: what its tables have agreed on, under themes and with all wordings, the formula, and
 * a question for each audience. Null when its day was never opened. Four statements, however much there is.
 */
export function findPlenary(
  db: Db,
  viewer: Readonly<{ organisationId: string }>,
  eventId: string,
): Promise<Plenary | null> {
  return asViewer(db, viewer, tx => readPlenary(tx, { organisationId: viewer.organisationId, eventId }))
}

/** The same within a transaction. */
export async function readPlenary(tx: Tx, room: Room): Promise<Plenary | null> {
  const formula = await findFormula(tx, room)
  return formula && { ...(await listAgreed(tx, room)), formula, keyQuestions: await listKeyQuestions(tx, room) }
}

/** What everyone may read: what a table has not agreed on, or a host has not read, stays with it. */
export async function listAgreed(tx: Tx, room: Room): Promise<Pick<Plenary, 'themes' | 'loose'>> {
  const sorted = await listSorted(tx, room)
  return arrange(
    await listThemes(tx, room),
    sorted.filter(({ isAgreed, standing }) => isAgreed && standing === 'shown'),
  )
}

/** What tables wrote, in the order of their numbers, and where hosts have put it. */
export function listSorted(tx: Tx, room: Room): Promise<Sorted[]> {
  return written(tx, room).orderBy('i.table_no').limit(400).execute()
}

/** Those alone that stand together with others, or do not want to. */
export function listJoined(tx: Tx, room: Room): Promise<Sorted[]> {
  return written(tx, room)
    .where(eb =>
      eb.or([
        eb('i.merged_into', 'is not', null),
        eb('i.stands_alone', '=', true),
        eb.exists(
          eb
            .selectFrom('live_insights as m')
            .whereRef('m.organisation_id', '=', 'i.organisation_id')
            .whereRef('m.merged_into', '=', 'i.id')
            .select('m.id'),
        ),
      ]),
    )
    .orderBy('i.table_no')
    .limit(400)
    .execute()
}

function written(tx: Tx, { organisationId, eventId }: Room) {
  return tx
    .selectFrom('live_insights as i')
    .where('i.organisation_id', '=', organisationId)
    .where('i.event_id', '=', eventId)
    .where('i.words', '<>', '')
    .select(['i.id', 'i.table_no as tableNo', 'i.words', 'i.is_agreed as isAgreed', 'i.is_paper as isPaper'])
    .select(['i.standing', 'i.version', 'i.stands_alone as standsAlone', 'i.sorting'])
    .select(['i.theme_id as themeId', 'i.merged_into as mergedInto'])
}

export function listThemes(tx: Tx, { organisationId, eventId }: Room): Promise<Theme[]> {
  return tx
    .selectFrom('live_themes')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .select(['id', 'title', 'version'])
    .orderBy('place')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** The formula of an event, the usual one until it has its own. Null when its day was never opened. */
export async function findFormula(tx: Tx, { organisationId, eventId }: Room): Promise<(Formula & Told) | null> {
  const row = await tx
    .selectFrom('live_days as d')
    .leftJoin('live_formulas as f', join =>
      join.onRef('f.organisation_id', '=', 'd.organisation_id').onRef('f.event_id', '=', 'd.event_id'),
    )
    .where('d.organisation_id', '=', organisationId)
    .where('d.event_id', '=', eventId)
    .select(['f.parts', 'f.whole', 'f.version', 'f.is_told as isTold'])
    .executeTakeFirst()
  if (!row) return null
  if (row.parts === null || row.whole === null)
    return { parts: usual.parts, whole: usual.whole, version: 0, isTold: false }
  return { parts: row.parts.split('\n'), whole: row.whole, version: row.version ?? 0, isTold: row.isTold ?? false }
}

export function listKeyQuestions(tx: Tx, { organisationId, eventId }: Room): Promise<(KeyQuestion & Told)[]> {
  return tx
    .selectFrom('live_key_questions')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .select(['id', 'audience', 'words', 'version', 'is_told as isTold'])
    .orderBy('place')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** What the outputs of an event begin with. Once there, it is the hosts'. */
export async function beginOutputs(tx: Tx, { organisationId, eventId }: Room): Promise<void> {
  const own = { organisation_id: organisationId, event_id: eventId }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live_formulas')
    .values({ ...own, parts: usual.parts.join('\n'), whole: usual.whole })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return
  await tx
    .insertInto('live_key_questions')
    .values(usual.questions.map((question, i) => ({ ...own, ...question, place: i + 1 })))
    .execute()
}
