-- What somebody wants to do after an event, for themselves. The words are sealed with a secret that their own link holds,
-- and that is kept nowhere but where they asked for it: beside the address for letters, or for whoever works here.
create table pledges (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  held_on date not null,
  member_id uuid,
  kept_secret bytea check (length(kept_secret) between 28 and 200),
  secret_digest bytea not null check (length(secret_digest) = 32),
  words bytea not null check (length(words) between 29 and 8100),
  once bytea check (length(once) = 32),
  outcome text check (outcome in ('done', 'part', 'not-yet', 'no-longer')),
  unique (organisation_id, id),
  check ((member_id is null) = (kept_secret is null)),
  check (once is null or member_id is null),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
create unique index pledges_secret on pledges (secret_digest);
create unique index pledges_member on pledges (organisation_id, event_id, member_id);
create unique index pledges_once on pledges (organisation_id, event_id, once);
create index pledges_of on pledges (organisation_id, member_id);
create index pledges_held on pledges (held_on);
comment on column pledges.held_on is 'the day of the event when this was written: reminders and the end are counted from it';
comment on column pledges.kept_secret is 'sealed, for somebody who works here and is signed in';
comment on column pledges.once is 'a digest of the guest or place it was written from: each counts once in totals, and without one it is not counted';
call fence('pledges');
grant select, insert, update, delete on pledges to goldthread_app;
grant select, insert, update, delete on pledges to goldthread_keeper;

-- Where the reminders of a pledge go, sealed together with the secret of its link. Another address is another row, so that
-- what stands in a letter to the first one opens nothing more.
create table pledge_letters (
  id uuid primary key,
  organisation_id uuid not null references organisations on delete cascade,
  pledge_id uuid not null,
  sealed bytea not null check (length(sealed) between 29 and 600),
  confirmed_on date,
  sent_after integer not null default 0 check (sent_after in (0, 30, 90)),
  unique (organisation_id, id),
  unique (organisation_id, pledge_id),
  foreign key (organisation_id, pledge_id) references pledges (organisation_id, id) on delete cascade
);
comment on column pledge_letters.sent_after is 'after how many days the last reminder went; 0 when none did';
call fence('pledge_letters');
grant select, insert, update, delete on pledge_letters to goldthread_app;
grant select, insert, update, delete on pledge_letters to goldthread_keeper;

-- What may be shown of the pledges of an event, taken once after 30 days and once after 90. Null is not shown.
create table pledge_totals (
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  after_days integer not null check (after_days in (30, 90)),
  taken_on date not null,
  figures jsonb,
  primary key (organisation_id, event_id, after_days),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade
);
call fence('pledge_totals');
grant select on pledge_totals to goldthread_app;
grant select, insert, update, delete on pledge_totals to goldthread_keeper;

-- Whose pledge a link leads to: the only thing anybody learns without being let in, and for the digest of a secret.
create function pledge_of_secret(digest bytea)
  returns table (organisation_id uuid, organisation_name text, pledge_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select p.organisation_id, o.name, p.id from pledges p join organisations o on o.id = p.organisation_id
      where p.secret_digest = digest;
  end;

grant create on schema public to goldthread_keeper;
alter function pledge_of_secret owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
revoke execute on function pledge_of_secret(bytea) from public;
grant execute on function pledge_of_secret(bytea) to goldthread_app;
