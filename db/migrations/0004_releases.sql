-- Releases: figures that disclosure control has cleared, frozen. A corrected wording is a new version beside the same
-- figures; the figures themselves have one version for ever.

create table releases (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  cells jsonb not null,
  rule jsonb not null,
  released_on date not null,
  is_example boolean not null default false,
  unique (organisation_id, id)
);
call fence('releases');
grant select, insert on releases to goldthread_app;
grant select, insert on releases to goldthread_keeper;

create table release_wordings (
  organisation_id uuid not null,
  release_id uuid not null,
  version integer not null check (version >= 1),
  title text not null,
  labels jsonb not null,
  released_on date not null,
  primary key (organisation_id, release_id, version),
  foreign key (organisation_id, release_id) references releases (organisation_id, id) on delete cascade
);
call fence('release_wordings');
grant select, insert on release_wordings to goldthread_app;
grant select, insert on release_wordings to goldthread_keeper;

-- Refuses everyone, the owner included. A release ends only with its whole organisation: then the organisation is
-- already gone when the cascade comes here. Runs as the keeper, since only the keeper sees every organisation.
create function refuse_change_of_release() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' and not exists (select from organisations where id = old.organisation_id) then
    return old;
  end if;
  raise exception 'a release is frozen and cannot be changed' using errcode = 'integrity_constraint_violation';
end $$;
grant create on schema public to goldthread_keeper;
alter function refuse_change_of_release owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;

create trigger frozen before update or delete on releases
  for each row execute function refuse_change_of_release();
create trigger frozen before update or delete on release_wordings
  for each row execute function refuse_change_of_release();
create trigger frozen_whole before truncate on releases
  for each statement execute function refuse_change_of_release();
create trigger frozen_whole before truncate on release_wordings
  for each statement execute function refuse_change_of_release();
