-- An amendment is what it was, too: only an erasure takes a name out of it.
create function keep_amendment() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'an amendment stays as it is' using errcode = 'GT002';
end $$;
create trigger keep_amendment before update of target, reason on amendments
  for each row when (current_setting('goldthread.erasing', true) is distinct from 'yes') execute function keep_amendment();
