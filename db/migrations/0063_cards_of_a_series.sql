-- A printed card for a mark leads to whichever survey of its series is open; where none is, to the one nearest in time. Whoever
-- has the number of a series has it from a survey of it, and learns nothing here but where the next one stands.
grant create on schema public to goldthread_keeper;
create function wave_of_series(series uuid, today date) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select w.id from wave_series s
    join waves w on w.organisation_id = s.organisation_id and w.series_id = s.id
    where s.id = series and w.fixed_on is not null
    order by (w.closed_on is null and w.called_off_on is null and today between w.opens_on and w.closes_on) desc,
      w.called_off_on is null desc, abs(w.opens_on - today), w.opens_on desc, w.id
    limit 1;
  end;
alter function wave_of_series(uuid, date) owner to goldthread_keeper;
revoke execute on function wave_of_series(uuid, date) from public;
grant execute on function wave_of_series(uuid, date) to goldthread_answers;
revoke create on schema public from goldthread_keeper;
