-- A step that is taken off the agenda while it is on, or was the last one: then no step is on, and no countdown runs.
alter table live_days
  drop constraint live_days_organisation_id_step_id_fkey,
  add foreign key (organisation_id, step_id) references event_steps (organisation_id, id) on delete set null (step_id);

-- Whoever presses a button that they saw before is told that it has changed since.
create function clear_step() returns trigger language plpgsql as $$
begin
  if new.step_id is null and old.step_id is not null then
    new.step_began_at := null;
    new.step_ends_at := null;
    new.version := old.version + 1;
  end if;
  return new;
end $$;
create trigger clear_step before update of step_id on live_days for each row execute function clear_step();
