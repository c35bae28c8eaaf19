-- The strategy: the framework an organisation follows, the cycles its elements go through, and everything on the
-- thread between them.

-- A framework as it was when it was taken up. Its words are the organisation's from then on.
create table frameworks (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null check (version > 0),
  title text not null check (length(title) between 1 and 300),
  source text not null check (length(source) <= 4000),
  adopted_on date not null,
  unique (organisation_id, id),
  unique (organisation_id)
);
comment on table frameworks is 'one for an organisation: with a second one, what belongs to the first would be seen nowhere';
call fence('frameworks');
grant select, insert, update on frameworks to goldthread_app;
grant select, insert, update, delete on frameworks to goldthread_keeper;

create table elements (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  framework_id uuid not null,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  mark text not null check (length(mark) between 1 and 2),
  place integer not null,
  title text not null check (length(title) between 1 and 300),
  purpose text not null check (length(purpose) <= 4000),
  clock text not null check (clock in ('after', 'yearly', 'all-year')),
  clock_months integer not null check (clock_months between 1 and 60),
  guidance jsonb not null,
  unique (organisation_id, id),
  unique (organisation_id, framework_id, key),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id) on delete cascade
);
call fence('elements');
grant select, insert, update on elements to goldthread_app;
grant select, insert, update, delete on elements to goldthread_keeper;

-- One turn of an element: Analyse, Plan, Do, Review. Where it stands is never written down: it follows from the days.
create table cycles (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  element_id uuid not null,
  number integer not null check (number > 0),
  owner_id uuid,
  sponsor_id uuid,
  began_on date not null,
  carried text not null default '' check (length(carried) <= 10000),
  analysed_on date,
  found text not null default '' check (length(found) <= 10000),
  agreed_on date,
  agreed_by uuid,
  review_on date,
  done_on date,
  reviewed_on date,
  reviewed_by uuid,
  worked text not null default '' check (length(worked) <= 10000),
  failed text not null default '' check (length(failed) <= 10000),
  lessons text not null default '' check (length(lessons) <= 10000),
  unique (organisation_id, id),
  unique (organisation_id, element_id, number),
  check (analysed_on >= began_on),
  check (agreed_on is null or agreed_on >= analysed_on and analysed_on is not null),
  check ((agreed_on is null) = (review_on is null)),
  check (review_on > agreed_on),
  check (done_on is null or done_on >= agreed_on and agreed_on is not null),
  check (reviewed_on is null or reviewed_on >= done_on and done_on is not null),
  foreign key (organisation_id, element_id) references elements (organisation_id, id) on delete cascade,
  foreign key (organisation_id, owner_id) references members (organisation_id, id) on delete set null (owner_id),
  foreign key (organisation_id, sponsor_id) references members (organisation_id, id) on delete set null (sponsor_id),
  foreign key (organisation_id, agreed_by) references members (organisation_id, id) on delete set null (agreed_by),
  foreign key (organisation_id, reviewed_by) references members (organisation_id, id) on delete set null (reviewed_by)
);
comment on column cycles.carried is 'the lessons of the cycle before';
create unique index cycles_open on cycles (organisation_id, element_id) where reviewed_on is null;
create index cycles_owner on cycles (organisation_id, owner_id);
create index cycles_sponsor on cycles (organisation_id, sponsor_id);
create index cycles_agreed_by on cycles (organisation_id, agreed_by);
create index cycles_reviewed_by on cycles (organisation_id, reviewed_by);
call fence('cycles');
grant select, insert, update on cycles to goldthread_app;
grant select, insert, update, delete on cycles to goldthread_keeper;

-- What a thread can lead through, in the order in which it does. Nothing leads back, so no thread is a circle.
create function station_rank(kind text) returns integer language sql immutable parallel safe
  return array_position(array['definition', 'value', 'evidence', 'gap', 'decision', 'promise', 'action', 'policy',
    'clause', 'learning', 'measure', 'review', 'lesson', 'story'], kind);
