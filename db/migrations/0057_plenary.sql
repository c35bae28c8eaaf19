-- The plenary: what stands on the wall, how hosts sort what tables found, and what an event leaves to work with.
alter table live_days
  add column wall text not null default 'clock'
    check (wall in ('clock', 'insights', 'themes', 'questions', 'formula', 'key-questions')),
  add column wall_theme_id uuid,
  add foreign key (organisation_id, wall_theme_id) references live_themes (organisation_id, id)
    on delete set null (wall_theme_id);
create index live_days_wall_theme on live_days (organisation_id, wall_theme_id);
comment on column live_days.wall_theme_id is 'the theme that stands on the wall alone; none when all of them do';

alter table live_insights
  add column sorting integer not null default 1,
  add column stands_alone boolean not null default false;
comment on column live_insights.sorting is 'counts how hosts sort it, and version what its table writes: neither stops the other';
comment on column live_insights.stands_alone is 'the table does not want it put together with that of another';

-- What people take along in one line: parts that add up to something. A part on each line.
create table live_formulas (
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  parts text not null check (length(parts) between 1 and 1000),
  whole text not null check (length(whole) between 1 and 200),
  version integer not null default 1,
  primary key (organisation_id, event_id),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade
);
call fence('live_formulas');
grant select, insert, update on live_formulas to goldthread_app;
grant select, insert, update, delete on live_formulas to goldthread_keeper;

-- One question for each of those whom the event wants to go on talking with.
create table live_key_questions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  place integer not null check (place > 0),
  audience text not null check (length(audience) between 1 and 200),
  words text not null default '' check (length(words) <= 500),
  version integer not null default 1,
  unique (organisation_id, id),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade
);
create index live_key_questions_event on live_key_questions (organisation_id, event_id, place);
call fence('live_key_questions');
grant select, insert, update, delete on live_key_questions to goldthread_app;
grant select, insert, update, delete on live_key_questions to goldthread_keeper;
