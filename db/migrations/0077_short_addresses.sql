-- The survey whose id lies between two, for addresses that hold the first letters of one; null when there are more.
grant create on schema public to goldthread_keeper;
create function wave_between(first uuid, last uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select (array_agg(w.id))[1] from waves w
    where w.id between first and last and w.fixed_on is not null
    having count(*) = 1;
  end;
alter function wave_between(uuid, uuid) owner to goldthread_keeper;
revoke execute on function wave_between(uuid, uuid) from public;
grant execute on function wave_between(uuid, uuid) to goldthread_answers;
revoke create on schema public from goldthread_keeper;
