-- What is counted or asked again and again, to see whether anything changes; and what was learned on the way.
create table measures (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'measure' check (kind = 'measure'),
  source text not null check (length(source) between 1 and 1000),
  unit text not null check (unit in ('per-cent', 'people', 'number', 'score', 'days', 'pounds')),
  direction text not null check (direction in ('up', 'down', 'within')),
  target numeric(14, 2),
  target_to numeric(14, 2) check (target_to > target),
  target_on date,
  every_months integer not null check (every_months in (1, 3, 6, 12)),
  primary key (organisation_id, station_id),
  check ((target is null) = (target_on is null)),
  check ((direction = 'within') = (target_to is not null)),
  check (target_to is null or target is not null),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade
);
comment on column measures.target is 'what is to be reached; the lower of two where it is to stay within';
call fence('measures');
grant select, insert, update on measures to goldthread_app;
grant select, insert, update, delete on measures to goldthread_keeper;

-- One figure on one day. A figure is never rewritten: a correction is a row of its own beside it, with its reason. It
-- says what the figure is instead, or, without one, that there is none.
create table measure_values (
  organisation_id uuid not null references organisations on delete cascade,
  measure_id uuid not null,
  number integer not null check (number > 0),
  stands_on date not null,
  figure numeric(14, 2),
  note text not null default '' check (length(note) <= 1000),
  is_baseline boolean not null default false,
  release_id uuid,
  taken text check (length(taken) between 1 and 2000),
  corrects integer check (corrects < number),
  why text check (length(why) between 1 and 4000),
  hidden_on date,
  written_at timestamptz not null,
  written_by uuid,
  primary key (organisation_id, measure_id, number),
  unique (organisation_id, measure_id, corrects),
  check (release_id is null or taken is not null),
  check ((corrects is null) = (why is null)),
  check (figure is not null or corrects is not null or hidden_on is not null),
  check (figure is null or hidden_on is null),
  foreign key (organisation_id, measure_id) references measures (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, measure_id, corrects) references measure_values (organisation_id, measure_id, number)
    on delete cascade,
  foreign key (organisation_id, release_id) references releases (organisation_id, id),
  foreign key (organisation_id, written_by) references members (organisation_id, id) on delete set null (written_by)
);
comment on column measure_values.taken is 'what the figure is of, in the words the release had when it was taken';
comment on column measure_values.hidden_on is 'the day on which a figure about too few people was taken out of the record';
create index measure_values_day on measure_values (organisation_id, measure_id, stands_on);
create index measure_values_release on measure_values (organisation_id, release_id);
create index measure_values_written_by on measure_values (organisation_id, written_by);
call fence('measure_values');
grant select, insert, update (figure, note, taken, why, hidden_on) on measure_values to goldthread_app;
grant select, insert, update, delete on measure_values to goldthread_keeper;

-- The only way out of the record is out altogether, for a figure that should never have been written.
create function keep_figure() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.figure is not null or new.hidden_on is null then
    raise exception 'a figure is not rewritten' using errcode = 'GT002';
  end if;
  return new;
end $$;
create trigger keep_figure before update of figure on measure_values
  for each row when (old.figure is distinct from new.figure) execute function keep_figure();

-- What was learned, from whatever it was learned, and what changed because of it.
create table lessons (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'lesson' check (kind = 'lesson'),
  source text not null check (source in ('review', 'event', 'mistake', 'listening', 'other')),
  changed text check (length(changed) between 1 and 4000),
  changed_on date,
  primary key (organisation_id, station_id),
  check ((changed is null) = (changed_on is null)),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade
);
call fence('lessons');
grant select, insert, update on lessons to goldthread_app;
grant select, insert, update, delete on lessons to goldthread_keeper;
