-- How safe people in a room feel to speak: asked by a host, answered once by whoever is there, and counted when it is closed.
-- The rule is fixed as it begins. What is left afterwards are figures that were cleared, and neither box nor list.
create table live_checks (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  turn integer not null check (turn between 1 and 3),
  rule_base integer not null check (rule_base >= 5),
  rule_cell integer not null check (rule_cell >= 3),
  is_closed boolean not null default false,
  figures jsonb,
  is_on_wall boolean not null default false,
  unique (organisation_id, id),
  unique (organisation_id, event_id, turn),
  check (figures is null or is_closed),
  check (not is_on_wall or is_closed),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade
);
create unique index live_checks_open on live_checks (organisation_id, event_id) where not is_closed;
comment on column live_checks.figures is 'what may be shown; null when too few answered';
call fence('live_checks');
grant select, insert on live_checks to goldthread_app;
grant update (is_closed, figures, is_on_wall) on live_checks to goldthread_app;
grant select, insert, update, delete on live_checks to goldthread_keeper;

-- All that was said, as counts in one row that every answer writes anew: no row is anybody's, and none comes after another.
create table live_check_boxes (
  organisation_id uuid not null references organisations on delete cascade,
  check_id uuid not null,
  said integer[] not null check (cardinality(said) = 4),
  primary key (organisation_id, check_id),
  foreign key (organisation_id, check_id) references live_checks (organisation_id, id) on delete cascade
);
call fence('live_check_boxes');
grant select, insert, update, delete on live_check_boxes to goldthread_app;
grant select, insert, update, delete on live_check_boxes to goldthread_keeper;

-- Who has answered, and nothing of what. Struck off as it is closed.
create table live_check_takers (
  organisation_id uuid not null references organisations on delete cascade,
  check_id uuid not null,
  guest_id uuid not null,
  primary key (organisation_id, check_id, guest_id),
  foreign key (organisation_id, check_id) references live_checks (organisation_id, id) on delete cascade,
  foreign key (organisation_id, guest_id) references live_guests (organisation_id, id) on delete cascade
);
create index live_check_takers_guest on live_check_takers (organisation_id, guest_id);
call fence('live_check_takers');
grant select, insert, delete on live_check_takers to goldthread_app;
grant select, insert, update, delete on live_check_takers to goldthread_keeper;
