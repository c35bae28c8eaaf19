import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { root } from './root.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function readText(query: string): Promise<string> {
  const rows = await asOwner(database, async owner => (await owner.query<{ text: string }>(query)).rows)
  return rows.map(({ text }) => text).join('\n\n')
}

const tables = `
  select 'create table ' || c.relname || E' (\\n' || concat_ws(E',\\n', columns.text, constraints.text) || E'\\n);'
    || coalesce(E'\\n' || indexes.text, '') || coalesce(E'\\n' || triggers.text, '') || coalesce(E'\\n' || policies.text, '') || coalesce(E'\\n' || comments.text, '')
    || coalesce(E'\\n' || grants.text, '') as text
  from pg_class c
  cross join lateral (
    select string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E',\\n' order by a.attnum) as text
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) columns
  cross join lateral (
    select string_agg('  ' || pg_get_constraintdef(k.oid), E',\\n' order by k.contype desc, k.conname) as text
    from pg_constraint k where k.conrelid = c.oid and k.contype in ('c', 'p', 'u', 'f')) constraints
  cross join lateral (
    select string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\\n' order by i.indexrelid::regclass::text) as text
    from pg_index i where i.indrelid = c.oid
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))) indexes
  cross join lateral (
    select string_agg(pg_get_triggerdef(t.oid) || ';', E'\\n' order by t.tgname) as text
    from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) triggers
  cross join lateral (
    select string_agg('create policy ' || p.polname || ' on ' || c.relname || ' to ' || p.polroles[1]::regrole || ' using '
      || pg_get_expr(p.polqual, p.polrelid) || ';', E'\\n' order by p.polname desc) as text
    from pg_policy p where p.polrelid = c.oid) policies
  cross join lateral (
    select string_agg('grant ' || g.privileges || ' on ' || c.relname || ' to ' || g.grantee || ';', E'\\n' order by g.grantee) as text
    from (select grantee, lower(string_agg(privilege_type, ', ' order by privilege_type)) as privileges
      from information_schema.role_table_grants
      where table_name = c.relname and grantee like 'goldthread\\_%' group by grantee) g) grants
  cross join lateral (
    select string_agg('comment on column ' || c.relname || '.' || a.attname || ' is '
      || quote_literal(col_description(c.oid, a.attnum)) || ';', E'\\n' order by a.attnum) as text
    from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) comments
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`

const functions = `
  select rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as text from pg_proc p
  where p.pronamespace = 'public'::regnamespace order by p.proname`

test('db/schema.sql is what the migrations make', async () => {
  const heading =
    '-- Written from db/migrations, to be read: `npx vitest run src/platform/schema.test.ts -u` writes it again.'
  const text = [heading, await readText(tables), await readText(functions)].join('\n\n')
  await expect(`${text}\n`).toMatchFileSnapshot(join(root, 'db', 'schema.sql'))
})

test('queries know every column by its name', async () => {
  const platform = join(root, 'src', 'platform')
  const parts = (await readdir(join(platform, 'schemas'))).map(name => join('schemas', name))
  const files = ['schema.ts', ...parts].map(name => readFile(join(platform, name), 'utf8'))
  const known = (await Promise.all(files)).join('\n')
  const columns = await asOwner(database, owner =>
    owner.query<{ name: string }>(
      `select distinct column_name as name from information_schema.columns
       where table_schema = 'public' and table_name <> 'migrations'`,
    ),
  )
  for (const { name } of columns.rows) expect(known).toMatch(new RegExp(`\\b${name}\\b`))
})
