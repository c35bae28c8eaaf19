-- What is told: messages, whom they are for, and when each of these was told. Stories and the consent to tell them. Days
-- of the awareness calendar.

-- A message is the last on the thread: it can tell about anything else.
create or replace function station_rank(kind text) returns integer language sql immutable parallel safe
  return array_position(array['definition', 'value', 'evidence', 'gap', 'decision', 'promise', 'action', 'policy',
    'clause', 'behaviour', 'learning', 'measure', 'review', 'lesson', 'story', 'message'], kind);

-- Whom an organisation tells things. The ones that come with Goldthread are written down when the first is needed.
create table audiences (
  organisation_id uuid not null references organisations on delete cascade,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  name text not null check (length(name) between 1 and 100),
  works_here boolean not null,
  place integer not null,
  dropped_on date,
  primary key (organisation_id, key)
);
comment on column audiences.works_here is 'who hears it works here: telling them is telling staff';
call fence('audiences');
grant select, insert, update on audiences to goldthread_app;
grant select, insert, update, delete on audiences to goldthread_keeper;

create table messages (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'message' check (kind = 'message'),
  release_id uuid,
  for_day text check (for_day ~ '^[a-z0-9-]{1,80}:\d{4}-\d{2}-\d{2}$'),
  primary key (organisation_id, station_id),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade,
  foreign key (organisation_id, release_id) references releases (organisation_id, id)
);
comment on table messages is 'what a message tells about leads to it in threads, and may be a release';
comment on column messages.for_day is 'the day of the calendar it was planned for: its key, and when it begins';
create index messages_release on messages (organisation_id, release_id);
create index messages_for_day on messages (organisation_id, for_day);
call fence('messages');
grant select, insert, update on messages to goldthread_app;
grant select, insert, update, delete on messages to goldthread_keeper;

-- One audience of a message. Where it stands follows from its days.
create table message_tellings (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  message_id uuid not null,
  audience text not null,
  channels text[] not null check (cardinality(channels) between 1 and 12),
  why text not null default '' check (length(why) <= 4000),
  due_on date not null,
  said_on date,
  said_words text check (length(said_words) between 1 and 4000),
  said_href text check (length(said_href) <= 2000),
  said_by uuid,
  dropped_on date,
  dropped_why text check (length(dropped_why) between 1 and 4000),
  unique (organisation_id, id),
  check (said_on is null or dropped_on is null),
  check ((said_on is null) = (said_words is null)),
  check (said_href is null or said_on is not null),
  check ((dropped_on is null) = (dropped_why is null)),
  foreign key (organisation_id, message_id) references messages (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, audience) references audiences (organisation_id, key),
  foreign key (organisation_id, said_by) references members (organisation_id, id) on delete set null (said_by)
);
create index message_tellings_message on message_tellings (organisation_id, message_id);
create index message_tellings_open on message_tellings (organisation_id, due_on) where said_on is null and dropped_on is null;
create index message_tellings_said on message_tellings (organisation_id, said_on) where said_on is not null;
create index message_tellings_audience on message_tellings (organisation_id, audience);
create index message_tellings_said_by on message_tellings (organisation_id, said_by);
call fence('message_tellings');
grant select, insert, update on message_tellings to goldthread_app;
grant select, insert, update, delete on message_tellings to goldthread_keeper;

-- The words of a story stand here alone, and not with the station: so no search, no list and no history can show what
-- somebody has not agreed to, or no longer agrees to.
create table stories (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'story' check (kind = 'story'),
  sort text not null check (sort in ('impact', 'did-not-work')),
  title text not null check (length(title) <= 300),
  words text not null check (length(words) <= 20000),
  whose text not null check (length(whose) <= 300),
  edition integer not null default 1 check (edition > 0),
  taken_back_on date,
  primary key (organisation_id, station_id),
  check (taken_back_on is null or title = '' and words = '' and whose = ''),
  check (taken_back_on is not null or title <> '' and words <> ''),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade
);
comment on column stories.edition is 'goes up when its words change: consent is to the words that somebody saw';
call fence('stories');
grant select, insert, update on stories to goldthread_app;
grant select, insert, update, delete on stories to goldthread_keeper;

create table story_consents (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  story_id uuid not null,
  edition integer not null check (edition > 0),
  given_by text not null check (length(given_by) between 1 and 300),
  taken_by uuid,
  given_on date not null,
  wording text not null check (length(wording) between 1 and 4000),
  inside boolean not null,
  outside boolean not null,
  until date,
  unique (organisation_id, id),
  check (inside or outside),
  check (until >= given_on),
  foreign key (organisation_id, story_id) references stories (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, taken_by) references members (organisation_id, id) on delete set null (taken_by)
);
create index story_consents_story on story_consents (organisation_id, story_id);
create index story_consents_taken_by on story_consents (organisation_id, taken_by);
call fence('story_consents');
grant select, insert, update (given_by, wording) on story_consents to goldthread_app;
grant select, insert, update, delete on story_consents to goldthread_keeper;

-- A story that was taken back stays so, whoever asks.
create function keep_taken_back() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.taken_back_on is distinct from old.taken_back_on then
    raise exception 'a story that was taken back stays so' using errcode = 'GT002';
  end if;
  return new;
end $$;
create trigger keep_taken_back before update on stories
  for each row when (old.taken_back_on is not null) execute function keep_taken_back();

-- Days that an organisation keeps beside the calendar that comes with Goldthread, and those of that one it does not want.
create table own_days (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  title text not null check (length(title) between 1 and 200),
  words text not null default '' check (length(words) <= 1000),
  begins_on date not null,
  ends_on date not null,
  is_yearly boolean not null,
  withdrawn_on date,
  unique (organisation_id, id),
  check (ends_on between begins_on and begins_on + 92)
);
call fence('own_days');
grant select, insert, update on own_days to goldthread_app;
grant select, insert, update, delete on own_days to goldthread_keeper;

create table hidden_days (
  organisation_id uuid not null references organisations on delete cascade,
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  hidden_on date not null,
  primary key (organisation_id, key)
);
call fence('hidden_days');
grant select, insert, delete on hidden_days to goldthread_app;
grant select, insert, update, delete on hidden_days to goldthread_keeper;
