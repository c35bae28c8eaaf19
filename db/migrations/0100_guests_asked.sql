-- Guests of an event are asked in its surveys: everyone with a place who does not work here, as it stands when a survey is
-- fixed. They take their ballot by the address of their place. No time, no order. It goes with the place.
create table invited_guests (
  organisation_id uuid not null references organisations on delete cascade,
  wave_id uuid not null,
  place_id uuid not null,
  primary key (organisation_id, wave_id, place_id),
  foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete cascade,
  foreign key (organisation_id, place_id) references event_places (organisation_id, id) on delete cascade
);
create index invited_guests_place on invited_guests (organisation_id, place_id);
call fence('invited_guests');
grant select, insert, delete on invited_guests to goldthread_app;
grant select, insert, update, delete on invited_guests to goldthread_keeper;
create trigger keep_invited before insert or delete on invited_guests for each row execute function keep_invited();

comment on column ballots_taken.member_id is 'who has taken theirs: a member, or the place of a guest';
-- Whose place is gone has taken no ballot either.
create trigger ballot after delete on event_places for each row execute function drop_ballot_of_erased();

drop function take_ballot(uuid, uuid, uuid, bytea, date);
create function take_ballot(organisation uuid, wave uuid, taker uuid, cover bytea, day date) returns text
  language plpgsql set search_path = public, pg_temp as $$
declare
  before bytea;
begin
  perform set_config('goldthread.organisation', organisation::text, true);
  -- Closing wants this table for itself: what is read from here on stays true until this is done.
  lock table only ballots_taken in row exclusive mode;
  if not exists (
      select from invited i where i.organisation_id = organisation and i.wave_id = wave and i.member_id = taker
      union all
      select from invited_guests g where g.organisation_id = organisation and g.wave_id = wave and g.place_id = taker)
    or not exists (select from waves w where w.organisation_id = organisation and w.id = wave and w.fixed_on is not null)
  then return 'not asked'; end if;
  if not exists (
    select from waves w where w.organisation_id = organisation and w.id = wave
      and w.called_off_on is null and w.closed_on is null and day between w.opens_on and w.closes_on
  ) then return 'closed'; end if;
  insert into ballots_taken (organisation_id, wave_id, member_id, blinded)
    values (organisation, wave, taker, cover) on conflict do nothing;
  if found then return 'taken'; end if;
  -- The same one may be asked for again: the answer to the first request may have been lost.
  select b.blinded into before from ballots_taken b
    where b.organisation_id = organisation and b.wave_id = wave and b.member_id = taker;
  return case when before = cover then 'taken' else 'second' end;
end $$;
revoke execute on function take_ballot(uuid, uuid, uuid, bytea, date) from public;
grant execute on function take_ballot(uuid, uuid, uuid, bytea, date) to goldthread_app;
