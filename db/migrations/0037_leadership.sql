-- Leadership: who stands for the whole strategy and for how long, what they say in their own words, what leaders set
-- themselves to do and take part in, and the review that a sponsor answers for each year.

-- When somebody is the sponsor. A term is over on its last day, on the day it was ended before, or when the next one
-- begins. Only one that has not begun is taken back.
create table sponsorships (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  member_id uuid,
  from_on date not null,
  until_on date not null,
  ended_on date,
  withdrawn_on date,
  why text check (length(why) between 1 and 4000),
  named_on date not null,
  named_by uuid,
  version integer not null default 1 check (version > 0),
  unique (organisation_id, id),
  check (until_on > from_on),
  check (ended_on between from_on and until_on),
  check (ended_on is null or withdrawn_on is null),
  check ((why is null) = (ended_on is null and withdrawn_on is null)),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete set null (member_id),
  foreign key (organisation_id, named_by) references members (organisation_id, id) on delete set null (named_by)
);
comment on column sponsorships.why is 'why it was ended before its last day, or taken back';
create unique index sponsorships_begin on sponsorships (organisation_id, from_on) where withdrawn_on is null;
create index sponsorships_member on sponsorships (organisation_id, member_id);
create index sponsorships_named_by on sponsorships (organisation_id, named_by);
call fence('sponsorships');
grant select, insert, update on sponsorships to goldthread_app;
grant select, insert, update, delete on sponsorships to goldthread_keeper;

-- What a sponsor says in public. A statement is never rewritten: a new one takes its place, and both stay.
create table sponsor_statements (
  organisation_id uuid not null references organisations on delete cascade,
  sponsorship_id uuid not null,
  number integer not null check (number > 0),
  words text not null check (length(words) between 1 and 10000),
  written_on date not null,
  written_by uuid,
  primary key (organisation_id, sponsorship_id, number),
  foreign key (organisation_id, sponsorship_id) references sponsorships (organisation_id, id) on delete cascade,
  foreign key (organisation_id, written_by) references members (organisation_id, id) on delete set null (written_by)
);
create index sponsor_statements_written_by on sponsor_statements (organisation_id, written_by);
call fence('sponsor_statements');
grant select, insert, update (words) on sponsor_statements to goldthread_app;
grant select, insert, update, delete on sponsor_statements to goldthread_keeper;

-- Who is on the list of leaders, from when until when.
create table leaders (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  member_id uuid not null,
  since_on date not null,
  until_on date check (until_on >= since_on),
  listed_by uuid,
  unique (organisation_id, id),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade,
  foreign key (organisation_id, listed_by) references members (organisation_id, id) on delete set null (listed_by)
);
create unique index leaders_now on leaders (organisation_id, member_id) where until_on is null;
create index leaders_member on leaders (organisation_id, member_id);
create index leaders_listed_by on leaders (organisation_id, listed_by);
call fence('leaders');
grant select, insert, update on leaders to goldthread_app;
grant select, insert, update, delete on leaders to goldthread_keeper;

-- What a leader sets themselves to do. It is theirs, so it goes with them. It is no station of the thread, because some
-- of them are read by a few people only, and whatever is on the thread is read by everyone.
create table leader_goals (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  member_id uuid not null,
  element_id uuid,
  title text not null check (length(title) between 1 and 300),
  why text not null default '' check (length(why) <= 4000),
  sign text not null check (length(sign) between 1 and 4000),
  readers text not null check (readers in ('everyone', 'few')),
  due_on date not null,
  written_on date not null,
  begun_on date,
  reached_on date check (reached_on >= begun_on),
  dropped_on date check (dropped_on >= begun_on),
  dropped_why text check (length(dropped_why) between 1 and 4000),
  version integer not null default 1 check (version > 0),
  unique (organisation_id, id),
  check (reached_on is null or dropped_on is null),
  check ((dropped_on is null) = (dropped_why is null)),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade,
  foreign key (organisation_id, element_id) references elements (organisation_id, id) on delete set null (element_id)
);
comment on column leader_goals.sign is 'how one will be able to tell';
create index leader_goals_member on leader_goals (organisation_id, member_id);
create index leader_goals_element on leader_goals (organisation_id, element_id);
call fence('leader_goals');
grant select, insert, update on leader_goals to goldthread_app;
grant select, insert, update, delete on leader_goals to goldthread_keeper;

-- How it goes with a goal, day by day. What is written here stays.
create table leader_goal_notes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  goal_id uuid not null,
  noted_on date not null,
  step text check (step in ('begin', 'reach', 'give-up', 'open-again')),
  words text not null check (length(words) between 1 and 4000),
  written_at timestamptz not null,
  foreign key (organisation_id, goal_id) references leader_goals (organisation_id, id) on delete cascade
);
create index leader_goal_notes_goal on leader_goal_notes (organisation_id, goal_id, noted_on);
call fence('leader_goal_notes');
grant select, insert, update (words) on leader_goal_notes to goldthread_app;
grant select, insert, update, delete on leader_goal_notes to goldthread_keeper;

