-- What was found missing, or recommended, and how it was answered: by actions on the thread, or by a reasoned no.
create table gaps (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'gap' check (kind = 'gap'),
  source text not null check (source in ('release', 'listening', 'review', 'assessment', 'other')),
  refused_on date,
  refused_by uuid,
  refused_why text check (length(refused_why) between 1 and 4000),
  primary key (organisation_id, station_id),
  check ((refused_on is null) = (refused_why is null)),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade,
  foreign key (organisation_id, refused_by) references members (organisation_id, id) on delete set null (refused_by)
);
create index gaps_refused_by on gaps (organisation_id, refused_by);
call fence('gaps');
grant select, insert, update on gaps to goldthread_app;
grant select, insert, update, delete on gaps to goldthread_keeper;
