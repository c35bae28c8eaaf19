-- Why a survey asks, and who will see what, in the languages it is offered in beside English. Fixed with the survey.
alter table waves add told jsonb not null default '{"why": {}, "whoSees": {}}'
  check (jsonb_typeof(told -> 'why') = 'object' and jsonb_typeof(told -> 'whoSees') = 'object');
grant insert (told), update (told) on waves to goldthread_app;

create or replace function keep_wave() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.fixed_on is not null and current_user = 'goldthread_app' then
      raise exception 'a wave that is fixed stays' using errcode = 'GT002';
    end if;
    return old;
  end if;
  if old.fixed_on is null or current_setting('goldthread.erasing', true) = 'yes' then
    return new;
  end if;
  if (
    old.questionnaire_id, old.version, old.series_id, old.kind, old.title, old.why, old.who_sees, old.told,
    old.is_for_everyone, old.target, old.breakdowns, old.sensitive, old.is_open_channel, old.rule_base, old.rule_cell,
    old.opens_on, old.closes_on, old.delete_on, old.fixed_on, old.content, old.invited_people, old.reminders, old.reason
  ) is distinct from (
    new.questionnaire_id, new.version, new.series_id, new.kind, new.title, new.why, new.who_sees, new.told,
    new.is_for_everyone, new.target, new.breakdowns, new.sensitive, new.is_open_channel, new.rule_base, new.rule_cell,
    new.opens_on, new.closes_on, new.delete_on, new.fixed_on, new.content, new.invited_people, new.reminders, new.reason
  ) then
    raise exception 'a wave that is fixed stays as it is' using errcode = 'GT002';
  end if;
  if new.codes_printed < old.codes_printed
    or (old.called_off_on, old.called_off_why) is distinct from (new.called_off_on, new.called_off_why)
      and old.called_off_on is not null
    or old.closed_on is distinct from new.closed_on and old.closed_on is not null
    or old.participation is distinct from new.participation and old.closed_on is not null
  then
    raise exception 'what became of a wave cannot be taken back' using errcode = 'GT002';
  end if;
  return new;
end $$;

grant create on schema public to goldthread_keeper;
drop function wave_to_answer(uuid);
create function wave_to_answer(wave uuid) returns table (
    organisation_id uuid, organisation_name text, title text, why text, kind text, who_sees text, content jsonb,
    rule_base integer, rule_cell integer, opens_on date, closes_on date, delete_on date, series_id uuid,
    breakdowns jsonb, is_open_channel boolean, is_called_off boolean, is_closed boolean, public_key bytea, fingerprint text,
    support jsonb, is_for_everyone boolean, sensitive jsonb, told jsonb)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select w.organisation_id, o.name, w.title, w.why, w.kind, w.who_sees, w.content, w.rule_base, w.rule_cell,
      w.opens_on, w.closes_on, w.delete_on, w.series_id, w.breakdowns, w.is_open_channel, w.called_off_on is not null,
      w.closed_on is not null, k.public_key, k.fingerprint, o.support_places, w.is_for_everyone, w.sensitive, w.told
    from waves w
    join organisations o on o.id = w.organisation_id
    join ballot_keys k on k.organisation_id = w.organisation_id and k.wave_id = w.id
    where w.id = wave and w.fixed_on is not null;
  end;
alter function wave_to_answer(uuid) owner to goldthread_keeper;
revoke execute on function wave_to_answer(uuid) from public;
grant execute on function wave_to_answer(uuid) to goldthread_answers;
revoke create on schema public from goldthread_keeper;
