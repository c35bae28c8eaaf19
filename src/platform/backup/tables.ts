import type { Client } from 'pg'
import { keeperRole } from '../roles.ts'
import { leftOut } from './left-out.ts'

/** A table that goes into a backup. `ordering` puts its rows into the same order on every server. */
export type Carried = Readonly<{ name: string; columns: readonly string[]; ordering: string }>

/** What belongs to an extension is not ours. Computed columns are computed again. */
const query = `
  select c.relname as name, columns.names as columns,
    coalesce(key.ordering, format('%I::text collate "C"', c.relname)) as ordering,
    has_table_privilege($1, c.oid, 'select') and (not c.relrowsecurity or exists (
      select from pg_policy p where p.polrelid = c.oid and p.polpermissive
        and $1::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true')) as seen_whole
  from pg_class c
  cross join lateral (
    select array_agg(a.attname::text order by a.attnum) as names from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') columns
  cross join lateral (
    select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end, ', '
      order by k.place) as ordering
    from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where i.indrelid = c.oid and i.indisprimary) key
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by c.relname collate "C"`

type Row = { name: string; columns: string[]; ordering: string; seen_whole: boolean }

/**
 * Every table that goes into a backup, by the catalogue of the database itself. Throws when the keeper would not see
 * all of one: row-level security would leave rows out without a word.
 */
export async function listCarried(client: Client): Promise<Carried[]> {
  const { rows } = await client.query<Row>(query, [keeperRole])
  const carried = rows.filter(({ name }) => !(name in leftOut))
  const partly = carried.filter(({ seen_whole }) => !seen_whole).map(({ name }) => name)
  if (partly.length > 0) throw new Error(`The keeper cannot read all of ${partly.join(', ')}.`)
  return carried.map(({ name, columns, ordering }) => ({ name, columns, ordering }))
}

/** Texts of dates, bytes and numbers are the same on every server, in whichever time zone. */
export async function speakPlainly(client: Client): Promise<void> {
  await client.query(`
    set local timezone = 'UTC';
    set local datestyle = 'ISO, YMD';
    set local intervalstyle = 'postgres';
    set local bytea_output = 'hex';
    set local extra_float_digits = 1;
    set local statement_timeout = 0;
    set local idle_in_transaction_session_timeout = 0`)
}
