-- Votes on wordings take blind ballots: a vote has a key and boxes as a wave has, under its own number. `ballots_taken` is
-- the one list of who has used up their vote, with a blind ballot or in the box.

-- A key is of a wave or of a vote, and goes with either by a trigger.
do $$
declare
  name text;
begin
  select conname into strict name from pg_constraint
    where conrelid = 'ballot_keys'::regclass and confrelid = 'waves'::regclass;
  execute format('alter table ballot_keys drop constraint %I', name);
  -- Until it opens, says the trigger below, and no page later: but what was lost with a backup is called off by the clock.
  select conname into strict name from pg_constraint
    where conrelid = 'votes'::regclass and pg_get_constraintdef(oid) like '%called_off_on < opens_on%';
  execute format('alter table votes drop constraint %I', name);
end $$;
comment on column ballot_keys.wave_id is 'the wave, or the vote on wordings';

create or replace function keep_vote() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.term_id, new.set_on, new.opens_on, new.closes_on)
     is distinct from (old.term_id, old.set_on, old.opens_on, old.closes_on)
     or old.counted_on is not null and (new.counted_on, new.winner_id, new.figures)
     is distinct from (old.counted_on, old.winner_id, old.figures) then
    raise exception 'the days and the result of a vote stay as they are' using errcode = 'GT002';
  end if;
  if new.called_off_on is distinct from old.called_off_on and current_user = 'goldthread_app'
     and (old.called_off_on is not null or new.called_off_on >= old.opens_on) then
    raise exception 'a vote is called off before it opens, and once' using errcode = 'GT002';
  end if;
  return new;
end $$;

grant create on schema public to goldthread_keeper;

-- Whoever votes in the box takes a ballot that nobody can ask for again.
alter table ballots_taken alter column blinded set default sha256(uuid_send(gen_random_uuid()));