grant execute on function station_rank to goldthread_app, goldthread_keeper;

-- One thing on the thread: a piece of evidence, a gap, an action … What is particular to a kind has a table of its own.
create table stations (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  kind text not null check (station_rank(kind) is not null),
  number integer not null check (number > 0),
  element_id uuid,
  cycle_id uuid,
  title text not null check (length(title) between 1 and 300),
  words text not null default '' check (length(words) <= 20000),
  stands_on date not null,
  made_on date not null,
  made_by uuid,
  owner_id uuid,
  version integer not null default 1 check (version > 0),
  withdrawn_on date,
  search tsvector not null generated always as
    (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', words), 'B')) stored,
  unique (organisation_id, id),
  unique (organisation_id, id, kind),
  unique (organisation_id, kind, number),
  foreign key (organisation_id, element_id) references elements (organisation_id, id) on delete cascade,
  foreign key (organisation_id, cycle_id) references cycles (organisation_id, id) on delete cascade,
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by),
  foreign key (organisation_id, owner_id) references members (organisation_id, id) on delete set null (owner_id)
);
comment on column stations.stands_on is 'the day of the thing itself: when the evidence was gathered, the decision taken';
create index stations_cycle on stations (organisation_id, cycle_id, kind);
create index stations_element on stations (organisation_id, element_id, kind);
create index stations_owner on stations (organisation_id, owner_id);
create index stations_made_by on stations (organisation_id, made_by);
create index stations_search on stations using gin (search);
call fence('stations');
grant select, insert, update on stations to goldthread_app;
grant select, insert, update, delete on stations to goldthread_keeper;

-- What leads to what.
create table threads (
  organisation_id uuid not null references organisations on delete cascade,
  from_id uuid not null,
  from_kind text not null,
  to_id uuid not null,
  to_kind text not null,
  made_on date not null,
  primary key (organisation_id, from_id, to_id),
  check (station_rank(from_kind) < station_rank(to_kind)),
  foreign key (organisation_id, from_id, from_kind) references stations (organisation_id, id, kind) on delete cascade,
  foreign key (organisation_id, to_id, to_kind) references stations (organisation_id, id, kind) on delete cascade
);
create index threads_to on threads (organisation_id, to_id);
call fence('threads');
grant select, insert, delete on threads to goldthread_app;
grant select, insert, delete on threads to goldthread_keeper;

create table actions (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'action' check (kind = 'action'),
  due_on date not null,
  effort text check (effort in ('small', 'medium', 'large')),
  serves text[] not null default '{}',
  started_on date,
  done_on date,
  dropped_on date,
  dropped_why text check (length(dropped_why) between 1 and 4000),
  primary key (organisation_id, station_id),
  check (done_on is null or dropped_on is null),
  check ((dropped_on is null) = (dropped_why is null)),
  check (done_on >= started_on),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade
);
create index actions_due on actions (organisation_id, due_on) where done_on is null and dropped_on is null;
call fence('actions');
grant select, insert, update on actions to goldthread_app;
grant select, insert, update, delete on actions to goldthread_keeper;

create table evidence (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'evidence' check (kind = 'evidence'),
  form text not null check (form in ('release', 'link', 'note')),
  href text check (length(href) <= 2000),
  release_id uuid,
  primary key (organisation_id, station_id),
  check ((form = 'link') = (href is not null)),
  check ((form = 'release') = (release_id is not null)),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade,
  foreign key (organisation_id, release_id) references releases (organisation_id, id)
);
create index evidence_release on evidence (organisation_id, release_id);
call fence('evidence');
grant select, insert on evidence to goldthread_app;
grant select, insert, update, delete on evidence to goldthread_keeper;

