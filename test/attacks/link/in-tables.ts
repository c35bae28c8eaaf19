import pg from 'pg'
import type { Answered, Mark } from './answered.ts'
import type { Order, Orders } from './order.ts'

/**
 * Every order in which a superuser finds people, or answers, in any table: by place, by transaction, by the size of rows, and
 * by each column: what stands in it, how large it is, and where it is kept when it is too large for its row.
 */
export async function ordersInTables(superuser: pg.Client, answered: readonly Answered[]): Promise<Orders> {
  const known = {
    people: placesBy(answered.map(({ person }) => person)),
    answers: placesBy(answered.map(({ answer, takenBack }) => [...answer, ...takenBack])),
  }
  const found: { people: Order[]; answers: Order[] } = { people: [], answers: [] }
  for (const name of await tablesWith(superuser, [known.people, known.answers])) {
    for (const by of await waysToOrder(superuser, name)) {
      const texts = await rowsOf(superuser, name, by)
      for (const kind of ['people', 'answers'] as const) {
        const people = [...new Set(texts.flatMap(text => placesIn(text, known[kind])))]
        if (people.length > 1) found[kind].push({ from: `${name} by ${by}`, people })
      }
    }
  }
  return found
}

/** Of whom one of these marks stands in a row of any table. */
export async function whoseInTables(
  superuser: pg.Client,
  marks: readonly (readonly Mark[])[],
): Promise<ReadonlySet<number>> {
  const known = placesBy(marks)
  const found = new Set<number>()
  for (const name of await tablesWith(superuser, [known]))
    for (const text of await rowsOf(superuser, name)) for (const place of placesIn(text, known)) found.add(place)
  return found
}

type Places = ReadonlyMap<string, number>

function placesBy(all: readonly (readonly Mark[])[]): Places {
  const textOf = (mark: Mark) => (typeof mark === 'string' ? mark : mark.toString('hex'))
  return new Map(all.flatMap((marks, place) => marks.map(mark => [textOf(mark), place] as const)))
}

async function tablesWith(superuser: pg.Client, known: readonly Places[]): Promise<string[]> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind in ('r', 't', 'm')
     and relnamespace not in ('information_schema'::regnamespace)`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const texts = await rowsOf(superuser, name)
    if (texts.some(text => known.some(places => placesIn(text, places).length > 0))) found.push(name)
  }
  return found
}

/** Numbers and times by what they say, and all else by how it is written. */
async function waysToOrder(superuser: pg.Client, table: string): Promise<string[]> {
  const { rows: columns } = await superuser.query<{ name: string; has_order: boolean }>(
    `select attname as name, typcategory in ('N', 'D', 'T') as has_order
     from pg_attribute join pg_type t on t.oid = atttypid
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  )
  const ofColumns = columns.flatMap(({ name, has_order }) => {
    const column = `t.${pg.escapeIdentifier(name)}`
    return [has_order ? column : `${column}::text`, `pg_column_size(${column})`, `pg_column_toast_chunk_id(${column})`]
  })
  const ofRows = ['ctid', 'xmin::text::bigint', 'cmin::text::bigint', 'xmax::text::bigint'].map(each => `t.${each}`)
  return [...ofRows, 'pg_column_size(row(t.*))', ...ofColumns]
}

async function rowsOf(superuser: pg.Client, table: string, by = 't.ctid'): Promise<string[]> {
  const { rows } = await superuser.query<{ text: string }>(
    `select row(t.*)::text as text from ${table} t order by ${by}, t.ctid`,
  )
  return rows.map(({ text }) => text)
}

function placesIn(text: string, known: Places): number[] {
  const marks = text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|[\w-]+@[\w.-]+/g) ?? []
  return marks.flatMap(mark => known.get(mark) ?? [])
}
