-- The working rhythm: a letter each week about what is late or due soon, who was told of what has been late for long, and
-- private calendars.

-- Every organisation has its letters written once for each week, by whichever process comes first.
create table digest_weeks (
  organisation_id uuid not null references organisations on delete cascade,
  week date not null check (extract(isodow from week) = 1),
  written_at timestamptz not null,
  primary key (organisation_id, week)
);
comment on column digest_weeks.week is 'the Monday it begins on';
call fence('digest_weeks');
grant select, insert, update, delete on digest_weeks to goldthread_keeper;

create table digests (
  organisation_id uuid not null,
  member_id uuid not null,
  week date not null check (extract(isodow from week) = 1),
  primary key (organisation_id, member_id, week),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
comment on table digests is 'who had a letter in which week: one at most';
call fence('digests');
grant select on digests to goldthread_app;
grant select, insert, update, delete on digests to goldthread_keeper;

create table digest_stops (
  organisation_id uuid not null,
  member_id uuid not null,
  stopped_on date not null,
  primary key (organisation_id, member_id),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
comment on table digest_stops is 'who wants no such letter; everyone else who looks after something gets one';
call fence('digest_stops');
grant select, insert, delete on digest_stops to goldthread_app;
grant select, insert, update, delete on digest_stops to goldthread_keeper;

-- With another day it is late anew, and is told anew.
create table escalations (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  member_id uuid not null,
  cycle_id uuid not null,
  promise_id uuid,
  due_on date not null,
  told_on date not null,
  unique nulls not distinct (organisation_id, member_id, cycle_id, promise_id, due_on),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade,
  foreign key (organisation_id, cycle_id) references cycles (organisation_id, id) on delete cascade,
  foreign key (organisation_id, promise_id) references stations (organisation_id, id) on delete cascade
);
comment on table escalations is 'who was told, once, of what has been late for long: a promise, or else the review of the cycle';
create index escalations_cycle on escalations (organisation_id, cycle_id);
create index escalations_promise on escalations (organisation_id, promise_id);
call fence('escalations');
grant select on escalations to goldthread_app;
grant select, insert, update, delete on escalations to goldthread_keeper;

create table calendar_feeds (
  organisation_id uuid not null,
  member_id uuid not null,
  digest bytea not null unique check (length(digest) = 32),
  made_on date not null,
  primary key (organisation_id, member_id),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
comment on column calendar_feeds.digest is 'of the secret in its address, which is kept nowhere';
call fence('calendar_feeds');
grant select, insert, update, delete on calendar_feeds to goldthread_app;
grant select, insert, update, delete on calendar_feeds to goldthread_keeper;

-- Whose calendar an address opens, as long as they are here.
create function calendar_feed_of(feed_digest bytea)
  returns table (organisation_id uuid, organisation_name text, member_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select f.organisation_id, o.name, f.member_id
      from calendar_feeds f
      join organisations o on o.id = f.organisation_id
      join members m on m.organisation_id = f.organisation_id and m.id = f.member_id and m.left_on is null
      where f.digest = feed_digest;
  end;
grant create on schema public to goldthread_keeper;
alter function calendar_feed_of owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
grant execute on function calendar_feed_of to goldthread_app;
