import type { Client } from 'pg'
import { CannotStart } from '../cannot-start.ts'
import { keeperRole } from '../roles.ts'

/**
 * Refuses a database that holds an organisation, or that is not Goldthread's. Until the transaction ends nobody can
 * set one up either.
 */
export async function refuseInUse(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  const names = rows.map(({ name }) => name)
  if (names.length > 0 && !names.includes('migrations')) {
    throw new CannotStart('This database has tables of something else in it. Restore into one of its own.')
  }
  if (!names.includes('organisations')) return
  await owner.query('lock table organisations in access exclusive mode')
  // Row-level security hides every row from an ordinary owner: only the keeper's look counts.
  await owner.query(`set local role ${keeperRole}`)
  const { rowCount } = await owner.query('select from organisations limit 1')
  await owner.query('reset role')
  if (!rowCount) return
  throw new CannotStart(
    'This database holds an organisation already, and nothing is ever restored over one. Restore into an empty database.',
  )
}

/**
 * Takes away what an earlier start has made, so that an archive of an older Goldthread finds the tables it knows. All
 * of it is empty. Part of the restoring transaction: unless that is committed, nothing is gone.
 */
export async function clear(owner: Client): Promise<void> {
  await owner.query(`
    do $$
    declare each record;
    begin
      for each in
        select c.oid::regclass::text as name, c.relowner::regrole::text as owner from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not exists (
          select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      loop
        execute format('set local role %s', each.owner);
        execute format('drop table if exists %s cascade', each.name);
        reset role;
      end loop;
      for each in select nspname as name, nspowner::regrole::text as owner from pg_namespace where nspname = 'boxes' loop
        execute format('set local role %s', each.owner);
        execute format('drop schema %I cascade', each.name);
        reset role;
      end loop;
      for each in
        select p.oid::regprocedure::text as name, p.proowner::regrole::text as owner from pg_proc p
        where p.pronamespace = 'public'::regnamespace and not exists (
          select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
      loop
        execute format('set local role %s', each.owner);
        execute format('drop routine if exists %s', each.name);
        reset role;
      end loop;
    end $$`)
}
