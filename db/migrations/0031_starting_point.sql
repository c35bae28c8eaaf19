-- The starting point: how an organisation wants to be seen, and workbooks in which many rate and a group agrees.

-- How we want to be seen, each wording in a row of its own; the one with the highest number stands.
create table seen_as (
  organisation_id uuid not null references organisations on delete cascade,
  number integer not null check (number > 0),
  words text not null check (length(words) between 1 and 4000),
  written_on date not null,
  written_by uuid,
  primary key (organisation_id, number),
  foreign key (organisation_id, written_by) references members (organisation_id, id) on delete set null (written_by)
);
create index seen_as_written_by on seen_as (organisation_id, written_by);
call fence('seen_as');
grant select, insert, update (words) on seen_as to goldthread_app;
grant select, insert, update, delete on seen_as to goldthread_keeper;

-- What an organisation calls the parts of a workbook that has room for its own titles; the highest number stands.
create table workbook_titles (
  organisation_id uuid not null references organisations on delete cascade,
  workbook text not null check (workbook ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(workbook) <= 100),
  number integer not null check (number > 0),
  titles jsonb not null,
  written_on date not null,
  written_by uuid,
  primary key (organisation_id, workbook, number),
  foreign key (organisation_id, written_by) references members (organisation_id, id) on delete set null (written_by)
);
create index workbook_titles_written_by on workbook_titles (organisation_id, written_by);
call fence('workbook_titles');
grant select, insert, update (titles) on workbook_titles to goldthread_app;
grant select, insert, update, delete on workbook_titles to goldthread_keeper;

-- One round through a workbook. In most, everyone rates alone first, on days set beforehand that stay; where too few
-- work for that, a round is talked through together.
create table rating_rounds (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  workbook text not null check (workbook ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(workbook) <= 100),
  number integer not null check (number > 0),
  items jsonb not null,
  set_on date not null,
  set_by uuid,
  opens_on date,
  closes_on date,
  called_off_on date,
  called_off_why text check (length(called_off_why) between 1 and 4000),
  counted_on date,
  figures jsonb,
  unique (organisation_id, id),
  unique (organisation_id, workbook, number),
  check ((opens_on is null) = (closes_on is null)),
  check (opens_on > set_on and closes_on > opens_on and closes_on - opens_on <= 60),
  check ((called_off_on is null) = (called_off_why is null)),
  check (called_off_on is null or opens_on is not null and called_off_on < opens_on),
  check (counted_on is null or closes_on is not null and counted_on > closes_on),
  check (counted_on is null or called_off_on is null),
  check (counted_on is not null or figures is null),
  foreign key (organisation_id, set_by) references members (organisation_id, id) on delete set null (set_by)
);
comment on column rating_rounds.items is 'the scale and the titles of the parts, as they were rated';
comment on column rating_rounds.opens_on is 'null: talked through together, without ratings of single people';
comment on column rating_rounds.figures is 'cleared counts only; null where nothing may be shown';
create unique index rating_rounds_open on rating_rounds (organisation_id, workbook)
  where opens_on is not null and called_off_on is null and counted_on is null;
create index rating_rounds_set_by on rating_rounds (organisation_id, set_by);
call fence('rating_rounds');
grant select, insert, update (items, called_off_on, called_off_why) on rating_rounds to goldthread_app;
grant select, insert, update, delete on rating_rounds to goldthread_keeper;

-- Neither closed early nor extended, whoever asks, and counted once.
create function keep_rating_round() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.workbook, new.number, new.set_on, new.opens_on, new.closes_on)
     is distinct from (old.workbook, old.number, old.set_on, old.opens_on, old.closes_on)
     or old.counted_on is not null and (new.counted_on, new.figures) is distinct from (old.counted_on, old.figures) then
    raise exception 'the days and the figures of a round stay as they are' using errcode = 'GT002';
  end if;
  return new;
end $$;
create trigger keep_rating_round before update on rating_rounds for each row execute function keep_rating_round();

-- All ratings of a round in one row: how often each part was rated with each word. Nothing here says who, when, or in
-- which order, and not even which ratings are by the same person. It goes when the round is counted.
create table rating_boxes (
  organisation_id uuid not null references organisations on delete cascade,
  round_id uuid not null,
  papers jsonb not null,
  primary key (organisation_id, round_id),
  foreign key (organisation_id, round_id) references rating_rounds (organisation_id, id) on delete cascade
);
comment on column rating_boxes.papers is 'part and place on the scale, such as say.4, to how many people rated it so';
call fence('rating_boxes');
grant select, insert, update on rating_boxes to goldthread_app;
grant select, insert, update, delete on rating_boxes to goldthread_keeper;

-- Who has rated, so that nobody does twice; not when, and not what. It goes when the round is counted.
create table raters (
  organisation_id uuid not null references organisations on delete cascade,
  round_id uuid not null,
  member_id uuid not null,
  primary key (organisation_id, round_id, member_id),
  foreign key (organisation_id, round_id) references rating_rounds (organisation_id, id) on delete cascade,
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
create index raters_member on raters (organisation_id, member_id);
call fence('raters');
grant select, insert on raters to goldthread_app;
grant select, insert, update, delete on raters to goldthread_keeper;

-- What the group agreed on about one part. Writing it anew adds a row; the one with the highest number stands.
create table agreed_ratings (
  organisation_id uuid not null references organisations on delete cascade,
  round_id uuid not null,
  part text not null check (part ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(part) <= 100),
  number integer not null check (number > 0),
  rating integer not null check (rating between 1 and 7),
  sureness text not null check (sureness in ('guess', 'some', 'strong')),
  why text not null check (length(why) between 1 and 4000),
  shown_by text not null default '' check (length(shown_by) <= 4000),
  agreed_on date not null,
  agreed_by uuid,
  primary key (organisation_id, round_id, part, number),
  foreign key (organisation_id, round_id) references rating_rounds (organisation_id, id) on delete cascade,
  foreign key (organisation_id, agreed_by) references members (organisation_id, id) on delete set null (agreed_by)
);
create index agreed_ratings_agreed_by on agreed_ratings (organisation_id, agreed_by);
call fence('agreed_ratings');
grant select, insert, update (why, shown_by) on agreed_ratings to goldthread_app;
grant select, insert, update, delete on agreed_ratings to goldthread_keeper;

-- Which first step became which gap or action, so that nobody takes it up twice without knowing.
create table first_steps (
  organisation_id uuid not null references organisations on delete cascade,
  round_id uuid not null,
  part text not null check (part ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(part) <= 100),
  suggestion text not null check (suggestion ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(suggestion) <= 100),
  station_id uuid not null,
  taken_on date not null,
  primary key (organisation_id, round_id, part, suggestion),
  foreign key (organisation_id, round_id) references rating_rounds (organisation_id, id) on delete cascade,
  foreign key (organisation_id, station_id) references stations (organisation_id, id) on delete cascade
);
create index first_steps_station on first_steps (organisation_id, station_id);
call fence('first_steps');
grant select, insert on first_steps to goldthread_app;
grant select, insert, update, delete on first_steps to goldthread_keeper;
