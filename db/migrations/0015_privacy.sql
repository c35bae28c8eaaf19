-- What is promised about people's data: how long it is kept, whom to ask, on what grounds, what was weighed, and how a
-- person goes from here altogether.

-- Whom people ask, about their data and about barriers. Shown to anybody who opens the open pages, signed in or not.
alter table organisations
  add column privacy_contact text check (length(privacy_contact) between 1 and 300),
  add column barrier_contact text check (length(barrier_contact) between 1 and 300);
grant update (privacy_contact, barrier_contact) on organisations to goldthread_app;

create function contacts_of_all() returns table (organisation text, privacy_contact text, barrier_contact text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select o.name, o.privacy_contact, o.barrier_contact from organisations o
      where o.privacy_contact is not null or o.barrier_contact is not null order by lower(o.name);
  end;

-- On what grounds the organisation holds a kind of data, where it decided otherwise than was suggested.
create table lawful_bases (
  organisation_id uuid not null references organisations on delete cascade,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  basis text not null check (basis in
    ('consent', 'contract', 'legal-obligation', 'public-task', 'legitimate-interests')),
  decided_on date not null,
  primary key (organisation_id, kind)
);
call fence('lawful_bases');
grant select, insert, update on lawful_bases to goldthread_app;
grant select, insert, update, delete on lawful_bases to goldthread_keeper;

-- Each time that somebody signed the data-protection impact assessment. What they wrote does not change; only the name
-- of somebody who is erased is taken out of it.
create table assessments (
  organisation_id uuid not null references organisations on delete cascade,
  version integer not null check (version >= 1),
  consulted text not null check (length(consulted) between 1 and 4000),
  advice text not null check (length(advice) <= 4000),
  decision text not null check (decision in ('go-on', 'go-on-after', 'stop')),
  open_points text not null check (length(open_points) <= 4000),
  signed_by uuid,
  signed_at timestamptz not null,
  review_on date not null,
  setup jsonb not null,
  primary key (organisation_id, version),
  foreign key (organisation_id, signed_by) references members (organisation_id, id) on delete set null (signed_by)
);
comment on column assessments.setup is 'how everything was set up at that moment: nothing about a person';
create index assessments_signed_by on assessments (organisation_id, signed_by);
call fence('assessments');
grant select, insert, update (consulted, advice, open_points) on assessments to goldthread_app;
grant select, insert, update, delete on assessments to goldthread_keeper;

-- When everything whose time is over was last thrown away, to the end.
create table upkeep (
  only_one boolean primary key default true check (only_one),
  finished_at timestamptz not null
);
grant select on upkeep to goldthread_app;
grant select, insert, update on upkeep to goldthread_keeper;

-- A day of deletion only comes nearer. A longer time counts for what begins afterwards, a shorter one for everything.
create function refuse_keeping_longer() returns trigger language plpgsql as $$
begin
  raise exception 'a day of deletion only comes nearer' using errcode = 'integrity_constraint_violation';
end $$;
create trigger keep_no_longer before update of erase_on on members
  for each row when (new.left_on = old.left_on and new.erase_on > old.erase_on) execute function refuse_keeping_longer();
create trigger keep_no_longer before update of erase_on on acts
  for each row when (new.erase_on > old.erase_on) execute function refuse_keeping_longer();

grant update (erase_on) on acts to goldthread_keeper;
create function keep_shorter() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update members set erase_on = left_on + new.keep_leavers_days
    where organisation_id = new.id and erase_on > left_on + new.keep_leavers_days;
  update acts set erase_on = (at at time zone 'Europe/London')::date + new.keep_acts_days
    where organisation_id = new.id and erase_on > (at at time zone 'Europe/London')::date + new.keep_acts_days;
  return null;
end $$;
create trigger keep_shorter after update of keep_leavers_days, keep_acts_days on organisations
  for each row when (new.keep_leavers_days < old.keep_leavers_days or new.keep_acts_days < old.keep_acts_days)
  execute function keep_shorter();

-- What names a member in a text, as a regular expression; null when nothing does for sure. A name of one word could be
-- any word, a short staff number any number, and a name that two people have is not only theirs.
create function naming(the_member uuid) returns text
  language sql stable set search_path = public, pg_temp
  begin atomic
    select string_agg(
        boundary || regexp_replace(word, '([^[:alnum:][:space:]])', '\\\1', 'g') || '(?![[:alnum:]-])', '|')
      from members m
      cross join lateral (values
        ('(?<![[:alnum:]._%+-])', m.email),
        ('(?<![[:alnum:]])', case when length(m.staff_number) >= 4 then m.staff_number end),
        ('(?<![[:alnum:]])', case when m.name ~ '[[:space:]@]' and not exists (
          select from members o
            where o.organisation_id = m.organisation_id and o.id <> m.id and lower(o.name) = lower(m.name)
        ) then m.name end)
      ) as words (boundary, word)
      where m.organisation_id = current_organisation() and m.id = the_member and word is not null;
  end;

-- Does anything in this value, however deep, name somebody, or is their number?
create function mentions(value jsonb, pattern text, number text) returns boolean
  language sql immutable set search_path = public, pg_temp
  return exists (
    select from jsonb_path_query(value, 'strict $.**') as part
      where jsonb_typeof(part) in ('string', 'number')
        and ((part #>> '{}') ~* pattern or lower(part #>> '{}') = lower(number))
  );

-- The letters on their way to a member, without what they say: that may let somebody in. Reads whole rows, so that it
-- goes on working when a letter is held in another shape.
create function letters_to_member(the_member uuid) returns setof jsonb
  language sql stable security definer set search_path = public, pg_temp as $$
    select to_jsonb(l) - 'body' - 'content' from mails l
      join members m on m.organisation_id = l.organisation_id and lower(m.email) = lower(l.to_address)
      where m.organisation_id = current_organisation() and m.id = the_member
  $$;

-- Part of erasing a member: letters to them or about them, and work that was about to be done for them.
create function forget_letters_about(the_member uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  pattern text := naming(the_member);
begin
  delete from mails l where l.organisation_id = current_organisation() and mentions(to_jsonb(l), pattern, null);
  delete from jobs where id in (select id from jobs where mentions(payload, pattern, null) for update skip locked);
end $$;

grant create on schema public to goldthread_keeper;
alter function contacts_of_all owner to goldthread_keeper;
alter function keep_shorter owner to goldthread_keeper;
alter function letters_to_member owner to goldthread_keeper;
alter function forget_letters_about owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
grant execute on function naming, mentions to goldthread_app, goldthread_keeper;
grant execute on function contacts_of_all, letters_to_member, forget_letters_about to goldthread_app;
