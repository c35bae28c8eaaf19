-- What a wall has no room for stands on pages, which turn by themselves until a host holds one.
alter table live_days
  add wall_page integer not null default 1 check (wall_page >= 1),
  add wall_turns_from timestamptz default now();
comment on column live_days.wall_page is 'the page that stands on the wall, or stood there when pages began to turn';
comment on column live_days.wall_turns_from is 'since when pages turn by themselves; null while a host holds one';
