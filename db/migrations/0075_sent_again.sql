-- Somebody whose connection is lost does not know whether their answer arrived. They may change it and send it again with the
-- same ballot and the same receipt: then what they saw last is what is kept, and nothing else.
create or replace function put_answer(
    wave uuid, used bytea, used_way text, row_id uuid, row_given jsonb, row_receipt bytea, row_tag bytea, today date)
  returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own uuid;
  old answers;
begin
  lock table only answers in row exclusive mode;
  own := open_to_answer(wave, used_way, today);
  if own is null then return 'closed'; end if;
  if used_way = 'code' and not exists (select from ballot_codes where wave_id = wave and digest = used) then
    return 'unknown';
  end if;
  insert into spent_ballots (organisation_id, wave_id, digest) values (own, wave, used) on conflict do nothing;
  if not found then
    select * into old from answers where wave_id = wave and receipt = row_receipt for update;
    if not found or old.way <> used_way then return 'spent'; end if;
    if old.id = row_id and old.given = row_given and old.pair_tag is not distinct from row_tag then return 'kept'; end if;
    delete from answers where wave_id = wave and receipt = row_receipt;
  end if;
  insert into answers (organisation_id, wave_id, id, way, given, receipt, pair_tag)
    values (own, wave, row_id, used_way, row_given, row_receipt, row_tag);
  return 'kept';
end $$;
