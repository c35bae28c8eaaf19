-- What came of asking, for the people who were asked: what was heard, each with the gap whose answer is shown beside it.
create table findings (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  wave_id uuid not null,
  place integer not null check (place > 0),
  topic integer check (topic between 1 and 100000),
  words text not null check (length(words) between 1 and 500),
  gap_id uuid not null,
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  unique (organisation_id, id),
  foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete cascade,
  foreign key (organisation_id, gap_id) references gaps (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create index findings_wave on findings (organisation_id, wave_id, place);
create index findings_gap on findings (organisation_id, gap_id);
create index findings_made_by on findings (organisation_id, made_by);
comment on column findings.topic is 'number of a topic of the release, from 1; null when it is about no question alone';
call fence('findings');
grant select, insert, update, delete on findings to goldthread_app;
grant select, insert, update, delete on findings to goldthread_keeper;

-- On which day everyone who was asked was told what came of it. Once.
create table wave_tellings (
  organisation_id uuid not null references organisations on delete cascade,
  wave_id uuid not null,
  told_on date not null,
  told_by uuid,
  is_posted boolean not null default false,
  primary key (organisation_id, wave_id),
  foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete cascade,
  foreign key (organisation_id, told_by) references members (organisation_id, id) on delete set null (told_by)
);
create index wave_tellings_told_by on wave_tellings (organisation_id, told_by);
comment on column wave_tellings.is_posted is 'its letters were written, so that they are written once';
call fence('wave_tellings');
grant select, insert on wave_tellings to goldthread_app;
grant select, insert, update, delete on wave_tellings to goldthread_keeper;

-- When people were listened to: in a group, one to one, or by the box. Who was there stands nowhere; how many, their host says.
create table listening_occasions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  form text not null check (form in ('focus-group', 'interview', 'circle', 'cafe', 'box')),
  title text not null check (length(title) between 1 and 200),
  held_on date not null,
  facilitator text not null default '' check (length(facilitator) <= 200),
  present integer check (present between 1 and 10000),
  consent text not null default '' check (length(consent) <= 2000),
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  told_on date,
  told_how text check (length(told_how) between 1 and 1000),
  unique (organisation_id, id),
  check ((form = 'box') = (present is null)),
  check ((told_on is null) = (told_how is null)),
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create unique index listening_occasions_box on listening_occasions (organisation_id, held_on) where form = 'box';
create index listening_occasions_held on listening_occasions (organisation_id, held_on desc);
create index listening_occasions_made_by on listening_occasions (organisation_id, made_by);
comment on column listening_occasions.held_on is 'of a box the first day of the month in which it was read';
comment on column listening_occasions.consent is 'the words in which consent was asked';
call fence('listening_occasions');
grant select, insert, update on listening_occasions to goldthread_app;
grant select, insert, update, delete on listening_occasions to goldthread_keeper;

-- What notes can be put under. One list, so that what is said again and again is found again.
create table themes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  title text not null check (length(title) between 1 and 200),
  words text not null default '' check (length(words) <= 2000),
  gap_id uuid,
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  unique (organisation_id, id),
  foreign key (organisation_id, gap_id) references gaps (organisation_id, station_id) on delete set null (gap_id),
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create index themes_gap on themes (organisation_id, gap_id);
create index themes_made_by on themes (organisation_id, made_by);
call fence('themes');
grant select, insert, update on themes to goldthread_app;
grant select, insert, update, delete on themes to goldthread_keeper;

-- Two people put the same notes under themes, each alone; then they talk about where they differ.
create table codings (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  title text not null check (length(title) between 1 and 200),
  first_id uuid,
  second_id uuid,
  made_on date not null,
  made_by uuid,
  first_done_on date,
  second_done_on date,
  settled_on date,
  settled_by text check (length(settled_by) between 1 and 500),
  unique (organisation_id, id),
  check (first_id <> second_id),
  check ((settled_on is null) = (settled_by is null)),
  check (settled_on is null or first_done_on is not null and second_done_on is not null),
  foreign key (organisation_id, first_id) references members (organisation_id, id) on delete set null (first_id),
  foreign key (organisation_id, second_id) references members (organisation_id, id) on delete set null (second_id),
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create index codings_first on codings (organisation_id, first_id);
create index codings_second on codings (organisation_id, second_id);
create index codings_made_by on codings (organisation_id, made_by);
comment on column codings.settled_by is 'who talked about the differences';
call fence('codings');
grant select, insert, update on codings to goldthread_app;
grant select, insert, update, delete on codings to goldthread_keeper;

-- One thing that was said. Not by whom, not when, and in no order: the number is drawn by chance.
create table listening_notes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  occasion_id uuid not null,
  words text not null check (length(words) between 1 and 2000),
  may_quote boolean not null,
  coding_id uuid,
  theme_id uuid,
  unique (organisation_id, id),
  check (theme_id is null or coding_id is not null),
  foreign key (organisation_id, occasion_id) references listening_occasions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, coding_id) references codings (organisation_id, id),
  foreign key (organisation_id, theme_id) references themes (organisation_id, id)
);
create index listening_notes_occasion on listening_notes (organisation_id, occasion_id);
create index listening_notes_coding on listening_notes (organisation_id, coding_id);
create index listening_notes_theme on listening_notes (organisation_id, theme_id);
comment on column listening_notes.theme_id is 'what was settled; null before that, and where no theme fits';
call fence('listening_notes');
grant select, insert, update, delete on listening_notes to goldthread_app;
grant select, insert, update, delete on listening_notes to goldthread_keeper;

-- Where each of the two put each note.
create table note_codes (
  organisation_id uuid not null references organisations on delete cascade,
  note_id uuid not null,
  coder text not null check (coder in ('first', 'second')),
  theme_id uuid,
  primary key (organisation_id, note_id, coder),
  foreign key (organisation_id, note_id) references listening_notes (organisation_id, id) on delete cascade,
  foreign key (organisation_id, theme_id) references themes (organisation_id, id)
);
create index note_codes_theme on note_codes (organisation_id, theme_id);
comment on column note_codes.theme_id is 'null where no theme fits';
call fence('note_codes');
grant select, insert, update on note_codes to goldthread_app;
grant select, insert, update, delete on note_codes to goldthread_keeper;

-- What lies in the open-door box of an organisation, in one row that every text writes anew in another order: no person, no
-- time, and no place of a row that says which came after which.
create table feedback_boxes (
  organisation_id uuid primary key references organisations on delete cascade,
  texts jsonb not null default '[]',
  read_on date
);
comment on column feedback_boxes.read_on is 'the day it was last read';
call fence('feedback_boxes');
grant select, insert, update on feedback_boxes to goldthread_app;
grant select, insert, update, delete on feedback_boxes to goldthread_keeper;
