import pg from 'pg'
import type { Answered } from './answering.ts'
import type { Order } from './order.ts'

/** Every order in which a superuser finds people, or answers, in any table: by place, by transaction, by each column. */
export async function ordersInTables(
  superuser: pg.Client,
  answered: readonly Answered[],
): Promise<{ people: Order[]; answers: Order[] }> {
  const known = { people: new Map<string, number>(), answers: new Map<string, number>() }
  for (const [place, { memberId, row, receipt, spent }] of answered.entries()) {
    known.people.set(memberId, place)
    for (const mark of [row, receipt.toString('hex'), spent.toString('hex')]) known.answers.set(mark, place)
  }
  const { rows: tables } = await superuser.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind in ('r', 't', 'm')
     and relnamespace not in ('information_schema'::regnamespace)`,
  )
  const found: { people: Order[]; answers: Order[] } = { people: [], answers: [] }
  for (const { name } of tables) {
    const columns = await columnsOf(superuser, name)
    for (const by of ['ctid', 'xmin::text::bigint', 'cmin::text::bigint', 'xmax::text::bigint', ...columns]) {
      const texts = await rowsInOrder(superuser, name, by)
      for (const kind of ['people', 'answers'] as const) {
        const places = texts.flatMap(text => placesIn(text, known[kind]))
        const people = [...new Set(places)]
        if (people.length > 1) found[kind].push({ from: `${name} by ${by}`, people })
      }
    }
  }
  return found
}

async function columnsOf(superuser: pg.Client, table: string): Promise<string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    'select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped',
    [table],
  )
  return rows.map(({ name }) => `${pg.escapeIdentifier(name)}::text`)
}

async function rowsInOrder(superuser: pg.Client, table: string, by: string): Promise<string[]> {
  const { rows } = await superuser.query<{ text: string }>(
    `select row(t.*)::text as text from ${table} t order by ${by.replace(/^/, 't.')}, t.ctid`,
  )
  return rows.map(({ text }) => text)
}

function placesIn(text: string, known: ReadonlyMap<string, number>): number[] {
  const marks = text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}/g) ?? []
  return marks.flatMap(mark => known.get(mark) ?? [])
}