-- What leaders took part in to learn.
create table leader_sessions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  title text not null check (length(title) between 1 and 300),
  form text not null check (form in ('programme', 'workshop', 'coaching', 'mentoring', 'listening', 'talk', 'other')),
  words text not null default '' check (length(words) <= 4000),
  held_on date not null,
  hours numeric(5, 2) not null check (hours > 0),
  noted_by uuid,
  version integer not null default 1 check (version > 0),
  withdrawn_on date,
  unique (organisation_id, id),
  foreign key (organisation_id, noted_by) references members (organisation_id, id) on delete set null (noted_by)
);
create index leader_sessions_held on leader_sessions (organisation_id, held_on);
create index leader_sessions_noted_by on leader_sessions (organisation_id, noted_by);
call fence('leader_sessions');
grant select, insert, update on leader_sessions to goldthread_app;
grant select, insert, update, delete on leader_sessions to goldthread_keeper;

create table leader_attendance (
  organisation_id uuid not null references organisations on delete cascade,
  session_id uuid not null,
  member_id uuid not null,
  primary key (organisation_id, session_id, member_id),
  foreign key (organisation_id, session_id) references leader_sessions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
comment on table leader_attendance is 'which leaders took part: by name, because they are on the list of leaders by name';
create index leader_attendance_member on leader_attendance (organisation_id, member_id);
call fence('leader_attendance');
grant select, insert, delete on leader_attendance to goldthread_app;
grant select, insert, delete on leader_attendance to goldthread_keeper;

-- The review a sponsor answers for. Its station's owner is the sponsor. One is open for each term; closing it opens the
-- next. One that falls away, because the term ended before the year did, stays in the record.
create table sponsor_reviews (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'review' check (kind = 'review'),
  sponsorship_id uuid not null,
  due_on date not null,
  happened text not null default '' check (length(happened) <= 8000),
  repeated text check (repeated in ('yes', 'no')),
  baseline_id uuid,
  later_id uuid,
  survey_words text not null default '' check (length(survey_words) <= 4000),
  changes text not null default '' check (length(changes) <= 8000),
  statement text not null default '' check (length(statement) <= 10000),
  promised jsonb,
  closed_on date,
  closed_by uuid,
  lapsed_on date,
  primary key (organisation_id, station_id),
  check (closed_on is null or lapsed_on is null),
  check (closed_on is null or (happened <> '' and changes <> '' and statement <> '' and promised is not null)),
  check (closed_on is null or repeated is not null),
  check (closed_on is null or repeated <> 'yes' or (baseline_id is not null and later_id is not null)),
  check (closed_on is null or repeated <> 'no' or survey_words <> ''),
  check (baseline_id <> later_id),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade,
  foreign key (organisation_id, sponsorship_id) references sponsorships (organisation_id, id) on delete cascade,
  foreign key (organisation_id, baseline_id) references releases (organisation_id, id),
  foreign key (organisation_id, later_id) references releases (organisation_id, id),
  foreign key (organisation_id, closed_by) references members (organisation_id, id) on delete set null (closed_by)
);
comment on column sponsor_reviews.survey_words is 'what the two releases say beside each other, or why it was not repeated';
comment on column sponsor_reviews.promised is 'what was promised, as it stood when the review was closed';
create unique index sponsor_reviews_open on sponsor_reviews (organisation_id, sponsorship_id)
  where closed_on is null and lapsed_on is null;
create index sponsor_reviews_sponsorship on sponsor_reviews (organisation_id, sponsorship_id);
create index sponsor_reviews_baseline on sponsor_reviews (organisation_id, baseline_id);
create index sponsor_reviews_later on sponsor_reviews (organisation_id, later_id);
create index sponsor_reviews_closed_by on sponsor_reviews (organisation_id, closed_by);
call fence('sponsor_reviews');
grant select, insert, update on sponsor_reviews to goldthread_app;
grant select, insert, update, delete on sponsor_reviews to goldthread_keeper;

-- What a closed review says stays. Only an erasure takes a name out of it.
create function keep_sponsor_review() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a closed review stays as it is' using errcode = 'GT002';
end $$;
create trigger keep_sponsor_review
  before update of due_on, happened, repeated, baseline_id, later_id, survey_words, changes, statement, promised, closed_on
  on sponsor_reviews
  for each row when (old.closed_on is not null and current_setting('goldthread.erasing', true) is distinct from 'yes')
  execute function keep_sponsor_review();

-- Another part of the public page: who stands for the strategy, and their statement.
alter table public_pages drop constraint public_pages_sections_check;
alter table public_pages add check
  (sections <@ array['definition', 'values', 'promises', 'policies', 'stories', 'sponsor']);
