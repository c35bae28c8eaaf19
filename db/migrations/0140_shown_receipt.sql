-- The fingerprint of a receipt stands on the page before an answer is sent, where others may see it. With it and a used ballot of
-- their own they could put another answer in the place of that one. So another answer on what was used up takes the place of
-- one only for whoever shows the words of its receipt; the same answer sent twice is kept as before.
grant create on schema public to goldthread_keeper;
drop function put_answer(uuid, bytea, text, uuid, jsonb, bytea, bytea, date);
create function put_answer(
    wave uuid, used bytea, used_way text, row_id uuid, row_given jsonb, row_receipt bytea, row_tag bytea, today date,
    is_shown boolean default false)
  returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own uuid;
  asked integer;
  old answers;
begin
  lock table only answers in row exclusive mode;
  own := open_to_answer(wave, used_way, today);
  if own is null then return 'closed'; end if;
  if used_way = 'code' then
    if not exists (select from ballot_codes where wave_id = wave and digest = used) then return 'unknown'; end if;
    if not exists (select from spent_ballots where wave_id = wave and digest = used) then
      -- One code after another, so that two at once are not both the last. A ballot waits for nobody, and is never refused.
      perform pg_advisory_xact_lock(hashtextextended('code ' || wave::text, 0));
      select invited_people into asked from waves where id = wave;
      if (select count(*) from (select from answers where wave_id = wave and way <> 'open' limit asked) as kept) >= asked then
        return 'full';
      end if;
    end if;
  end if;
  if used_way = 'open' and not exists (select from spent_ballots where wave_id = wave and digest = used) then
    insert into open_counts as c (organisation_id, wave_id, came) values (own, wave, 1)
      on conflict (wave_id) do update set came = c.came + 1
      where c.came < (select greatest(2000, 20 * invited_people) from waves where id = wave);
    if not found then return 'full'; end if;
  end if;
  insert into spent_ballots (organisation_id, wave_id, digest) values (own, wave, used) on conflict do nothing;
  if not found then
    select * into old from answers where wave_id = wave and receipt = row_receipt for update;
    if not found or old.way <> used_way then return 'spent'; end if;
    if old.id = row_id and old.given = row_given and old.pair_tag is not distinct from row_tag then return 'kept'; end if;
    if not is_shown then return 'spent'; end if;
    delete from answers where wave_id = wave and receipt = row_receipt;
  end if;
  insert into answers (organisation_id, wave_id, id, way, given, receipt, pair_tag)
    values (own, wave, row_id, used_way, row_given, row_receipt, row_tag);
  return 'kept';
end $$;
alter function put_answer(uuid, bytea, text, uuid, jsonb, bytea, bytea, date, boolean) owner to goldthread_keeper;
revoke execute on function put_answer(uuid, bytea, text, uuid, jsonb, bytea, bytea, date, boolean) from public;
grant execute on function put_answer(uuid, bytea, text, uuid, jsonb, bytea, bytea, date, boolean) to goldthread_answers;
revoke create on schema public from goldthread_keeper;
