-- Whoever prints codes on paper could use them all, and take away what they know from what is counted. So never more answers
-- come in than people are asked, and the answers by ballot are counted beside codes only where there are enough of them.
create or replace function put_answer(
    wave uuid, used bytea, used_way text, row_id uuid, row_given jsonb, row_receipt bytea, row_tag bytea, today date)
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

-- How many answers are counted, in whole tens; null while they are fewer than the smallest group shown. Fewer ballots than
-- that are not counted beside codes: the same rule as in src/surveys/results/counted.ts.
create or replace function participation_of(wave uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select case when c.counted >= c.base then (c.counted - c.counted % 10)::integer end
    from (
      select w.rule_base as base,
        case when count(a.id) filter (where a.way = 'code') = 0 or count(a.id) filter (where a.way = 'ballot') >= w.rule_base
          then count(a.id) else count(a.id) filter (where a.way = 'code') end as counted
      from waves w
      left join answers a on a.wave_id = w.id and a.way <> 'open'
      where w.id = wave and w.organisation_id = current_organisation()
      group by w.rule_base
    ) as c;
  end;
