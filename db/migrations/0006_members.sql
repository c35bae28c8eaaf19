-- The people of an organisation, whether they have a work e-mail or not: where they work, what they may do, how they
-- come in, and what was done in the organisation's name.

-- Directorates, services and teams. A unit stands in one of a larger kind, so the tree can have no circle, and that is
-- written as a key: no trigger has to walk it.
create table units (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  kind text not null check (kind in ('directorate', 'service', 'team')),
  name text not null check (length(name) between 1 and 200),
  parent_id uuid,
  parent_kind text,
  unique (organisation_id, id),
  unique (organisation_id, id, kind),
  check ((parent_id is null) = (parent_kind is null)),
  check (parent_kind is null or (kind, parent_kind) in
    (('service', 'directorate'), ('team', 'directorate'), ('team', 'service'))),
  foreign key (organisation_id, parent_id, parent_kind) references units (organisation_id, id, kind)
);
create unique index units_name on units (organisation_id, parent_id, lower(name)) nulls not distinct;
call fence('units');
grant select, insert, update, delete on units to goldthread_app;
grant select, insert, update, delete on units to goldthread_keeper;

alter table members
  alter email drop not null,
  add column staff_number text check (length(staff_number) between 1 and 50),
  add column unit_id uuid,
  add column invited_on date,
  add column joined_on date,
  add column left_on date,
  add column erase_on date,
  add check ((left_on is null) = (erase_on is null)),
  add foreign key (organisation_id, unit_id) references units (organisation_id, id);
comment on column members.erase_on is 'written when somebody leaves, from the time that was fixed until then';
create unique index members_staff_number on members (organisation_id, lower(staff_number));
create index members_unit on members (organisation_id, unit_id);
create index members_name on members (organisation_id, lower(name), id);
create index members_erase on members (erase_on) where erase_on is not null;
grant insert, update, delete on members to goldthread_app;

-- Everyone is a member; this is what somebody is beside that. A line manager is one of certain units.
create table member_roles (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  member_id uuid not null,
  role text not null check (role in ('owner', 'edi-lead', 'hr-analyst', 'line-manager', 'sponsor', 'board-member',
    'network-chair', 'facilitator', 'guardian')),
  unit_id uuid,
  check ((role = 'line-manager') = (unit_id is not null)),
  unique nulls not distinct (organisation_id, member_id, role, unit_id),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade,
  foreign key (organisation_id, unit_id) references units (organisation_id, id) on delete cascade
);
create index member_roles_unit on member_roles (organisation_id, unit_id);
call fence('member_roles');
grant select, insert, delete on member_roles to goldthread_app;
grant select, insert, delete on member_roles to goldthread_keeper;

insert into member_roles (organisation_id, member_id, role) select organisation_id, id, role from members;
update members m set joined_on = o.created_on from organisations o where o.id = m.organisation_id;
alter table members drop column role;

-- How long what is kept: fixed beforehand, since the day of deletion is written down when something begins to count.
alter table organisations
  add column keep_leavers_days integer not null default 90 check (keep_leavers_days between 0 and 730),
  add column keep_acts_days integer not null default 730 check (keep_acts_days between 90 and 2555);
grant update (name, keep_leavers_days, keep_acts_days) on organisations to goldthread_app;

-- There is always somebody who can give roles. Runs as the keeper, and locks the organisation first, so that of two
-- owners who remove each other at the same moment the second is refused.
create function keep_an_owner() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from organisations where id = old.organisation_id for no key update;
  if found and not exists (
    select from member_roles r join members m on m.organisation_id = r.organisation_id and m.id = r.member_id
    where r.organisation_id = old.organisation_id and r.role = 'owner' and m.left_on is null
  ) then
    raise exception 'an organisation keeps an owner' using errcode = 'GT001';
  end if;
  return null;
end $$;
create trigger keep_an_owner after delete on member_roles
  for each row when (old.role = 'owner') execute function keep_an_owner();
