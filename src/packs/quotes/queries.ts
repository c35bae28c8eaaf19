import { sql } from 'kysely'
import type { Of } from '../../events/details/queries.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Quotable, QuoteKind } from './quote.ts'

/** As many as a pack can hold. */
const mostPrinted = 200
/** A page of what could be quoted. */
export const quotablesOnPage = 50

type Row = Readonly<{
  kind: QuoteKind
  id: string
  words: string
  table_no: number | null
  standing: string | null
  answer: string | null
  quote_id: string | null
  agreed_on: string | null
  own_words: string | null
  has_lapsed: boolean | null
  seen: string
}>

/**
 * What was said in the room and everyone there could read: questions, reactions, and the notes of tables, each with
 * whether it may be quoted. `only: 'printed'`: what may. Otherwise a page, and one more when there are more; from 1.
 */
export async function listQuotable(
  tx: Tx,
  { organisationId }: Of,
  eventId: string,
  wanted: Readonly<{ only: 'printed' } | { page: number }>,
): Promise<Quotable[]> {
  const isPrinted = 'only' in wanted
  const most = isPrinted ? mostPrinted : quotablesOnPage + 1
  const from = isPrinted ? 0 : (wanted.page - 1) * quotablesOnPage
  const { rows } = await sql<Row>`
    select said.*, ${wordsSeen} as seen, p.id as quote_id, p.agreed_on, p.own_words, p.has_lapsed from (
      select 1 as place, 'question' as kind, id, words, null::int as table_no, standing, answer from live_questions
        where organisation_id = ${organisationId} and event_id = ${eventId} and ${everyones.question}
      union all
      select 2, 'reaction', id, words, null, null, null from live_reactions
        where organisation_id = ${organisationId} and event_id = ${eventId} and ${everyones.reaction}
      union all
      select 3, 'note', id, words, table_no, null, null from live_notes
        where organisation_id = ${organisationId} and event_id = ${eventId} and ${everyones.note}) said
    left join pack_quotes p on p.organisation_id = ${organisationId}
      and said.id = coalesce(p.question_id, p.reaction_id, p.note_id)
    where ${isPrinted ? sql`not p.has_lapsed` : sql`true`}
    order by place, standing, table_no, said.id limit ${most} offset ${from}`.execute(tx)
  return rows.map(quotableOf)
}

/** What a page says of words, so that it is known afterwards to which ones somebody has agreed. */
const wordsSeen = sql`md5(words)`

function quotableOf({ quote_id, agreed_on, own_words, has_lapsed, ...row }: Row): Quotable {
  const { kind, id, words, seen, table_no, standing, answer } = row
  const quote = { agreedOn: agreed_on, ownWords: own_words ?? '', hasLapsed: has_lapsed ?? false }
  return {
    ...{ kind, id, words, seen, answer, tableNo: table_no, isAnswered: standing === 'answered' },
    quote: quote_id ? { id: quote_id, ...quote } : null,
  }
}

/** What everyone in the room can read. Only that is quoted. */
const everyones = {
  question: sql`standing in ('shown', 'answered')`,
  reaction: sql`is_shown`,
  note: sql`words <> '' and not is_taken_away`,
} as const

const columns = { question: 'question_id', reaction: 'reaction_id', note: 'note_id' } as const

type Wanted = Readonly<{ eventId: string; kind: QuoteKind; id: string }>

/**
 * Writes down that something may be quoted, or a question in words of the host's own. False when it is not there for everyone
 * (any more), or its words are not those that were `seen`.
 */
export async function writeQuote(
  tx: Tx,
  { organisationId }: Of,
  { eventId, kind, id }: Wanted,
  said: Readonly<{ seen: string; agreedOn: string | null; ownWords: string }>,
): Promise<boolean> {
  const table = ({ question: 'live_questions', reaction: 'live_reactions', note: 'live_notes' } as const)[kind]
  const column = columns[kind]
  const { rows } = await sql<{ id: string }>`
    insert into pack_quotes (organisation_id, event_id, ${sql.ref(column)}, agreed_on, own_words)
    select organisation_id, event_id, id, ${said.agreedOn}::date, ${said.ownWords} from ${sql.table(table)}
      where organisation_id = ${organisationId} and event_id = ${eventId} and id = ${id}
        and ${everyones[kind]} and ${wordsSeen} = ${said.seen}
      for share
    on conflict (organisation_id, ${sql.ref(column)})
      do update set agreed_on = excluded.agreed_on, own_words = excluded.own_words, has_lapsed = false
    returning id`.execute(tx)
  return rows.length > 0
}

/** Takes back that something may be quoted. By what it is found where it was printed; null when there was nothing. */
export async function takeQuoteBack(
  tx: Tx,
  { organisationId }: Of,
  { eventId, kind, id }: Wanted,
): Promise<string | null> {
  const gone = await tx
    .deleteFrom('pack_quotes')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where(columns[kind], '=', id)
    .returning('id')
    .executeTakeFirst()
  return gone?.id ?? null
}

/** The words are others than those that were agreed to. By what they are found where they were printed; null when nobody had agreed. */
export async function letQuoteLapse(
  tx: Tx,
  { organisationId }: Of,
  { eventId, kind, id }: Wanted,
): Promise<string | null> {
  const lapsed = await tx
    .updateTable('pack_quotes')
    .set({ has_lapsed: true })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where(columns[kind], '=', id)
    .where('agreed_on', 'is not', null)
    .where('has_lapsed', '=', false)
    .returning('id')
    .executeTakeFirst()
  return lapsed?.id ?? null
}

/** By what words are found where they were printed; null when nobody has agreed to it, or they are others since. */
export async function findQuote(tx: Tx, { organisationId }: Of, { eventId, kind, id }: Wanted): Promise<string | null> {
  const quote = await tx
    .selectFrom('pack_quotes')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where(columns[kind], '=', id)
    .where('has_lapsed', '=', false)
    .select('id')
    .executeTakeFirst()
  return quote?.id ?? null
}
