import type { Client } from 'pg'

/**
 * What stands in the way while rows are copied in, each with the statement that puts it back. An ordinary owner may do
 * all of it, inside a transaction; nobody else ever sees the database without it.
 *
 * - Row-level security binds the owner too, and COPY refuses to work under it.
 * - Foreign keys are put off to the end, not taken away: rows may come in any order, also within a tree or a circle.
 * - Triggers of ours have done their work on these rows when they were first written.
 */
const query = `
  select format('alter table %s no force row level security', c.oid::regclass) as suspend,
    format('alter table %s force row level security', c.oid::regclass) as resume
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity
  union all
  select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
    format('alter table %s enable%s trigger %I', t.tgrelid::regclass,
      case t.tgenabled when 'A' then ' always' when 'R' then ' replica' else '' end, t.tgname)
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgenabled <> 'D'
  union all
  select format('alter table %s alter constraint %I deferrable initially deferred', k.conrelid::regclass, k.conname),
    format('alter table %s alter constraint %I not deferrable', k.conrelid::regclass, k.conname)
  from pg_constraint k where k.connamespace = 'public'::regnamespace and k.contype = 'f'
    and not k.condeferrable and k.conparentid = 0
  order by 1`

/** Opens the way for rows. Returns what closes it again, after every foreign key has been looked at. */
export async function suspendRules(owner: Client): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ suspend: string; resume: string }>(query)
  for (const { suspend } of rows) await owner.query(suspend)
  await owner.query('set constraints all deferred')
  return async () => {
    await owner.query('set constraints all immediate')
    for (const { resume } of rows) await owner.query(resume)
  }
}