create or replace function make_boxes(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text;
begin
  if not exists (
    select from waves where id = wave and organisation_id = current_organisation() and fixed_on is null
  ) and not exists (
    select from votes where id = wave and organisation_id = current_organisation()
      and counted_on is null and called_off_on is null
  ) then
    raise exception 'no wave and no vote to make boxes for' using errcode = 'integrity_constraint_violation';
  end if;
  call hold_boxes();
  foreach kind in array array['ballots_taken', 'ballot_codes', 'spent_ballots', 'answers'] loop
    execute format('create table boxes.%I partition of public.%I for values in (%L)',
      kind || ' ' || wave, kind, wave);
  end loop;
end $$;

-- Boxes and keys go with their wave or their vote, and so with its organisation.
create or replace function drop_boxes_of_wave() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- A draft has none: to throw it away holds up nobody who answers.
  if old.fixed_on is null then return old; end if;
  perform drop_boxes(old.id);
  delete from ballot_keys where wave_id = old.id;
  return old;
end $$;

create function drop_boxes_of_vote() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.counted_on is null then perform drop_boxes(old.id); end if;
  delete from ballot_keys where wave_id = old.id;
  return old;
end $$;
alter function drop_boxes_of_vote() owner to goldthread_keeper;
revoke execute on function drop_boxes_of_vote() from public;
create trigger boxes after delete on votes for each row execute function drop_boxes_of_vote();

-- Whoever is erased has taken no ballot either, in a wave or in a vote, where nobody is invited by name.
create or replace function drop_ballot_of_erased() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from ballots_taken where organisation_id = old.organisation_id and member_id = old.id;
  return old;
end $$;
drop trigger ballot on invited;
create trigger ballot after delete on members for each row execute function drop_ballot_of_erased();

-- Whose answers can be put in today: those of a wave, or of a vote, which is for blind ballots alone. Null where none can.
create function open_to_answer(asked uuid, used_way text, today date) returns uuid
  language sql set search_path = public, pg_temp as $$
  select organisation_id from waves
    where id = asked and fixed_on is not null and called_off_on is null and closed_on is null
      and today between opens_on and closes_on and (used_way <> 'open' or is_open_channel)
  union all
  select organisation_id from votes
    where id = asked and called_off_on is null and counted_on is null
      and today between opens_on and closes_on and used_way = 'ballot'
$$;
alter function open_to_answer(uuid, text, date) owner to goldthread_keeper;
revoke execute on function open_to_answer(uuid, text, date) from public;

-- Everything somebody who votes may know of a vote, as of a wave that asks one thing: to put wordings in order, each under
-- its place on the ballot.
create function vote_to_answer(vote uuid) returns table (
    organisation_name text, title text, why text, kind text, who_sees text, content jsonb, rule_base integer,
    rule_cell integer, opens_on date, closes_on date, delete_on date, series_id uuid, breakdowns jsonb,
    is_open_channel boolean, is_called_off boolean, is_closed boolean, public_key bytea, fingerprint text, support jsonb)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select o.name, s.title, ''::text, 'vote'::text, ''::text, jsonb_build_object(
        'title', jsonb_build_object('en', 'Vote: ' || s.title), 'languages', jsonb_build_array('en'),
        'reviewed', jsonb_build_array('en'), 'pages', jsonb_build_array(jsonb_build_object('id', 'vote', 'items',
          jsonb_build_array(jsonb_build_object('id', 'order', 'type', 'ranking', 'mayLeaveOut', true,
            'text', jsonb_build_object('en', 'Which wording do you like best?'), 'options', (
              select jsonb_agg(jsonb_build_object('id', 'place-' || b.place,
                -- A label has room for so much; in full it stands where the ballot is taken.
                'label', jsonb_build_object('en', 'Wording ' || g.number || ': ' || left(g.words, 1900))) order by b.place)
              from vote_wordings b
              join wordings g on g.organisation_id = b.organisation_id and g.id = b.wording_id
              where b.organisation_id = v.organisation_id and b.vote_id = v.id)))))),
      o.rule_base, o.rule_cell, v.opens_on, v.closes_on, v.closes_on + 1, null::uuid, '[]'::jsonb, false,
      v.called_off_on is not null, v.counted_on is not null, k.public_key, k.fingerprint, null::jsonb
    from votes v
    join organisations o on o.id = v.organisation_id
    join stations s on s.organisation_id = v.organisation_id and s.id = v.term_id
    join ballot_keys k on k.organisation_id = v.organisation_id and k.wave_id = v.id
    where v.id = vote;
  end;
alter function vote_to_answer(uuid) owner to goldthread_keeper;
revoke execute on function vote_to_answer(uuid) from public;
grant execute on function vote_to_answer(uuid) to goldthread_answers;

create or replace function put_answer(
    wave uuid, used bytea, used_way text, row_id uuid, row_given jsonb, row_receipt bytea, row_tag bytea, today date)
  returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own uuid;
begin
  lock table only answers in row exclusive mode;
  own := open_to_answer(wave, used_way, today);
  if own is null then return 'closed'; end if;
  if used_way = 'code' and not exists (select from ballot_codes where wave_id = wave and digest = used) then
    return 'unknown';
  end if;
  insert into spent_ballots (organisation_id, wave_id, digest) values (own, wave, used) on conflict do nothing;
  if not found then
    return case when exists (select from answers where wave_id = wave and receipt = row_receipt)
      then 'kept' else 'spent' end;
  end if;
  insert into answers (organisation_id, wave_id, id, way, given, receipt, pair_tag)
    values (own, wave, row_id, used_way, row_given, row_receipt, row_tag);
  return 'kept';
end $$;

create or replace function withdraw_answer(wave uuid, row_receipt bytea, today date) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  lock table only answers in row exclusive mode;
  if open_to_answer(wave, 'ballot', today) is null then return 'closed'; end if;
  delete from answers where wave_id = wave and receipt = row_receipt;
  return case when found then 'withdrawn' else 'unknown' end;
end $$;

create or replace function replace_answer(
    wave uuid, row_receipt bytea, row_id uuid, row_given jsonb, row_tag bytea, today date) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  old answers;
begin
  lock table only answers in row exclusive mode;
  if open_to_answer(wave, 'ballot', today) is null then return 'closed'; end if;
  delete from answers where wave_id = wave and receipt = row_receipt returning * into old;
  if not found then return 'unknown'; end if;
  insert into answers (organisation_id, wave_id, id, way, given, receipt, pair_tag)
    values (old.organisation_id, wave, row_id, old.way, row_given, row_receipt, coalesce(row_tag, old.pair_tag));
  return 'replaced';
end $$;

-- Votes that were set before this: boxes without a key, so that people vote in the box, and once.
create function move_votes() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  vote uuid;
  kind text;
begin
  for vote in select id from votes where counted_on is null and called_off_on is null loop
    foreach kind in array array['ballots_taken', 'ballot_codes', 'spent_ballots', 'answers'] loop
      execute format('create table boxes.%I partition of public.%I for values in (%L)',
        kind || ' ' || vote, kind, vote);
    end loop;
    insert into ballots_taken (organisation_id, wave_id, member_id)
      select organisation_id, vote_id, member_id from voters where vote_id = vote;
  end loop;
end $$;
alter function move_votes() owner to goldthread_keeper;
select move_votes();
drop function move_votes();
drop table voters;
revoke create on schema public from goldthread_keeper;
