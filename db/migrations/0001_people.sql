-- Organisations, the people who run them, and how they come in.
--
-- Three roles meet here. The owner runs these files. goldthread_app answers requests and sees one organisation at a
-- time. goldthread_keeper does what belongs to the whole instance: jobs, mail, backup, and the doors below.

-- Nothing is open unless a line says so.
alter default privileges revoke execute on functions from public;
grant usage on schema public to goldthread_app, goldthread_keeper;

-- The organisation of the transaction, or null, which equals nothing: no rows.
create function current_organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('goldthread.organisation', true), '')::uuid;
grant execute on function current_organisation() to goldthread_app, goldthread_keeper;

-- Puts one table behind the wall between organisations. The grants are the table's own.
create procedure fence(fenced regclass, organisation_column name default 'organisation_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fenced);
  execute format('alter table %s force row level security', fenced);
  execute format('create policy own_organisation on %s to goldthread_app using (%I = current_organisation())',
    fenced, organisation_column);
  execute format('create policy every_organisation on %s to goldthread_keeper using (true)', fenced);
end $$;

-- Which secret this database belongs to, so that a second process with another one is turned away.
create table instance (
  only_one boolean primary key default true check (only_one),
  secret_fingerprint text not null
);
grant select, insert on instance to goldthread_keeper;

create table organisations (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  rule_base integer not null default 10 check (rule_base between 10 and 1000),
  rule_cell integer not null default 5 check (rule_cell between 5 and 1000),
  created_on date not null,
  check (rule_cell <= rule_base)
);
call fence('organisations', 'id');
grant select on organisations to goldthread_app;
grant select, insert, update, delete on organisations to goldthread_keeper;

create table members (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  role text not null check (role in ('owner')),
  unique (organisation_id, id)
);
create unique index members_email on members (lower(email), organisation_id);
call fence('members');
grant select on members to goldthread_app;
grant select, insert, update, delete on members to goldthread_keeper;

-- Links are kept as digests: who reads this database cannot come in with what they read.
create table set_up_links (
  digest bytea primary key check (length(digest) = 32),
  expires_at timestamptz not null
);
grant select, insert, delete on set_up_links to goldthread_keeper;

create table sign_in_links (
  digest bytea primary key check (length(digest) = 32),
  organisation_id uuid not null,
  member_id uuid not null,
  expires_at timestamptz not null,
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
create index sign_in_links_member on sign_in_links (organisation_id, member_id);
call fence('sign_in_links');
grant select, insert, delete on sign_in_links to goldthread_keeper;

create table sessions (
  digest bytea primary key check (length(digest) = 32),
  organisation_id uuid not null,
  member_id uuid not null,
  idle_until timestamptz not null,
  expires_at timestamptz not null,
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
create index sessions_member on sessions (organisation_id, member_id);
call fence('sessions');
grant select, insert, delete on sessions to goldthread_app;
grant select, insert, update, delete on sessions to goldthread_keeper;

-- Mail waiting to be sent, or to be read on this machine when no mail server is set.
create table mails (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  to_address text not null check (length(to_address) between 3 and 254),
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index mails_organisation on mails (organisation_id);
call fence('mails');
grant insert on mails to goldthread_app;
grant select, insert, delete on mails to goldthread_keeper;