-- What was promised when a plan was agreed. From then on its words stay; what came of it is written beside them.
create table promises (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'promise' check (kind = 'promise'),
  baseline text not null check (length(baseline) <= 1000),
  target text not null check (length(target) between 1 and 1000),
  method text not null check (length(method) between 1 and 4000),
  locked_at timestamptz,
  locked_by uuid,
  seal bytea check (length(seal) = 32),
  outcome text check (outcome in ('kept', 'partly', 'not-kept')),
  result text check (length(result) between 1 and 4000),
  result_on date,
  primary key (organisation_id, station_id),
  check ((locked_at is null) = (seal is null)),
  check ((outcome is null) = (result is null) and (outcome is null) = (result_on is null)),
  check (outcome is null or locked_at is not null),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade,
  foreign key (organisation_id, locked_by) references members (organisation_id, id) on delete set null (locked_by)
);
create index promises_locked_by on promises (organisation_id, locked_by);
call fence('promises');
grant select, insert, update on promises to goldthread_app;
grant select, insert, update, delete on promises to goldthread_keeper;

-- A promise that has to change is amended beside what was promised, for a reason, where everyone can read it.
create table amendments (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  promise_id uuid not null,
  target text not null check (length(target) between 1 and 1000),
  reason text not null check (length(reason) between 1 and 4000),
  amended_at timestamptz not null,
  amended_by uuid,
  unique (organisation_id, id),
  foreign key (organisation_id, promise_id) references promises (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, amended_by) references members (organisation_id, id) on delete set null (amended_by)
);
create index amendments_promise on amendments (organisation_id, promise_id, amended_at);
create index amendments_amended_by on amendments (organisation_id, amended_by);
call fence('amendments');
grant select, insert, update (target, reason) on amendments to goldthread_app;
grant select, insert, update, delete on amendments to goldthread_keeper;

-- What was promised cannot be said to have been promised otherwise. Only an erasure takes a name out of it: the seal
-- then no longer fits, and the page says why.
create function keep_promise() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.baseline, new.target, new.method, new.locked_at, new.seal)
     is distinct from (old.baseline, old.target, old.method, old.locked_at, old.seal) then
    raise exception 'a locked promise stays as it is' using errcode = 'GT002';
  end if;
  return new;
end $$;
create trigger keep_promise before update on promises
  for each row when (old.locked_at is not null and current_setting('goldthread.erasing', true) is distinct from 'yes') execute function keep_promise();
create function keep_promised_words() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from promises p where p.organisation_id = old.organisation_id and p.station_id = old.id
             and p.locked_at is not null) then
    raise exception 'a locked promise stays as it is' using errcode = 'GT002';
  end if;
  return new;
end $$;
create trigger keep_promised_words before update of title, words, stands_on, withdrawn_on on stations
  for each row when (old.kind = 'promise' and current_setting('goldthread.erasing', true) is distinct from 'yes' and
    (old.title, old.words, old.stands_on, old.withdrawn_on) is distinct from (new.title, new.words, new.stands_on, new.withdrawn_on))
  execute function keep_promised_words();

-- How everything on the thread came to be what it is. The words are what stood there before, or what was said with it.
create table changes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  cycle_id uuid,
  station_id uuid,
  at timestamptz not null,
  by_id uuid,
  what text not null check (what ~ '^[a-z]+(-[a-z]+)*$'),
  words text check (length(words) <= 20000),
  check (num_nonnulls(cycle_id, station_id) = 1),
  foreign key (organisation_id, cycle_id) references cycles (organisation_id, id) on delete cascade,
  foreign key (organisation_id, station_id) references stations (organisation_id, id) on delete cascade,
  foreign key (organisation_id, by_id) references members (organisation_id, id) on delete set null (by_id)
);
create index changes_station on changes (organisation_id, station_id, at);
create index changes_cycle on changes (organisation_id, cycle_id, at);
create index changes_by on changes (organisation_id, by_id);
call fence('changes');
grant select, insert, update (words) on changes to goldthread_app;
grant select, insert, update, delete on changes to goldthread_keeper;
