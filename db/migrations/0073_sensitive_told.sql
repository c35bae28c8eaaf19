-- Which questions are sensitive is fixed with a survey, and told to whoever answers.
grant create on schema public to goldthread_keeper;
drop function wave_to_answer(uuid);
create function wave_to_answer(wave uuid) returns table (
    organisation_id uuid, organisation_name text, title text, why text, kind text, who_sees text, content jsonb,
    rule_base integer, rule_cell integer, opens_on date, closes_on date, delete_on date, series_id uuid,
    breakdowns jsonb, is_open_channel boolean, is_called_off boolean, is_closed boolean, public_key bytea, fingerprint text,
    support jsonb, is_for_everyone boolean, sensitive jsonb)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select w.organisation_id, o.name, w.title, w.why, w.kind, w.who_sees, w.content, w.rule_base, w.rule_cell,
      w.opens_on, w.closes_on, w.delete_on, w.series_id, w.breakdowns, w.is_open_channel, w.called_off_on is not null,
      w.closed_on is not null, k.public_key, k.fingerprint, o.support_places, w.is_for_everyone, w.sensitive
    from waves w
    join organisations o on o.id = w.organisation_id
    join ballot_keys k on k.organisation_id = w.organisation_id and k.wave_id = w.id
    where w.id = wave and w.fixed_on is not null;
  end;
alter function wave_to_answer(uuid) owner to goldthread_keeper;
revoke execute on function wave_to_answer(uuid) from public;
grant execute on function wave_to_answer(uuid) to goldthread_answers;
revoke create on schema public from goldthread_keeper;