create trigger keep_an_owner after update of left_on on members
  for each row when (old.left_on is null and new.left_on is not null) execute function keep_an_owner();

-- The code on somebody's strip of paper, as a keyed digest: whoever reads this database can neither use nor guess it.
create table join_codes (
  organisation_id uuid not null,
  member_id uuid not null,
  digest bytea not null unique check (length(digest) = 32),
  made_on date not null,
  expires_at timestamptz not null,
  primary key (organisation_id, member_id),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
call fence('join_codes');
grant select, insert, update, delete on join_codes to goldthread_app;
grant select, insert, update, delete on join_codes to goldthread_keeper;

-- A link may be an invitation, or prove that an address is somebody's own.
alter table sign_in_links
  add column purpose text not null default 'sign-in' check (purpose in ('sign-in', 'invitation', 'address')),
  add column new_email text check (length(new_email) between 3 and 254),
  add check ((purpose = 'address') = (new_email is not null));
grant select, insert, delete on sign_in_links to goldthread_app;

-- What a person sees of their own sessions, to end the ones that are not theirs.
alter table sessions
  add column id uuid not null default gen_random_uuid() unique,
  add column started_at timestamptz,
  add column way text not null default 'link' check (way in ('set-up', 'link', 'code', 'passkey', 'single-sign-on')),
  add column device text not null default '' check (length(device) <= 100);
update sessions set started_at = expires_at - interval '12 hours';
alter table sessions alter started_at set not null;

-- What was done in the organisation's name, for its owners to read. Never that somebody took part in a survey, and
-- never a name: who is erased from the members is gone from here.
create table acts (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  at timestamptz not null,
  act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
  actor_id uuid,
  subject_id uuid,
  details jsonb not null default '{}',
  erase_on date not null,
  foreign key (organisation_id, actor_id) references members (organisation_id, id) on delete set null (actor_id),
  foreign key (organisation_id, subject_id) references members (organisation_id, id) on delete set null (subject_id)
);
comment on column acts.details is 'words of the product and ids of units only: nothing about a person';
create index acts_at on acts (organisation_id, at desc, id);
create index acts_actor on acts (organisation_id, actor_id);
create index acts_subject on acts (organisation_id, subject_id);
create index acts_erase on acts (erase_on);
call fence('acts');
grant select, insert on acts to goldthread_app;
grant select, insert, delete on acts to goldthread_keeper;

-- A staff list on its way in: read, compared, and waiting for somebody's yes. Gone with it, or the next day.
create table member_lists (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  file_name text not null check (length(file_name) <= 255),
  lines jsonb not null,
  expires_at timestamptz not null,
  unique (organisation_id, id)
);
create index member_lists_expiry on member_lists (expires_at);
call fence('member_lists');
grant select, insert, delete on member_lists to goldthread_app;
grant select, insert, delete on member_lists to goldthread_keeper;

-- How often something was tried, for a while. The bucket is a keyed digest of an address or a name; nothing else is
-- kept, so nobody can read here who tried.
create table tries (
  bucket bytea primary key check (length(bucket) = 32),
  used integer not null,
  until timestamptz not null
);
create index tries_until on tries (until);
grant select, insert, update, delete on tries to goldthread_keeper;

-- Counts a try. True while there are no more than `most` of them until the span of the first is over.
create function take_try(try_bucket bytea, moment timestamptz, most integer, span interval) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into tries (bucket, used, until) values (try_bucket, 1, moment + span)
      on conflict (bucket) do update set
        used = case when tries.until <= moment then 1 else least(tries.used + 1, most + 1) end,
        until = case when tries.until <= moment then moment + span else tries.until end
      returning used <= most;
  end;

-- Is there a try left? Counts nothing.
create function has_try(try_bucket bytea, moment timestamptz, most integer) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return not exists (select from tries where bucket = try_bucket and until > moment and used >= most);

-- The doors, as far as they change.
drop function viewer_of_session(bytea, timestamptz, interval);
create function viewer_of_session(session_digest bytea, moment timestamptz, idle_for interval)
  returns table (organisation_id uuid, organisation_name text, rule_base integer, rule_cell integer,
                 member_id uuid, member_name text, session_id uuid, roles text[], managed uuid[])
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  update sessions set idle_until = moment + idle_for
    where digest = session_digest and idle_until > moment and expires_at > moment
      and idle_until < moment + idle_for - interval '1 minute';
  return query
    select o.id, o.name, o.rule_base, o.rule_cell, m.id, m.name, s.id,
      coalesce(r.roles, '{}'), coalesce(r.managed, '{}')
    from sessions s
    join members m on m.organisation_id = s.organisation_id and m.id = s.member_id and m.left_on is null
    join organisations o on o.id = s.organisation_id
    cross join lateral (
      select array_agg(distinct role order by role) as roles,
        array_agg(unit_id) filter (where unit_id is not null) as managed
      from member_roles where organisation_id = m.organisation_id and member_id = m.id
    ) r
    where s.digest = session_digest and s.idle_until > moment and s.expires_at > moment;
end $$;

-- Uses a link up. One row the first time, none afterwards, and none for somebody who has left. Whoever opens a link
-- that was mailed to them has shown that the address is theirs.
drop function use_sign_in_link(bytea, timestamptz);
create function use_sign_in_link(link_digest bytea, moment timestamptz, today date)
  returns table (organisation_id uuid, member_id uuid)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  used sign_in_links;
begin
  delete from sign_in_links where digest = link_digest and expires_at > moment returning * into used;
  if not found then return; end if;
  return query
    update members set joined_on = coalesce(joined_on, today), email = coalesce(used.new_email, email)
      where organisation_id = used.organisation_id and id = used.member_id and left_on is null
      returning members.organisation_id, members.id;
end $$;

-- Whose code this is: what the page says before the button is pressed.
create function name_of_join_code(code_digest bytea, moment timestamptz)
  returns table (organisation_name text, member_name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select o.name, m.name
      from join_codes c
      join members m on m.organisation_id = c.organisation_id and m.id = c.member_id and m.left_on is null
      join organisations o on o.id = c.organisation_id
      where c.digest = code_digest and c.expires_at > moment;
  end;

create function use_join_code(code_digest bytea, moment timestamptz, today date)
  returns table (organisation_id uuid, member_id uuid)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  used join_codes;
begin
  delete from join_codes where digest = code_digest and expires_at > moment returning * into used;
  if not found then return; end if;
  return query
    update members set joined_on = coalesce(joined_on, today)
      where organisation_id = used.organisation_id and id = used.member_id and left_on is null
      returning members.organisation_id, members.id;
end $$;

create or replace function set_up_organisation(
  link_digest bytea, moment timestamptz, today date,
  organisation_name text, base integer, cell integer, member_name text, member_email text
) returns table (organisation_id uuid, member_id uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  new_organisation uuid;
  new_member uuid;
begin
  delete from set_up_links
    where exists (select from set_up_links as used where used.digest = link_digest and used.expires_at > moment);
  if not found then return; end if;
  insert into organisations (name, rule_base, rule_cell, created_on) values (organisation_name, base, cell, today)
    returning id into new_organisation;
  insert into members (organisation_id, name, email, joined_on)
    values (new_organisation, member_name, member_email, today)
    returning id into new_member;
  insert into member_roles (organisation_id, member_id, role) values (new_organisation, new_member, 'owner');
  return query select new_organisation, new_member;
end $$;

grant create on schema public to goldthread_keeper;
alter function keep_an_owner owner to goldthread_keeper;
alter function take_try owner to goldthread_keeper;
alter function has_try owner to goldthread_keeper;
alter function viewer_of_session owner to goldthread_keeper;
alter function use_sign_in_link owner to goldthread_keeper;
alter function name_of_join_code owner to goldthread_keeper;
alter function use_join_code owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
grant execute on function take_try, has_try, viewer_of_session, use_sign_in_link, name_of_join_code, use_join_code
  to goldthread_app;
