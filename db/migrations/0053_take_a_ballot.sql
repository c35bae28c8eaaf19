-- Writes down that somebody has taken their ballot, in one step: hundreds come in the minute after they were asked. Whoever
-- calls it sees their own organisation alone, as everywhere.
create function take_ballot(organisation uuid, wave uuid, member uuid, cover bytea, day date) returns text
  language plpgsql set search_path = public, pg_temp as $$
declare
  before bytea;
begin
  perform set_config('goldthread.organisation', organisation::text, true);
  -- Closing wants this table for itself: what is read from here on stays true until this is done.
  lock table only ballots_taken in row exclusive mode;
  if not exists (select from invited i where i.organisation_id = organisation and i.wave_id = wave and i.member_id = member)
    or not exists (select from waves w where w.organisation_id = organisation and w.id = wave and w.fixed_on is not null)
  then return 'not asked'; end if;
  if not exists (
    select from waves w where w.organisation_id = organisation and w.id = wave
      and w.called_off_on is null and w.closed_on is null and day between w.opens_on and w.closes_on
  ) then return 'closed'; end if;
  insert into ballots_taken (organisation_id, wave_id, member_id, blinded)
    values (organisation, wave, member, cover) on conflict do nothing;
  if found then return 'taken'; end if;
  -- The same one may be asked for again: the answer to the first request may have been lost.
  select b.blinded into before from ballots_taken b
    where b.organisation_id = organisation and b.wave_id = wave and b.member_id = member;
  return case when before = cover then 'taken' else 'second' end;
end $$;
revoke execute on function take_ballot(uuid, uuid, uuid, bytea, date) from public;
grant execute on function take_ballot(uuid, uuid, uuid, bytea, date) to goldthread_app;
